// The nodes that bring data, and which of them a person means: the one that is selected, or the only kind there is.

import { type GraphNode, type Model, ops } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';

type Known = Pick<Editor, 'document' | 'session'>;

function isData({ type }: GraphNode): boolean {
  const op = ops.get(type);
  return op?.kind === 'source' && op.role === 'data';
}

const found = new WeakMap<Model['nodes'], readonly GraphNode[]>();

/** Asked at every turn, of graphs that may be long. */
export function dataNodes({ nodes }: Model): readonly GraphNode[] {
  const known = found.get(nodes) ?? [...nodes.values()].filter(isData);
  found.set(nodes, known);
  return known;
}

/** The selected node, where it is one of data. */
export function selectedDataNode({ document, session }: Known): GraphNode | null {
  const { nodes } = session.getState().selection;
  const [id = ''] = nodes;
  const node = document.getState().document.model.nodes.get(id);
  return nodes.size === 1 && node !== undefined && isData(node) ? node : null;
}

const showsDigits = ({ params }: GraphNode): boolean => String(params.data).startsWith('mnist');

/** The selected node of digits, else the first there is. */
export function digitsNode(editor: Known): GraphNode | null {
  const selected = selectedDataNode(editor);
  if (selected !== null && showsDigits(selected)) return selected;
  return dataNodes(editor.document.getState().document.model).find(showsDigits) ?? null;
}
