// What learning has found: parameters, and what ops and optimizers remember, by name.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { JsonObject } from '../document/document.ts';
import { type Tensor, toBase64 } from '../document/tensor.ts';
import type { Machine } from '../run/machine.ts';

export type Weights = ReadonlyMap<string, Tensor>;

/** Whatever has the leaves of a plan. */
type Holder = Pick<Machine, 'plan' | 'view'>;

/** `all`: to go on from exactly here. `network`: what the trained graph is, without the optimizer's states. */
export type Extent = 'all' | 'network';

export function weightsOf({ plan, view }: Holder, extent: Extent): Weights {
  const optimizer = extent === 'all' ? new Set<BufferId>() : optimizerStates(plan);
  return new Map(
    plan.leaves.flatMap(({ name, role, buffer, source }) => {
      const isKept = role === 'parameter' || (role === 'state' && !optimizer.has(buffer));
      return isKept ? [[name, { shape: source.shape, data: new Float64Array(view(buffer)) }] as const] : [];
    }),
  );
}

function optimizerStates({ parameters }: Plan): ReadonlySet<BufferId> {
  const states = [...parameters.values()].flatMap(({ update }) => Object.values(update?.states ?? {}));
  return new Set(states.map(({ value }) => value));
}

/** Writes those that the plan has leaves of the same size for. */
export function loadWeights({ plan, view }: Holder, weights: Weights): void {
  for (const { name, role, buffer } of plan.leaves) {
    if (role !== 'parameter' && role !== 'state') continue;
    const tensor = weights.get(name);
    if (tensor !== undefined && tensor.data.length === plan.buffers[buffer]?.length)
      view(buffer).set(tensor.data);
  }
}

/** As the file has them: float32 in base64. */
export const writeWeights = (weights: Weights): JsonObject =>
  Object.fromEntries([...weights].map(([name, { shape, data }]) => [name, toBase64(shape, data)]));
