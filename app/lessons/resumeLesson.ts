// Takes up a lesson where its reader was before the page was loaded again.

import { catalogue, type Document, languages, parseDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import type { Entry } from '../quiz/quizState.ts';
import type { Place } from './followPlace.ts';
import type { Heard, Preview } from './lessonState.ts';
import { beginLesson, goOnWithLesson } from './teacher.ts';

/** Goes on where the reader was; begins where nothing is known of it that can be read. */
export async function resumeLesson(editor: Editor, kept: unknown): Promise<void> {
  if (kept === 'left') return;
  if (!isPlace(kept)) {
    beginLesson(editor);
    return;
  }
  const start = documentOf(kept.start) ?? editor.document.getState().document;
  const preview = previewOf(kept.preview);
  goOnWithLesson(editor, { ...kept, start, preview });
  if (preview !== null) (await import('./authoring/author.ts')).awaitAuthor(editor, preview);
}

function documentOf(text: string): Document | null {
  const parsed = parseDocument(text, catalogue);
  return parsed.ok ? parsed.document : null;
}

/** What was kept by an earlier version knows of none. */
function previewOf(kept: unknown): Preview | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { written: text, language: wanted } = kept as Record<string, unknown>;
  const written = typeof text === 'string' ? documentOf(text) : null;
  const language = languages.find((each) => each === wanted);
  return written === null || language === undefined ? null : { written, language };
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
