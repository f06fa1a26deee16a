// Which wire feeds which input: the model's edges, sorted by the nodes at their ends.

import type { GraphEdge, Model } from '../document/document.ts';
import { handleIndex } from '../document/handles.ts';
import type { Op } from '../ops/op.ts';

export interface Wiring {
  /** By node: its incoming wires in the order of its inputs. */
  readonly into: ReadonlyMap<string, readonly GraphEdge[]>;
  /** Nodes whose output something uses. */
  readonly used: ReadonlySet<string>;
}

export function wire(model: Model, opOf: (type: string) => Op | undefined): Wiring {
  const into = new Map<string, GraphEdge[]>();
  const used = new Set<string>();
  for (const edge of model.edges.values()) {
    used.add(edge.source);
    const list = into.get(edge.target);
    if (list === undefined) into.set(edge.target, [edge]);
    else list.push(edge);
  }
  for (const [id, edges] of into) {
    const op = opOf(model.nodes.get(id)?.type ?? '');
    if (edges.length > 1)
      edges.sort((a, b) => inputIndex(op, a.targetHandle) - inputIndex(op, b.targetHandle) || byName(a, b));
  }
  return { into, used };
}

/** For handles that the op does not know: any order will do that does not hang on the file's. */
const byName = (a: GraphEdge, b: GraphEdge): number =>
  compare(a.targetHandle, b.targetHandle) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where a handle stands among the inputs of its op; -1 for handles that the op does not know. */
function inputIndex(op: Op | undefined, handle: string): number {
  if (op === undefined || op.kind === 'source') return -1;
  if (op.inputs === 'variadic') return handleIndex(handle) ?? -1;
  return op.inputs.findIndex((input) => input.name === handle);
}
