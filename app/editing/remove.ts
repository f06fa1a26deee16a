// Taking nodes and wires away, with or without closing the gap.

import type { Draft } from 'immer';
import { type Document, type GraphEdge, type Model, ops } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import type { Selection } from '../session/selection.ts';
import { connect } from './connect.ts';
import { inputsOf } from './portsOf.ts';

/** The selected wires, and the selected nodes with every wire at them. */
export const remove =
  ({ nodes, edges }: Selection): Recipe =>
  (draft) => {
    for (const { id, source, target } of draft.model.edges.values()) {
      if (edges.has(id) || nodes.has(source) || nodes.has(target)) draft.model.edges.delete(id);
    }
    for (const node of nodes) {
      draft.model.nodes.delete(node);
      draft.layout.delete(node);
    }
    if (draft.target !== null && nodes.has(draft.target.node)) draft.target = null;
  };

/** The same, but what fed a node's first input feeds whatever used its output. */
export const removeAndBridge =
  (selection: Selection): Recipe =>
  (draft) => {
    for (const node of selection.nodes) bridge(draft, node);
    remove(selection)(draft);
  };

function bridge(draft: Draft<Document>, node: string): void {
  const wires = [...draft.model.edges.values()];
  const feed = firstFeed(draft.model as Model, node, wires);
  if (feed === undefined) return;
  const from = { node: feed.source, handle: feed.sourceHandle, end: 'source' } as const;
  for (const { source, target, targetHandle } of wires) {
    if (source === node && target !== feed.source && target !== node)
      connect(from, { node: target, handle: targetHandle, end: 'target' })(draft);
  }
}

/** The wire into the first input that has one. */
function firstFeed({ nodes }: Model, node: string, wires: readonly GraphEdge[]): GraphEdge | undefined {
  const incoming = wires.filter(({ source, target }) => target === node && source !== node);
  const inputs = inputsOf(ops.get(nodes.get(node)?.type ?? ''), incoming);
  return inputs.flatMap((input) => incoming.find(({ targetHandle }) => targetHandle === input) ?? [])[0];
}
