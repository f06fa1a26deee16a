// Opening and folding what is selected: one step of undo each, and the page glides to how it is then.

import { canFold, foldLayer, openLayer, withFolded } from '../../engine/blocks.ts';
import { type Document, nodesWithin } from '../../engine/index.ts';
import { readable } from '../canvas/readable.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { blockName } from './blockName.ts';
import { foldedAround, openableNodes, selectedBlock } from './canOpen.ts';
import { texts } from './texts.ts';

export function openSelection(editor: Editor): void {
  const before = editor.document.getState().document;
  const folded = foldedAround(editor);
  if (folded !== null) {
    become(editor, withFolded(before, folded, 'open'), [folded], 'opened');
    return;
  }
  const { graph } = editor.derived.getState().computed;
  const ids = openableNodes(editor);
  let next = before;
  for (const id of ids) next = openLayer(next, graph, id);
  become(editor, next, ids, 'opened');
}

/** Where the inside of a layer was changed it is no longer that layer: it folds as a block of its own. */
export function foldSelection(editor: Editor): void {
  const before = editor.document.getState().document;
  const block = selectedBlock(editor, 'open');
  if (block === null) return;
  const next = canFold(before, block.id)
    ? foldLayer(before, block.id)
    : withFolded(before, block.id, 'folded');
  become(editor, next, [block.id], 'folded');
}

function become(editor: Editor, next: Document, ids: readonly string[], what: 'opened' | 'folded'): void {
  const before = editor.document.getState().document;
  const language = editor.session.getState().language;
  if (next === before || !editor.document.edit(() => next, 'commit')) return;
  const selected = ids.flatMap((id) => (next.blocks.has(id) ? [...nodesWithin(next.blocks, id)] : [id]));
  const names = ids.map((id) => blockName(next.blocks.has(id) ? next : before, id, language));
  editor.session.setState({
    selection: selectNodes(selected),
    announcement: translate(texts, language)(what, { name: names.join(', '), count: selected.length }),
  });
  const { current: canvas } = editor.canvas;
  canvas?.show(ids, readable);
  canvas?.glide(placesBefore(before, next));
}

/** Where everything was that is there now; what is new comes from where its block was. */
function placesBefore(before: Document, next: Document): Document['layout'] {
  const places = new Map(before.layout);
  for (const id of next.blocks.keys()) {
    const place = before.layout.get(id);
    if (place === undefined) continue;
    for (const node of nodesWithin(next.blocks, id)) if (!before.layout.has(node)) places.set(node, place);
  }
  return places;
}
