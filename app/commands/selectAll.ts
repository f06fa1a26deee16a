import { defineCommand } from './defineCommand.ts';

export const selectAll = defineCommand({
  id: 'select-all',
  group: 'edit',
  label: { en: 'Select all', ko: '모두 선택', ja: 'すべて選択' },
  keys: ['Mod+A'],
  enabled: ({ document }) => document.getState().document.model.nodes.size > 0,
  run: ({ document, session }) => {
    const { nodes, edges } = document.getState().document.model;
    session.setState({ selection: { nodes: new Set(nodes.keys()), edges: new Set(edges.keys()) } });
  },
});
