// One more layer behind a node of the open document, as wide as what the node gives.

import { read, slotsOf } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { selectNodes } from '../session/selection.ts';
import { insertLayer } from './insertLayer.ts';

export function addLayerBehind(editor: Editor, node: string): void {
  const inserted = insertLayer(editor.document.getState().document, node, widthAt(editor, node));
  if (inserted !== null && editor.document.edit(inserted.recipe, 'commit'))
    editor.session.setState({ selection: selectNodes(inserted.nodes) });
}

/** The length of the last axis of what the node gives; where that is not known, what it asks for. */
function widthAt({ document, derived }: Editor, node: string): number {
  const { run } = derived.getState().computed;
  const slots = slotsOf(run.plan, node);
  const { units } = document.getState().document.model.nodes.get(node)?.params ?? {};
  const width = slots === undefined ? units : read(run, slots.value).shape.at(-1);
  return typeof width === 'number' ? width : 1;
}
