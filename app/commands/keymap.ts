// Turns presses of keys into commands, and leaves alone what is someone else's: fields, dialogs, input methods, the browser.

import type { Editor } from '../editor/editor.ts';
import type { Command } from './command.ts';
import { matches, type Platform, type Press } from './keys.ts';

/** The command that a press means, if any: the first in the table whose keys match. */
const commandFor = (commands: readonly Command[], press: Press, platform: Platform): Command | null =>
  commands.find(({ keys }) => keys.some((key) => matches(key, press, platform))) ?? null;

/** Where the focus is: in a control that writes, in one that only moves, under a dialog or menu, or on the page. */
type Focus = 'page' | 'writing' | 'moving' | 'dialog';

const movingKeys = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' ', 'Enter']);

/** Whether a press with the focus there is this command's. */
function belongs(command: Command, press: Press, focus: Focus): boolean {
  switch (focus) {
    case 'page':
      return command.keysBelongTo !== 'clipboard';
    case 'writing':
      return command.keysBelongTo === 'everywhere';
    case 'moving':
      return command.keysBelongTo !== 'clipboard' && !movingKeys.has(press.key);
    case 'dialog':
      return false;
    default:
      return focus satisfies never;
  }
}

const floating = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], dialog';
const openDialog = 'dialog[open], [role="dialog"][data-state="open"], [role="menu"][data-state="open"]';
const typelessInputs = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit']);

export function focusOf(target: EventTarget | null): Focus {
  if (document.querySelector(openDialog) !== null) return 'dialog';
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest(floating) !== null) return 'dialog';
  if (target instanceof HTMLInputElement) return typelessInputs.has(target.type) ? 'moving' : 'writing';
  const writes = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  return writes || target.isContentEditable ? 'writing' : 'page';
}

/** Listens for keys until the returned function is called. */
export function listenForKeys(editor: Editor, commands: readonly Command[], platform: Platform): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const command = commandFor(commands, event, platform);
    if (command === null || !belongs(command, event, focusOf(event.target))) return;
    if (editor.session.getState().overlay !== null) return;
    event.preventDefault();
    if (command.enabled(editor)) command.run(editor);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
