// Making a block of what is selected, and undoing that.

import { groupNodes, ungroup } from '../../engine/blocks.ts';
import { freshId, nodesWithin } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { blockName } from './blockName.ts';
import { selectedBlock } from './canOpen.ts';
import { texts } from './texts.ts';

export function groupSelection(editor: Editor): void {
  const { document } = editor.document.getState();
  const { selection, language } = editor.session.getState();
  const id = freshId(new Map<string, unknown>([...document.model.nodes, ...document.blocks]), 'block1');
  const label = translate(texts, language)('newBlock', { number: document.blocks.size + 1 });
  const next = groupNodes(document, selection.nodes, id, label);
  if (next === document || !editor.document.edit(() => next, 'commit')) return;
  editor.session.setState({
    selection: selectNodes(nodesWithin(next.blocks, id)),
    announcement: translate(texts, language)('grouped', { name: label }),
  });
}

export function ungroupSelection(editor: Editor): void {
  const { document } = editor.document.getState();
  const { language } = editor.session.getState();
  const block = selectedBlock(editor, 'any');
  if (block === null || !editor.document.edit(() => ungroup(document, block.id), 'commit')) return;
  const name = blockName(document, block.id, language);
  editor.session.setState({ announcement: translate(texts, language)('ungrouped', { name }) });
}
