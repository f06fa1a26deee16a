import { nextOutput } from '../editing/portsOf.ts';
import { defineCommand } from './defineCommand.ts';
import { onlySelectedNode } from './selected.ts';

export const startWire = defineCommand({
  id: 'start-wire',
  group: 'graph',
  label: { en: 'Start a wire', ko: '연결선 시작', ja: '配線を始める' },
  keys: ['C'],
  enabled: (editor) => onlySelectedNode(editor) !== null,
  run: (editor) => {
    const node = onlySelectedNode(editor);
    if (node === null) return;
    const handle = nextOutput(editor.document.getState().document.model, node);
    editor.session.setState({ wiring: { node, handle, end: 'source' } });
  },
});
