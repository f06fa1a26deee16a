// Where a reader is in a lesson, kept beside the autosaved work: it is the reader's, and the file that others get knows nothing of it.

import { type Document, serializeDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import type { Session } from '../session/session.ts';
import type { Progress } from './lessonState.ts';

/** `left`: the reader has the graph without its lesson. The start is the text of a file. */
export type Place = 'left' | (Omit<Progress, 'start'> & { readonly start: string });

/** Tells each place that the reader comes to, once a turn. */
export function followPlace({ session }: Editor, keep: (place: Place) => void): void {
  const textOf = remembering(serializeDocument);
  let isTelling = false;
  const tell = (): void => {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      keep(placeIn(session.getState(), textOf));
    });
  };
  if (session.getState().lesson !== null) tell();
  session.subscribe((state, before) => {
    if (hasMoved(state, before)) tell();
  });
}

function hasMoved({ lesson, quiz }: Session, before: Session): boolean {
  if (lesson === null || before.lesson === null) return lesson !== before.lesson;
  const fields = ['page', 'furthest', 'answers', 'blanks', 'start'] as const;
  return quiz !== before.quiz || fields.some((field) => lesson[field] !== before.lesson?.[field]);
}

function placeIn({ lesson, quiz }: Session, textOf: (start: Document) => string): Place {
  if (lesson === null) return 'left';
  const { page, furthest, answers, start } = lesson;
  const blanks = quiz === null ? lesson.blanks : new Map(lesson.blanks).set(page, quiz.entries);
  return { page, furthest, answers, blanks, start: textOf(start) };
}

function remembering(write: (start: Document) => string): (start: Document) => string {
  let last: { readonly start: Document; readonly text: string } | null = null;
  return (start) => {
    if (last?.start !== start) last = { start, text: write(start) };
    return last.text;
  };
}
