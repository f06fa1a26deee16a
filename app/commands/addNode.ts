import { defineCommand } from './defineCommand.ts';

export const addNode = defineCommand({
  id: 'add-node',
  group: 'graph',
  label: { en: 'Add node', ko: '노드 추가', ja: 'ノードを追加' },
  keys: ['A'],
  run: ({ session }) => session.setState({ overlay: { kind: 'add', at: { position: null, from: null } } }),
});
