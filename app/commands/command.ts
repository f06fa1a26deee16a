// A command: what menus, keys, the command palette and the help sheet are all made from.

import type { Translated } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';

export const commandGroups = ['file', 'edit', 'graph', 'step', 'view', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: Translated;
  /** As in "Mod+Shift+Z" (Mod: Ctrl, on a Mac Cmd), named after KeyboardEvent.key; the first is the one shown. */
  readonly keys: readonly string[];
  /**
   * Who acts on the keys: `app`, not while a field has the focus; `everywhere`, in fields too; `clipboard`, the
   * browser, whose own copy, cut and paste events may touch the clipboard without asking.
   */
  readonly keysBelongTo: 'app' | 'everywhere' | 'clipboard';
  /** Whether it can run now; a command that cannot is shown greyed, its key does nothing. */
  readonly enabled: (editor: Editor) => boolean;
  /** Why it cannot run now, where that is not plain to see. */
  readonly reason?: Translated;
  /** Of a command that is a switch or a choice: whether it is on. */
  readonly checked?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}
