// Pieces of documents: cut out to be copied, pasted under fresh ids.

import { nodesWithin, renamed as renamedBlock } from './blocks.ts';
import type { Block, Document, GraphEdge, GraphNode, Position } from './document.ts';
import { createNaming } from './ids.ts';

/** The nodes with the wires between them and their places. */
export function cutOut({ model, layout, blocks }: Document, nodes: ReadonlySet<string>): Document {
  const isInside = ({ source, target }: GraphEdge): boolean => nodes.has(source) && nodes.has(target);
  const kept = new Map(
    [...blocks].filter(([id]) => [...nodesWithin(blocks, id)].every((node) => nodes.has(node))),
  );
  return {
    title: '',
    model: {
      nodes: new Map([...model.nodes].filter(([id]) => nodes.has(id))),
      edges: new Map([...model.edges].filter(([, edge]) => isInside(edge))),
    },
    layout: new Map([...layout].filter(([id]) => nodes.has(id) || kept.has(id))),
    blocks: kept,
    target: null,
    training: null,
    weights: null,
    lesson: null,
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
  const blocks = new Map<string, Block>(document.blocks);
  const nameNode = createNaming(new Set([...nodes.keys(), ...blocks.keys()]));
  for (const node of fragment.model.nodes.values()) {
    const id = nameNode(node.id);
    renamed.set(node.id, id);
    nodes.set(id, { ...node, id });
    const place = fragment.layout.get(node.id);
    if (place !== undefined) layout.set(id, { x: place.x + offset.x, y: place.y + offset.y });
  }
  for (const id of fragment.blocks.keys()) {
    const place = fragment.layout.get(id);
    const name = nameNode(id);
    renamed.set(id, name);
    if (place !== undefined) layout.set(name, { x: place.x + offset.x, y: place.y + offset.y });
  }
  for (const block of fragment.blocks.values()) {
    const pasted = renamedBlock(block, (id) => renamed.get(id) ?? id);
    blocks.set(pasted.id, pasted);
  }
  const nameEdge = createNaming(new Set(edges.keys()));
  for (const edge of fragment.model.edges.values()) {
    const source = renamed.get(edge.source);
    const target = renamed.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const id = nameEdge(edge.id);
    edges.set(id, { ...edge, id, source, target });
  }
  const pasted = [...fragment.model.nodes.keys()].flatMap((id) => renamed.get(id) ?? []);
  return { document: { ...document, model: { nodes, edges }, layout, blocks }, nodes: pasted };
}
