// Which node the backward pass starts from, and the upstream gradient it starts with.

import type { Model, Target } from '../document/document.ts';
import { readTensor, type Tensor } from '../document/tensor.ts';
import type { Issue } from '../issue.ts';
import { ops, type Registry } from '../ops/index.ts';
import type { Graph } from './graph.ts';
import { type Shape, sameShape, showShape, sizeOf } from './shape.ts';

/** A lowered node by index, and the seed with the shape of its output. */
export interface ResolvedTarget {
  readonly node: number;
  readonly seed: Float64Array;
}

export type TargetResult = { readonly target: ResolvedTarget } | { readonly issue: Issue };

/** The chosen target; else the only loss; else the only node whose output nothing uses. */
export function resolveTarget(
  model: Model,
  chosen: Target | null,
  graph: Graph,
  registry: Registry = ops,
): TargetResult {
  const id = chosen === null ? defaultTarget(model, registry) : chosen.node;
  if (typeof id !== 'string') return problem('no-target', 'warning', { count: id });
  if (!model.nodes.has(id)) return problem('unknown-target', 'error', { node: id });
  const node = graph.indexOf.get(id);
  if (node === undefined)
    return { issue: { code: 'target-not-computed', severity: 'warning', node: id, data: {} } };
  const shape = graph.nodes[node]?.shape ?? [];
  const seed = readSeed(chosen, shape);
  if (seed !== null) return { target: { node, seed } };
  const found = JSON.stringify(chosen?.seed).slice(0, 60);
  return {
    issue: { code: 'bad-seed', severity: 'error', node: id, data: { expected: showShape(shape), found } },
  };
}

const problem = (code: Issue['code'], severity: Issue['severity'], data: Issue['data']): TargetResult => ({
  issue: { code, severity, data },
});

/** A node's id, or how many candidates there are. */
function defaultTarget(model: Model, registry: Registry): string | number {
  const nodes = [...model.nodes.values()];
  const losses = nodes.filter((node) => registry.get(node.type)?.category === 'losses');
  if (losses[0] !== undefined && losses.length === 1) return losses[0].id;
  const used = new Set([...model.edges.values()].map((edge) => edge.source));
  const ends = nodes.filter((node) => !used.has(node.id));
  return ends[0] !== undefined && ends.length === 1 ? ends[0].id : ends.length;
}

function readSeed(chosen: Target | null, shape: Shape): Float64Array | null {
  const read = readTensor(chosen?.seed ?? 1);
  if (!read.ok) return null;
  const seed: Tensor = read.tensor;
  if (sameShape(seed.shape, shape)) return seed.data;
  return seed.shape.length === 0 ? new Float64Array(sizeOf(shape)).fill(seed.data[0] ?? 1) : null;
}
