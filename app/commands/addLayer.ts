import { ops } from '../../engine/index.ts';
import { isActivation, isLayer } from '../builder/activation.ts';
import type { Editor } from '../editor/editor.ts';
import { defineCommand } from './defineCommand.ts';
import { onlySelectedNode } from './selected.ts';

export const addLayer = defineCommand({
  id: 'add-layer',
  group: 'graph',
  label: { en: 'Add a layer behind', ko: '뒤에 계층 추가', ja: '後ろにレイヤを追加' },
  enabled: (editor) => layerSelected(editor) !== null,
  reason: {
    en: 'Select an Affine node or an activation',
    ko: 'Affine 노드나 활성화 함수를 선택하세요',
    ja: 'Affine ノードか活性化関数を選んでください',
  },
  run: async (editor) => {
    const { addLayerBehind } = await import('../builder/addLayerBehind.ts');
    const node = layerSelected(editor);
    if (node !== null) addLayerBehind(editor, node);
  },
});

function layerSelected(editor: Editor): string | null {
  const node = onlySelectedNode(editor) ?? '';
  const op = ops.get(editor.document.getState().document.model.nodes.get(node)?.type ?? '');
  return isLayer(op) || isActivation(op) ? node : null;
}
