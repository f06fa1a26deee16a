// Which data node a person means: the one that is selected, or the only kind there is.

import { type GraphNode, ops } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';

type Known = Pick<Editor, 'document' | 'session'>;

function isData({ type }: GraphNode): boolean {
  const op = ops.get(type);
  return op?.kind === 'source' && op.role === 'data';
}

/** The selected node, where it is one of data. */
export function selectedDataNode({ document, session }: Known): GraphNode | null {
  const { nodes } = session.getState().selection;
  const [id = ''] = nodes;
  const node = document.getState().document.model.nodes.get(id);
  return nodes.size === 1 && node !== undefined && isData(node) ? node : null;
}

const showsDigits = (node: GraphNode): boolean =>
  isData(node) && String(node.params.data).startsWith('mnist');

/** The selected node of digits, else the first there is. */
export function digitsNode(editor: Known): GraphNode | null {
  const selected = selectedDataNode(editor);
  if (selected !== null && showsDigits(selected)) return selected;
  return [...editor.document.getState().document.model.nodes.values()].find(showsDigits) ?? null;
}
