// How far a learner has come in a lesson.

import type { Document } from '../../engine/index.ts';
import type { QuizState } from '../quiz/quizState.ts';
import type { LessonLock } from './lessonData.ts';

/** `unread`: it was no answer at all. `told`: the answer was shown. */
export interface Heard {
  readonly text: string;
  readonly tries: number;
  readonly verdict: 'unread' | 'wrong' | 'right' | 'told';
}

export interface LessonState {
  /** Counted from 0, as everything here. */
  readonly page: number;
  readonly furthest: number;
  /** The last answer to the question of each page. */
  readonly answers: ReadonlyMap<number, Heard>;
  /** Of pages with blanks, what has been filled in. */
  readonly blanks: ReadonlyMap<number, QuizState>;
  /** What cannot be had or changed on this page; `checks` too where a check would tell what is hidden. */
  readonly locks: readonly LessonLock[];
  /** The document as the lesson found it. */
  readonly start: Document;
}

export const isAnswered = (heard: Heard | undefined): boolean =>
  heard?.verdict === 'right' || heard?.verdict === 'told';
