// What automatic layout works on: sizes and who feeds whom – plain data that a worker can be sent.

import {
  blocksAround,
  type Document,
  type GraphNode,
  homesOf,
  ops,
  type Position,
} from '../../engine/index.ts';
import { boxesOf, figureOf } from '../canvas/figure.ts';
import { type Box, boxAround } from '../canvas/geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Diagram {
  readonly nodes: readonly Placeable[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  /** Blocks that are drawn as frames. */
  readonly frames: readonly { readonly id: string; readonly home: string | null }[];
}

interface Placeable extends Size {
  readonly id: string;
  /** The frame that it stands in; null: none. */
  readonly home: string | null;
  /** All that is drawn of it, its label included, from its top left corner. */
  readonly drawn: Box;
}

/** Top left corners by id. */
export type Places = ReadonlyMap<string, Position>;

/** A node nobody has measured. */
const usual: Size = { width: 96, height: 48 };

/** Wires in the order of the inputs that they go to, so that fewer cross; self-loops and dangling wires are left out. */
export function diagramOf({ model, blocks }: Document, sizes: ReadonlyMap<string, Size>): Diagram {
  const homes = homesOf(blocks);
  const nodes = [...model.nodes.values()].map((node): Placeable => {
    const { width, height } = sizes.get(node.id) ?? usual;
    const drawn = drawnBox(node, { width, height });
    return { id: node.id, width, height, home: homes.get(node.id) ?? null, drawn };
  });
  const framed = new Set(nodes.flatMap(({ id }) => blocksAround(homes, id)));
  const edges = [...model.edges.values()]
    .filter(({ source, target }) => source !== target && model.nodes.has(source) && model.nodes.has(target))
    .sort((a, b) => compare(a.target, b.target) || compare(a.targetHandle, b.targetHandle))
    .map(({ source, target }) => ({ source, target }));
  return { nodes, edges, frames: [...framed].map((id) => ({ id, home: homes.get(id) ?? null })) };
}

function drawnBox(node: GraphNode, size: Size): Box {
  const figure = figureOf(node, ops.get(node.type), { inputs: [], outputs: [] }, 'en');
  return boxAround(boxesOf({ ...figure, ...size }, { x: 0, y: 0 })) ?? { x: 0, y: 0, ...size };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
