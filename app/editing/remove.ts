// Taking nodes and wires away, with or without closing the gap.

import { castDraft, type Draft, original } from 'immer';
import { type Document, type GraphEdge, type Model, ops, withoutNodes } from '../../engine/index.ts';
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
    prune(draft, nodes);
  };

/** Blocks without what is gone; those that nothing is left of go too. */
function prune(draft: Draft<Document>, gone: ReadonlySet<string>): void {
  if (draft.blocks.size === 0) return;
  const left = withoutNodes(original(draft)?.blocks ?? new Map(), gone);
  for (const [id, block] of left) if (draft.blocks.get(id) !== block) draft.blocks.set(id, castDraft(block));
  for (const id of draft.blocks.keys()) {
    if (left.has(id)) continue;
    draft.blocks.delete(id);
    draft.layout.delete(id);
  }
}

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
  const { type = '', params = {} } = nodes.get(node) ?? {};
  const inputs = inputsOf(ops.get(type), incoming, params);
  return inputs.flatMap((input) => incoming.find(({ targetHandle }) => targetHandle === input) ?? [])[0];
}
