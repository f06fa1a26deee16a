// How far a learner has come in a lesson.

import type { Document, Language } from '../../engine/index.ts';
import type { QuizState } from '../quiz/quizState.ts';
import type { LessonLock } from './lessonData.ts';

/** `unread`: it was no answer at all. `told`: the answer was shown. */
export interface Heard {
  readonly text: string;
  readonly tries: number;
  readonly verdict: 'unread' | 'wrong' | 'right' | 'told';
}

/** What a learner has done, which no page and no graph would tell. */
export interface Progress {
  /** Counted from 0, as everything here. */
  readonly page: number;
  readonly furthest: number;
  /** The last answer to the question of each page. */
  readonly answers: ReadonlyMap<number, Heard>;
  /** Of pages with blanks, what has been filled in. */
  readonly blanks: ReadonlyMap<number, QuizState['entries']>;
  /** The document as the lesson found it. */
  readonly start: Document;
  /** What its author goes on with who only tries the lesson out; null: it is played for itself. */
  readonly preview: Preview | null;
}

export interface Preview {
  /** The document before anything was tried. */
  readonly written: Document;
  readonly language: Language;
}

export interface LessonState extends Progress {
  /** What cannot be had or changed on this page; `checks` too where a check would tell what is hidden. */
  readonly locks: readonly LessonLock[];
  /** The same as the page found it: on a locked page, what is locked stays so, or goes back to the start. */
  readonly found: Document;
}

export const isAnswered = (heard: Heard | undefined): boolean =>
  heard?.verdict === 'right' || heard?.verdict === 'told';
