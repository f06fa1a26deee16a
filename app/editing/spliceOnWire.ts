// A node dropped on a wire: what came along the wire now runs through the node.

import { type Model, ops } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { connect, disconnect } from './connect.ts';
import { firstFreeInput, incomingTo, nextOutput } from './portsOf.ts';

/** The input that the wire would go to; null where the node cannot be spliced in. */
export function spliceInput(model: Model, edge: string, node: string): string | null {
  const wire = model.edges.get(edge);
  const dropped = model.nodes.get(node);
  if (wire === undefined || dropped === undefined || wire.source === node || wire.target === node)
    return null;
  return firstFreeInput(ops.get(dropped.type), incomingTo(model, node), dropped.params);
}

export const spliceOnWire =
  (edge: string, node: string): Recipe =>
  (draft) => {
    const wire = draft.model.edges.get(edge);
    const input = spliceInput(draft.model as Model, edge, node);
    if (wire === undefined || input === null) return;
    const { source, sourceHandle, target, targetHandle } = wire;
    disconnect(edge)(draft);
    connect(
      { node: source, handle: sourceHandle, end: 'source' },
      { node, handle: input, end: 'target' },
    )(draft);
    connect(
      { node, handle: nextOutput(draft.model as Model, node), end: 'source' },
      { node: target, handle: targetHandle, end: 'target' },
    )(draft);
  };
