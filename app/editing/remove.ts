// Taking nodes and wires away, with or without closing the gap.

import type { Draft } from 'immer';
import type { Document } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import type { Selection } from '../session/selection.ts';
import { connect } from './connect.ts';

/** The selected wires, and the selected nodes with every wire at them. */
export const remove =
  ({ nodes, edges }: Selection): Recipe =>
  (draft) => {
    for (const edge of edges) draft.model.edges.delete(edge);
    for (const node of nodes) removeNode(draft, node);
  };

/** The same, but what fed a node's first input feeds whatever used its output. */
export const removeAndBridge =
  (selection: Selection): Recipe =>
  (draft) => {
    for (const node of selection.nodes) bridge(draft, node);
    remove(selection)(draft);
  };

function removeNode(draft: Draft<Document>, node: string): void {
  for (const { id, source, target } of draft.model.edges.values()) {
    if (source === node || target === node) draft.model.edges.delete(id);
  }
  draft.model.nodes.delete(node);
  draft.layout.delete(node);
  if (draft.target?.node === node) draft.target = null;
}

function bridge(draft: Draft<Document>, node: string): void {
  const wires = [...draft.model.edges.values()];
  const [first] = wires
    .filter(({ source, target }) => target === node && source !== node)
    .sort((a, b) => (a.targetHandle < b.targetHandle ? -1 : 1));
  if (first === undefined) return;
  const from = { node: first.source, handle: first.sourceHandle, end: 'source' } as const;
  for (const { source, target, targetHandle } of wires) {
    if (source === node && target !== node)
      connect(from, { node: target, handle: targetHandle, end: 'target' })(draft);
  }
}
