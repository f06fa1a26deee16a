// What learning has found: parameters, and what ops and optimizers remember, by name.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { JsonObject } from '../document/document.ts';
import { type Tensor, toBase64 } from '../document/tensor.ts';
import { assign, type Run, read } from '../run/run.ts';

export type Weights = ReadonlyMap<string, Tensor>;

/** `all`: to go on from exactly here. `network`: what the trained graph is, without the optimizer's states. */
export type Extent = 'all' | 'network';

export function weightsOf(run: Run, extent: Extent): Weights {
  const optimizer = extent === 'all' ? new Set<BufferId>() : optimizerStates(run.plan);
  return new Map(
    run.plan.leaves.flatMap(({ name, role, buffer }) => {
      const isKept = role === 'parameter' || (role === 'state' && !optimizer.has(buffer));
      if (!isKept) return [];
      const { shape, data } = read(run, buffer);
      return [[name, { shape, data: data.slice() }] as const];
    }),
  );
}

function optimizerStates({ parameters }: Plan): ReadonlySet<BufferId> {
  const states = [...parameters.values()].flatMap(({ update }) => Object.values(update?.states ?? {}));
  return new Set(states.map(({ value }) => value));
}

/** Writes those that the run has leaves of the same size for. */
export function loadWeights(run: Run, weights: Weights): void {
  for (const { name, role, buffer } of run.plan.leaves) {
    if (role !== 'parameter' && role !== 'state') continue;
    const tensor = weights.get(name);
    if (tensor !== undefined && tensor.data.length === run.plan.buffers[buffer]?.length)
      assign(run, buffer, tensor.data);
  }
}

/** As the file has them: float32 in base64. */
export const writeWeights = (weights: Weights): JsonObject =>
  Object.fromEntries([...weights].map(([name, { shape, data }]) => [name, toBase64(shape, data)]));
