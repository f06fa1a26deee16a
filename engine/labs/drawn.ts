// A document out of a few lines: nodes, and wires written as `from > to.input`.

import { type Document, emptyDocument, type GraphNode, type JsonObject } from '../document/document.ts';

type Line = readonly [id: string, type: string, params?: JsonObject, label?: string];

/** Without places: whoever shows it lays it out. */
export function drawn(
  lines: readonly Line[],
  wires: readonly string[],
  rest: Partial<Pick<Document, 'target' | 'training'>> = {},
): Document {
  const nodes = lines.map(([id, type, params = {}, label = null]): [string, GraphNode] => [
    id,
    { id, type, label, params, extra: {} },
  ]);
  const edges = wires.map((wire) => {
    const [source = '', end = ''] = wire.split(' > ');
    const [target = '', targetHandle = ''] = end.split('.');
    return [end, { id: end, source, sourceHandle: 'out', target, targetHandle, extra: {} }] as const;
  });
  return { ...emptyDocument, model: { nodes: new Map(nodes), edges: new Map(edges) }, ...rest };
}
