// The browser's own copy, cut and paste: these may touch the system's clipboard without asking.

import type { Editor } from '../editor/editor.ts';
import { copySelection, pasteText } from '../files/clipboard.ts';
import { focusOf } from './keymap.ts';
import { removeSelection } from './removeSelection.ts';
import { hasSelectedNodes } from './selected.ts';

/** Until the returned function is called. Fields, dialogs and selected words keep their own clipboard. */
export function listenForClipboard(editor: Editor): () => void {
  const isOurs = (event: ClipboardEvent): boolean => {
    const focus = focusOf(event.target);
    const isElsewhere =
      focus === 'writing' || focus === 'dialog' || editor.session.getState().overlay !== null;
    return !isElsewhere && !event.defaultPrevented;
  };
  const take = (event: ClipboardEvent): boolean => {
    const words = document.getSelection()?.toString() ?? '';
    if (!isOurs(event) || words !== '' || !hasSelectedNodes(editor)) return false;
    event.clipboardData?.setData('text/plain', copySelection(editor));
    event.preventDefault();
    return true;
  };
  const onCopy = (event: ClipboardEvent): void => void take(event);
  const onCut = (event: ClipboardEvent): void => {
    if (take(event)) removeSelection.run(editor);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isOurs(event) || text.trim() === '') return;
    event.preventDefault();
    pasteText(editor, text);
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', onPaste);
  };
}
