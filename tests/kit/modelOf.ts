// Models written by hand: modelOf({ x: ['input', { value: 3 }], y: 'square' }, 'x>y.x').

import type { GraphEdge, GraphNode, JsonObject, Model } from '../../engine/document/document.ts';

/** Ids with their types, then wires from a node to an input; a wire's id is what it is written as. */
export const modelOf = (
  nodes: Readonly<Record<string, string | readonly [string, JsonObject]>>,
  ...wires: readonly string[]
): Model => ({
  nodes: new Map(Object.entries(nodes).map(([id, written]) => [id, nodeOf(id, written)])),
  edges: new Map(wires.map((wire) => [wire, edgeOf(wire)])),
});

function nodeOf(id: string, written: string | readonly [string, JsonObject]): GraphNode {
  const [type, params] = typeof written === 'string' ? [written, {}] : written;
  return { id, type, label: null, params, extra: {} };
}

function edgeOf(wire: string): GraphEdge {
  const [, source, target, targetHandle] = /^(.+)>(.+)\.(\w+)$/.exec(wire) ?? [];
  if (source === undefined || target === undefined || targetHandle === undefined) throw new Error(`no wire: ${wire}`);
  return { id: wire, source, sourceHandle: 'out', target, targetHandle, extra: {} };
}
