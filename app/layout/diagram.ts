// What automatic layout works on: sizes and who feeds whom – plain data that a worker can be sent.

import type { Document, Position } from '../../engine/index.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Diagram {
  readonly nodes: readonly (Size & { readonly id: string })[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Top left corners by id. */
export type Places = ReadonlyMap<string, Position>;

/** A node nobody has measured. */
const usual: Size = { width: 96, height: 48 };

/** Wires in the order of the inputs that they go to, so that fewer cross; self-loops and dangling wires are left out. */
export function diagramOf({ model }: Document, sizes: ReadonlyMap<string, Size>): Diagram {
  const nodes = [...model.nodes.keys()].map((id) => {
    const { width, height } = sizes.get(id) ?? usual;
    return { id, width, height };
  });
  const edges = [...model.edges.values()]
    .filter(({ source, target }) => source !== target && model.nodes.has(source) && model.nodes.has(target))
    .sort((a, b) => compare(a.target, b.target) || compare(a.targetHandle, b.targetHandle))
    .map(({ source, target }) => ({ source, target }));
  return { nodes, edges };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
