import type { GraphEdge, Model } from '../../engine/index.ts';

/** The wires by the node at one of their ends. */
export function wiresBy(
  { edges }: Model,
  end: 'source' | 'target',
): ReadonlyMap<string, readonly GraphEdge[]> {
  const wires = new Map<string, GraphEdge[]>();
  for (const edge of edges.values()) {
    const list = wires.get(edge[end]);
    if (list === undefined) wires.set(edge[end], [edge]);
    else list.push(edge);
  }
  return wires;
}
