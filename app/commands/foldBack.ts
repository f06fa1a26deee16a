import { hasBlockSelected } from '../blocks/canOpen.ts';
import { defineCommand } from './defineCommand.ts';

export const foldBack = defineCommand({
  id: 'fold-back',
  group: 'graph',
  label: { en: 'Fold back', ko: '접기', ja: '折りたたむ' },
  keys: ['Shift+E'],
  enabled: (editor) => hasBlockSelected(editor, 'open'),
  reason: {
    en: 'Select something inside an opened layer or a block',
    ko: '펼친 계층이나 블록 안의 노드를 선택하세요',
    ja: '展開したレイヤやブロックの中のノードを選んでください',
  },
  run: async (editor) => {
    const { foldSelection } = await import('../blocks/openSelection.ts');
    foldSelection(editor);
  },
});
