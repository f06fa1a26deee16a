// A document out of a few lines: nodes, and wires written as `from > to.input`, or `from.output > to.input`.

import { type Document, emptyDocument, type GraphNode, type JsonObject } from '../document/document.ts';

type Line = readonly [id: string, type: string, params?: JsonObject, label?: string];

/** Where no places are given, whoever shows it lays it out. */
export function drawn(
  lines: readonly Line[],
  wires: readonly string[],
  rest: Partial<Pick<Document, 'target' | 'training' | 'layout'>> = {},
): Document {
  const nodes = lines.map(([id, type, params = {}, label = null]): [string, GraphNode] => [
    id,
    { id, type, label, params, extra: {} },
  ]);
  const edges = wires.map((wire) => {
    const [start = '', end = ''] = wire.split(' > ');
    const [source = '', sourceHandle = 'out'] = start.split('.');
    const [target = '', targetHandle = ''] = end.split('.');
    return [end, { id: end, source, sourceHandle, target, targetHandle, extra: {} }] as const;
  });
  return { ...emptyDocument, model: { nodes: new Map(nodes), edges: new Map(edges) }, ...rest };
}
