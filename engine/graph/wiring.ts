// Which wire feeds which input: the model's edges, by number of the nodes at their ends, in the order of the inputs.

import type { GraphEdge, GraphNode, Model } from '../document/document.ts';
import { handleIndex } from '../document/handles.ts';
import { inputRulesOf } from '../ops/inputs.ts';
import type { Op } from '../ops/op.ts';

/** Nodes by number, in the order of their ids. */
export interface Wiring {
  readonly ids: readonly string[];
  /** The wires into each node, in the order of its inputs, and the node that each comes from. */
  readonly into: readonly (readonly GraphEdge[])[];
  readonly feeds: readonly (readonly number[])[];
  /** Nodes whose output nothing uses. */
  readonly ends: readonly number[];
}

const none: readonly never[] = [];

export function wire(model: Model, opOf: (type: string) => Op | undefined): Wiring {
  const ids = [...model.nodes.keys()].sort();
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const into = new Array<GraphEdge[]>(ids.length);
  const isUsed = new Uint8Array(ids.length);
  for (const edge of model.edges.values()) {
    const [source, target] = [numberOf.get(edge.source), numberOf.get(edge.target)];
    if (source === undefined || target === undefined) continue;
    isUsed[source] = 1;
    const list = into[target];
    if (list === undefined) into[target] = [edge];
    else list.push(edge);
  }
  const sorted = ids.map((id, number) =>
    sortWires(into[number], () => inputIndices(model.nodes.get(id), opOf)),
  );
  return {
    ids,
    into: sorted,
    feeds: sorted.map((edges) => edges.map(({ source }) => numberOf.get(source) ?? -1)),
    ends: ids.flatMap((_, number) => (isUsed[number] === 0 ? number : none)),
  };
}

function sortWires(edges: GraphEdge[] | undefined, indices: () => Indices): readonly GraphEdge[] {
  if (edges === undefined) return none;
  if (edges.length < 2) return edges;
  const inputs = indices();
  return edges.sort((a, b) => inputs(a.targetHandle) - inputs(b.targetHandle) || byName(a, b));
}

/** For handles that the op does not know: any order will do that does not hang on the file's. */
const byName = (a: GraphEdge, b: GraphEdge): number =>
  compare(a.targetHandle, b.targetHandle) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where a handle stands among the inputs of a node; -1 for handles that it does not know. */
type Indices = (handle: string) => number;

function inputIndices(node: GraphNode | undefined, opOf: (type: string) => Op | undefined): Indices {
  const op = node === undefined ? undefined : opOf(node.type);
  if (node === undefined || op === undefined || op.kind === 'source') return () => -1;
  const inputs = inputRulesOf(op, node.params) ?? [];
  if (inputs === 'variadic') return (handle) => handleIndex(handle) ?? -1;
  return (handle) => inputs.findIndex(({ name }) => name === handle);
}
