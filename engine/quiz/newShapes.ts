// Another exercise on shapes: the same graph with other lengths, equal ones staying equal.

import type { GraphNode, Json, Model } from '../document/document.ts';
import { readTensor, toNested } from '../document/tensor.ts';
import { lower } from '../graph/lower.ts';
import { type Shape, sizeOf } from '../graph/shape.ts';
import { ops } from '../ops/index.ts';
import { createRandom, type Random } from '../random.ts';

/**
 * Other params by node, with other lengths of axes for every tensor that is given; null where the graph is not one that
 * stays sound. The first axis of inputs counts rows and is drawn on its own; apart from it, equal lengths stay equal.
 */
export function newShapes(model: Model, seed: number): ReadonlyMap<string, GraphNode['params']> | null {
  for (let attempt = 0; attempt < 8; attempt++) {
    const params = relabelled(model, createRandom(`shapes ${seed} ${attempt}`));
    const nodes = [...model.nodes].map(([id, node]): [string, GraphNode] => [
      id,
      { ...node, params: params.get(id) ?? node.params },
    ]);
    const { issues } = lower({ nodes: new Map(nodes), edges: model.edges }, { registry: ops });
    if (issues.every(({ severity }) => severity !== 'error')) return params;
  }
  return null;
}

function relabelled({ nodes }: Model, random: Random): ReadonlyMap<string, GraphNode['params']> {
  const lengths = shuffled([1, 2, 3, 4, 5, 6], random);
  const rows = lengths.pop() ?? 1;
  const others = new Map<number, number>();
  const other = (length: number): number => {
    if (length === 1) return 1;
    const drawn =
      others.get(length) ??
      lengths.find((each) => each > 1 && ![...others.values()].includes(each)) ??
      length;
    others.set(length, drawn);
    return drawn;
  };
  return new Map(
    [...nodes].flatMap(([id, node]): readonly [string, GraphNode['params']][] => {
      const params = paramsOf(node, other, rows, random);
      return params === null ? [] : [[id, params]];
    }),
  );
}

function paramsOf(
  { type, params }: GraphNode,
  other: (length: number) => number,
  rows: number,
  random: Random,
): GraphNode['params'] | null {
  const op = ops.get(type);
  if (op?.kind === 'compute')
    return typeof params.units === 'number' ? { ...params, units: other(params.units) } : null;
  const read = readTensor(params.value ?? 0);
  if (op === undefined || !read.ok || read.tensor.shape.length === 0) return null;
  const isRows = op.kind === 'source' && op.role === 'input' && read.tensor.shape.length > 1;
  const shape = read.tensor.shape.map((length, axis) => (axis === 0 && isRows ? rows : other(length)));
  return { ...params, value: filled(shape, random) };
}

const filled = (shape: Shape, random: Random): Json =>
  toNested(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => 1 + Math.floor(random() * 9)),
  );

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
