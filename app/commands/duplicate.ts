import { copyOf, paste } from '../editing/paste.ts';
import { selectNodes } from '../session/selection.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSelectedNodes, selectedNodes } from './selected.ts';

export const duplicate = defineCommand({
  id: 'duplicate',
  group: 'edit',
  label: { en: 'Duplicate', ko: '복제', ja: '複製' },
  keys: ['Mod+D'],
  enabled: hasSelectedNodes,
  run: (editor) => {
    const { document } = editor.document.getState();
    const { recipe, nodes } = paste(document, copyOf(document, selectedNodes(editor)));
    if (editor.document.edit(recipe, 'commit')) editor.session.setState({ selection: selectNodes(nodes) });
  },
});
