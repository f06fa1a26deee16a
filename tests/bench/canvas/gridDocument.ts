// A made-up scalar graph in columns: inputs on the left, sums of two of the column before, and now and then a tanh, so that numbers stay small.

import { type Document, emptyDocument, type GraphEdge, type GraphNode } from '../../../engine/index.ts';

export function gridDocument(count: number): Document {
  const rows = Math.max(2, Math.round(Math.sqrt(count / 2)));
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const layout = new Map<string, { readonly x: number; readonly y: number }>();
  const wire = (source: string, target: string, targetHandle: string): void => {
    const id = `e${edges.size}`;
    edges.set(id, { id, source, sourceHandle: 'out', target, targetHandle, extra: {} });
  };
  for (let index = 0; index < count; index++) {
    const column = Math.floor(index / rows);
    const row = index % rows;
    const id = `n${index}`;
    const type = column === 0 ? 'input' : column % 3 === 0 ? 'tanh' : 'add';
    nodes.set(id, { id, type, label: null, params: column === 0 ? { value: 1 } : {}, extra: {} });
    layout.set(id, { x: column * 200, y: row * 120 });
    if (column === 0) continue;
    wire(`n${index - rows}`, id, type === 'tanh' ? 'x' : 'a');
    if (type === 'tanh') continue;
    wire(`n${(column - 1) * rows + ((row + 1) % rows)}`, id, 'b');
  }
  return { ...emptyDocument, model: { nodes, edges }, layout, target: { node: `n${count - 1}`, seed: 1 } };
}
