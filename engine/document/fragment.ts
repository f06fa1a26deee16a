// Pieces of documents: cut out to be copied, pasted under fresh ids.

import type { Document, GraphEdge, GraphNode, Position } from './document.ts';
import { createNaming } from './ids.ts';

/** The nodes with the wires between them and their places. */
export function cutOut({ model, layout }: Document, nodes: ReadonlySet<string>): Document {
  const isInside = ({ source, target }: GraphEdge): boolean => nodes.has(source) && nodes.has(target);
  return {
    title: '',
    model: {
      nodes: new Map([...model.nodes].filter(([id]) => nodes.has(id))),
      edges: new Map([...model.edges].filter(([, edge]) => isInside(edge))),
    },
    layout: new Map([...layout].filter(([id]) => nodes.has(id))),
    target: null,
    training: null,
    weights: null,
    extra: {},
  };
}

/** The document with the fragment added, moved by `offset`; `nodes` are the ids that its nodes have there. */
export function pasteInto(
  document: Document,
  fragment: Document,
  offset: Position,
): { readonly document: Document; readonly nodes: readonly string[] } {
  const nodes = new Map<string, GraphNode>(document.model.nodes);
  const edges = new Map<string, GraphEdge>(document.model.edges);
  const layout = new Map(document.layout);
  const renamed = new Map<string, string>();
  const nameNode = createNaming(new Set(nodes.keys()));
  for (const node of fragment.model.nodes.values()) {
    const id = nameNode(node.id);
    renamed.set(node.id, id);
    nodes.set(id, { ...node, id });
    const place = fragment.layout.get(node.id);
    if (place !== undefined) layout.set(id, { x: place.x + offset.x, y: place.y + offset.y });
  }
  const nameEdge = createNaming(new Set(edges.keys()));
  for (const edge of fragment.model.edges.values()) {
    const source = renamed.get(edge.source);
    const target = renamed.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const id = nameEdge(edge.id);
    edges.set(id, { ...edge, id, source, target });
  }
  return { document: { ...document, model: { nodes, edges }, layout }, nodes: [...renamed.values()] };
}
