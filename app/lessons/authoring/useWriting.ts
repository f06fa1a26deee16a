// What every part of the panel needs: the lesson, the page that is written, and the way to change them.

import type { Language } from '../../../engine/index.ts';
import type { Policy } from '../../document/documentStore.ts';
import { useDocument, useEditor, useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import type { Lesson, LessonPage } from '../lessonData.ts';
import { lessonOf } from '../lessonOf.ts';
import { write } from './author.ts';
import { texts } from './texts.ts';

export interface Written {
  readonly lesson: Lesson;
  readonly page: LessonPage;
  /** Which page it is, from 0. */
  readonly at: number;
  readonly language: Language;
}

/** null while no lesson is written. */
export function useWritten(): Written | null {
  const at = useSession(({ authoring }) => authoring?.page ?? null);
  const language = useSession(({ authoring }) => authoring?.language ?? null);
  const lesson = useDocument(lessonOf);
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
