import type { Editor } from '../editor/editor.ts';

/** Begins the lesson that the open document carries, if it carries one. `page`: from 0. */
export async function startLesson(editor: Editor, page = 0): Promise<void> {
  if (editor.document.getState().document.lesson === null) return;
  const { beginLesson } = await import('./teacher.ts');
  beginLesson(editor, page);
}

/** The same as the page opens, from the place that was kept. */
export async function returnToLesson(editor: Editor, recall: () => Promise<unknown>): Promise<void> {
  if (editor.document.getState().document.lesson === null) return;
  const [{ resumeLesson }, kept] = await Promise.all([
    import('./resumeLesson.ts'),
    recall().catch(() => null),
  ]);
  await resumeLesson(editor, kept);
}
