import { copyToClipboard } from '../files/clipboard.ts';
import { defineCommand } from './defineCommand.ts';
import { removeSelection } from './removeSelection.ts';
import { hasSelectedNodes } from './selected.ts';

export const cut = defineCommand({
  id: 'cut',
  group: 'edit',
  label: { en: 'Cut', ko: '잘라내기', ja: '切り取り' },
  keys: ['Mod+X'],
  keysBelongTo: 'clipboard',
  enabled: hasSelectedNodes,
  run: (editor) => {
    void copyToClipboard(editor);
    removeSelection.run(editor);
  },
});
