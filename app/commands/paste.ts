import { pasteFromClipboard } from '../files/clipboard.ts';
import { defineCommand } from './defineCommand.ts';

export const paste = defineCommand({
  id: 'paste',
  group: 'edit',
  label: { en: 'Paste', ko: '붙여넣기', ja: '貼り付け' },
  keys: ['Mod+V'],
  keysBelongTo: 'clipboard',
  run: (editor) => void pasteFromClipboard(editor),
});
