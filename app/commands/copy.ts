import { copyToClipboard } from '../files/clipboard.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSelectedNodes } from './selected.ts';

export const copy = defineCommand({
  id: 'copy',
  group: 'edit',
  label: { en: 'Copy', ko: '복사', ja: 'コピー' },
  keys: ['Mod+C'],
  keysBelongTo: 'clipboard',
  enabled: hasSelectedNodes,
  run: (editor) => void copyToClipboard(editor),
});
