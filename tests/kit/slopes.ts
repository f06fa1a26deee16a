// What a backward pass answers, beside the slopes that the forward pass itself has: an independent judge of gradients.

import { compile } from '../../engine/compile/compile.ts';
import type { Leaf } from '../../engine/compile/plan.ts';
import { slotsOf } from '../../engine/compile/plan.ts';
import type { Model } from '../../engine/document/document.ts';
import { lower } from '../../engine/graph/lower.ts';
import { sizeOf } from '../../engine/graph/shape.ts';
import type { Mode } from '../../engine/ops/emitter.ts';
import { ops, type Registry } from '../../engine/ops/index.ts';
import { createRandom } from '../../engine/random.ts';
import { assign, createRun, type Run, read, runAll, runForward } from '../../engine/run/run.ts';
import { normals } from './random.ts';

/** The slope along one direction in the space of one leaf. */
export interface Slope {
  readonly leaf: string;
  /** Gradient · direction; null where the plan has no gradient. */
  readonly backward: number | null;
  /** From values of the forward pass alone, to about 10 digits of `scale`. */
  readonly forward: number;
  readonly scale: number;
}

const directions = 3;

/** Slopes of the target, weighed by a random upstream gradient, along random directions of every leaf that may change. */
export function slopesOf(
  model: Model,
  target: string,
  { registry = ops, mode = 'test' }: { registry?: Registry; mode?: Mode } = {},
): readonly Slope[] {
  const graph = lower(model, { registry });
  const node = graph.indexOf.get(target);
  if (node === undefined) throw new Error(`${target} cannot be computed: ${JSON.stringify(graph.issues)}`);
  const random = createRandom(target);
  const seed = normals(random, sizeOf(graph.nodes[node]?.shape ?? []));
  const run = createRun(compile(graph, { node, seed }, { mode }));
  runAll(run);
  const leaves = run.plan.leaves.filter(({ role }) => role === 'input' || role === 'parameter');
  return leaves.flatMap((leaf) =>
    Array.from({ length: directions }, () =>
      slopeAlong(run, leaf, normals(random, sizeOf(leaf.source.shape)), () => weighed(run, target, seed)),
    ),
  );
}

function slopeAlong(run: Run, { name, buffer }: Leaf, direction: Float64Array, value: () => number): Slope {
  const { plan } = run;
  const slots = plan.parameters.get(name) ?? slotsOf(plan, name);
  const gradient = slots?.gradient ?? null;
  const here = read(run, buffer).data.slice();
  const terms =
    gradient === null ? [] : direction.map((d, at) => d * (read(run, gradient).data[at] ?? Number.NaN));
  const at = (step: number): number => {
    assign(
      run,
      buffer,
      here.map((x, i) => x + step * (direction[i] ?? 0)),
    );
    runForward(run);
    return value();
  };
  const central = (h: number): number => (at(h) - at(-h)) / (2 * h);
  // Richardson's extrapolation: what is left is of the order h⁴.
  const forward = (4 * central(h / 2) - central(h)) / 3;
  assign(run, buffer, here);
  runAll(run);
  return {
    leaf: name,
    backward: gradient === null ? null : sum(terms),
    forward,
    scale: 1 + sum(terms.map(Math.abs)),
  };
}

const h = 1e-3;

const sum = (terms: Iterable<number>): number => [...terms].reduce((total, term) => total + term, 0);

function weighed(run: Run, target: string, seed: Float64Array): number {
  const { data } = read(run, slotsOf(run.plan, target)?.value ?? -1);
  return sum(data.map((value, at) => value * (seed[at] ?? Number.NaN)));
}
