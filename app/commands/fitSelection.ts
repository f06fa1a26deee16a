import { defineCommand } from './defineCommand.ts';
import { hasSelectedNodes, selectedNodes } from './selected.ts';

export const fitSelection = defineCommand({
  id: 'fit-selection',
  group: 'view',
  label: { en: 'Show the selection', ko: '선택한 부분 보기', ja: '選択範囲を表示' },
  keys: ['Shift+2'],
  enabled: hasSelectedNodes,
  run: (editor) => editor.canvas.current?.fit([...selectedNodes(editor)]),
});
