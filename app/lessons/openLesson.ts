// Reads one of the shipped lessons, with the labels of its graph in the reader's language.

import { catalogue, type Document, type Language, parseDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { inTheLanguage } from '../examples/inTheLanguage.ts';
import { nothing } from '../session/selection.ts';
import { type LessonEntry, lessons } from './lessons.ts';
import { startLesson } from './startLesson.ts';

const texts = import.meta.glob<string>('./documents/*.nabla.json', { query: '?raw', import: 'default' });

export const findLesson = (slug: string): LessonEntry | null =>
  lessons.find((lesson) => lesson.slug === slug) ?? null;

/** The document of a lesson; rejects where its file cannot be fetched. */
export async function openLesson({ slug, title }: LessonEntry, language: Language): Promise<Document> {
  const load = texts[`./documents/${slug}.nabla.json`];
  if (load === undefined) throw new Error(`internal: no document for the lesson ${slug}`);
  const parsed = parseDocument(await load(), catalogue);
  if (!parsed.ok) throw new Error(`internal: the lesson ${slug} does not parse`);
  return inTheLanguage(parsed.document, title, language);
}

/** Puts a lesson in place of the open document, as one step that can be undone, and begins it. */
export async function showLesson(editor: Editor, lesson: LessonEntry): Promise<void> {
  const document = await openLesson(lesson, editor.session.getState().language);
  editor.document.replace(document);
  editor.session.setState({ selection: nothing });
  await startLesson(editor);
}
