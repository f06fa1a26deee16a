import type { Editor } from '../editor/editor.ts';

/** Begins the lesson that the open document carries, if it carries one. `page`: from 0. */
export async function startLesson(editor: Editor, page = 0): Promise<void> {
  if (editor.document.getState().document.lesson === null) return;
  const { beginLesson } = await import('./teacher.ts');
  beginLesson(editor, page);
}
