import { hasBlockSelected } from '../blocks/canOpen.ts';
import { defineCommand } from './defineCommand.ts';

export const ungroup = defineCommand({
  id: 'ungroup',
  group: 'graph',
  label: { en: 'Ungroup', ko: '블록 풀기', ja: 'ブロックを解除' },
  keys: ['Mod+Shift+G'],
  enabled: (editor) => hasBlockSelected(editor, 'any'),
  reason: {
    en: 'Select a block, or something inside it',
    ko: '블록이나 그 안의 노드를 선택하세요',
    ja: 'ブロックか、その中のノードを選んでください',
  },
  run: async (editor) => {
    const { ungroupSelection } = await import('../blocks/groupSelection.ts');
    ungroupSelection(editor);
  },
});
