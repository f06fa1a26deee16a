import { defineCommand } from './defineCommand.ts';
import { hasSelectedNodes } from './selected.ts';

export const groupIntoBlock = defineCommand({
  id: 'group-into-block',
  group: 'graph',
  label: { en: 'Group into a block', ko: '블록으로 묶기', ja: 'ブロックにまとめる' },
  keys: ['Mod+G'],
  enabled: hasSelectedNodes,
  run: async (editor) => {
    const { groupSelection } = await import('../blocks/groupSelection.ts');
    groupSelection(editor);
  },
});
