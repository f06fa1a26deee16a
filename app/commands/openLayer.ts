import { canOpenSelection } from '../blocks/canOpen.ts';
import { defineCommand } from './defineCommand.ts';

export const openLayer = defineCommand({
  id: 'open-layer',
  group: 'graph',
  label: { en: 'Open the layer', ko: '계층 펼치기', ja: 'レイヤを展開' },
  keys: ['E'],
  enabled: canOpenSelection,
  reason: {
    en: 'Select a layer that is made of simpler ones, such as Sigmoid or Affine',
    ko: '시그모이드나 Affine처럼 더 단순한 연산으로 이루어진 계층을 선택하세요',
    ja: 'シグモイドや Affine のように、より単純な演算からなるレイヤを選んでください',
  },
  run: async (editor) => {
    const { openSelection } = await import('../blocks/openSelection.ts');
    openSelection(editor);
  },
});
