// Pieces of documents: cut out to be copied, pasted under fresh ids.

import type { Document, GraphEdge, GraphNode, Position } from './document.ts';

/** The first of base, base2, base3 … that is not taken; a number at the end of `base` is counted on from. */
export function freshId(taken: { has(id: string): boolean }, base: string): string {
  const stem = base.replace(/\d+$/, '');
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${stem}${count}`)) count++;
  return `${stem}${count}`;
}

/** The nodes with the wires between them and their places. */
export function cutOut(document: Document, ids: ReadonlySet<string>): Document {
  const inside = ({ source, target }: GraphEdge): boolean => ids.has(source) && ids.has(target);
  return {
    ...document,
    title: '',
    model: {
      nodes: new Map([...document.model.nodes].filter(([id]) => ids.has(id))),
      edges: new Map([...document.model.edges].filter(([, edge]) => inside(edge))),
    },
    layout: new Map([...document.layout].filter(([id]) => ids.has(id))),
    target: null,
    extra: {},
  };
}

/** The document with the fragment added, moved by `offset`; `nodes` are the ids that it got. */
export function pasteInto(
  document: Document,
  fragment: Document,
  offset: Position,
): { readonly document: Document; readonly nodes: readonly string[] } {
  const nodes = new Map<string, GraphNode>(document.model.nodes);
  const edges = new Map<string, GraphEdge>(document.model.edges);
  const layout = new Map(document.layout);
  const renamed = new Map<string, string>();
  for (const node of fragment.model.nodes.values()) {
    const id = freshId(nodes, node.id);
    renamed.set(node.id, id);
    nodes.set(id, { ...node, id });
    const place = fragment.layout.get(node.id);
    if (place !== undefined) layout.set(id, { x: place.x + offset.x, y: place.y + offset.y });
  }
  for (const edge of fragment.model.edges.values()) {
    const source = renamed.get(edge.source);
    const target = renamed.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const id = freshId(edges, edge.id);
    edges.set(id, { ...edge, id, source, target });
  }
  return { document: { ...document, model: { nodes, edges }, layout }, nodes: [...renamed.values()] };
}
