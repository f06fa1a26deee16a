// What every part of the panel needs: the lesson, the page that is written, and the way to change them.

import type { Language } from '../../../engine/index.ts';
import type { Policy } from '../../document/documentStore.ts';
import { useDocument, useEditor, useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import type { LessonPage, WrittenLesson, WrittenPage } from '../lessonData.ts';
import { writtenOf } from '../lessonOf.ts';
import { write } from './author.ts';
import { texts } from './texts.ts';

export interface Written<Page = LessonPage> {
  readonly lesson: WrittenLesson;
  readonly page: Page;
  /** Which page it is, from 0. */
  readonly at: number;
  readonly language: Language;
}

/** null while no lesson is written. */
export function useWritten(): Written<WrittenPage> | null {
  const at = useSession(({ authoring }) => authoring?.page ?? null);
  const language = useSession(({ authoring }) => authoring?.language ?? null);
  const lesson = useDocument(writtenOf);
  const page = at === null ? undefined : lesson?.pages[at];
  if (lesson === null || page === undefined || at === null || language === null) return null;
  return { lesson, page, at, language };
}

export function useWriting() {
  const editor = useEditor();
  const text = useTexts(texts);
  const edit = (step: Parameters<typeof write>[1], policy?: Policy): void => {
    write(editor, step, policy);
  };
  return { editor, text, edit };
}
