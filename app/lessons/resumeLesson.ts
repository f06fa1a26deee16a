// Takes up a lesson where its reader was before the page was loaded again.

import { catalogue, parseDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import type { Entry } from '../quiz/quizState.ts';
import type { Place } from './followPlace.ts';
import type { Heard } from './lessonState.ts';
import { beginLesson, goOnWithLesson } from './teacher.ts';

/** Goes on where the reader was; begins where nothing is known of it that can be read. */
export function resumeLesson(editor: Editor, kept: unknown): void {
  if (kept === 'left') return;
  if (!isPlace(kept)) {
    beginLesson(editor);
    return;
  }
  const parsed = parseDocument(kept.start, catalogue);
  const { document } = editor.document.getState();
  goOnWithLesson(editor, { ...kept, start: parsed.ok ? parsed.document : document });
}

function isPlace(kept: unknown): kept is Exclude<Place, 'left'> {
  if (typeof kept !== 'object' || kept === null) return false;
  const { page, furthest, answers, blanks, start } = kept as Record<string, unknown>;
  return (
    typeof start === 'string' &&
    isPage(page) &&
    isPage(furthest) &&
    isMapOf(answers, (at, heard) => isPage(at) && isHeard(heard, heardVerdicts)) &&
    isMapOf(blanks, (at, entries) => isPage(at) && isMapOf(entries, isEntry))
  );
}

const heardVerdicts: readonly Heard['verdict'][] = ['unread', 'wrong', 'right', 'told'];
const entryVerdicts: readonly Entry['verdict'][] = ['open', 'wrong', 'right', 'told'];

const isPage = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isMapOf = (value: unknown, holds: (key: unknown, value: unknown) => boolean): boolean =>
  value instanceof Map && [...value].every(([key, each]) => holds(key, each));

const isEntry = (id: unknown, entry: unknown): boolean =>
  typeof id === 'string' && isHeard(entry, entryVerdicts);

function isHeard(value: unknown, verdicts: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { text, tries, verdict } = value as Record<string, unknown>;
  return typeof text === 'string' && isPage(tries) && verdicts.some((each) => each === verdict);
}
