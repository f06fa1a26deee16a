// Where a reader is in a lesson, kept beside the autosaved work: it is the reader's, and the file that others get knows nothing of it.

import { type Document, type Language, serializeDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import type { Session } from '../session/session.ts';
import type { Progress } from './lessonState.ts';

/** `left`: the reader has the graph without its lesson. Documents are the texts of files. */
export type Place = 'left' | KeptProgress;

interface KeptProgress extends Omit<Progress, 'start' | 'preview'> {
  readonly start: string;
  readonly preview: { readonly written: string; readonly language: Language } | null;
}

/** Tells each place that the reader comes to, once a turn. */
export function followPlace({ session }: Editor, keep: (place: Place) => void): void {
  const texts = new WeakMap<Document, string>();
  const textOf = (document: Document): string => {
    const text = texts.get(document) ?? serializeDocument(document);
    texts.set(document, text);
    return text;
  };
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
  const { page, furthest, answers, start, preview } = lesson;
  const blanks = quiz === null ? lesson.blanks : new Map(lesson.blanks).set(page, quiz.entries);
  const tried = preview && { ...preview, written: textOf(preview.written) };
  return { page, furthest, answers, blanks, start: textOf(start), preview: tried };
}
