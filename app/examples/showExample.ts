import type { Editor } from '../editor/editor.ts';
import { nothing } from '../session/selection.ts';
import type { Example } from './example.ts';
import { openExample } from './openExample.ts';

/** Puts an example in place of the open document, as one step that can be undone, and shows all of it. */
export async function showExample(editor: Editor, example: Example): Promise<void> {
  const [document, master] = await Promise.all([
    openExample(example, editor.session.getState().language),
    example.quiz === undefined ? null : import('../quiz/quizMaster.ts'),
  ]);
  editor.document.replace(document);
  editor.session.setState({ selection: nothing, position: null, playing: false });
  if (example.quiz !== undefined) master?.beginQuiz(editor, example.quiz);
  editor.canvas.current?.fit();
}
