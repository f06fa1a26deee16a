import { defineCommand } from './defineCommand.ts';

export const find = defineCommand({
  id: 'find',
  group: 'edit',
  label: { en: 'Find a node', ko: '노드 찾기', ja: 'ノードを検索' },
  keys: ['Mod+F'],
  run: ({ session }) => session.setState({ overlay: { kind: 'find' } }),
});
