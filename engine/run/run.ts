// A run: a plan bound to an arena. Nothing in it is overwritten before the next pass, so that any step can be shown.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { Tensor } from '../document/tensor.ts';
import { initialise } from './initialise.ts';
import { bind } from './reference/bind.ts';
import type { Kernel } from './reference/memory.ts';

export interface Run {
  readonly plan: Plan;
  readonly arena: Float64Array;
  /** One a plan's instruction. */
  readonly kernels: readonly Kernel[];
  /** Where the forward pass ends among the instructions. */
  readonly forwardEnd: number;
}

/** A fresh arena with every leaf and the seed in place; parameters without numbers are drawn from `randomSeed`. */
export function createRun(plan: Plan, randomSeed = 0): Run {
  const arena = new Float64Array(plan.size);
  for (const { name, buffer, source } of plan.leaves)
    write(plan, arena, buffer, initialise(source, name, randomSeed));
  if (plan.seed !== null) write(plan, arena, plan.seed.buffer, plan.seed.data);
  const seedStep = plan.steps.find((step) => step.kind === 'seed');
  return {
    plan,
    arena,
    kernels: bind({ plan, arena }),
    forwardEnd: seedStep?.from ?? plan.instructions.length,
  };
}

function write(plan: Plan, arena: Float64Array, id: BufferId, data: Float64Array): void {
  const buffer = plan.buffers[id];
  if (buffer === undefined || buffer.length !== data.length)
    throw new Error(`internal: buffer ${id} takes other data`);
  arena.set(data, buffer.offset);
}

/** Other numbers for a leaf or the seed, of the same length. */
export const assign = (run: Run, id: BufferId, data: Float64Array): void =>
  write(run.plan, run.arena, id, data);

export function runForward({ kernels, forwardEnd }: Run): void {
  for (let at = 0; at < forwardEnd; at++) kernels[at]?.();
}

/** Forward and backward pass. */
export function runAll({ kernels }: Run): void {
  for (const kernel of kernels) kernel();
}

/** A buffer's numbers as they stand now; a view that the next pass writes to. */
export function read({ plan, arena }: Run, id: BufferId): Tensor {
  const buffer = plan.buffers[id];
  if (buffer === undefined) throw new Error(`internal: no buffer ${id}`);
  return { shape: buffer.shape, data: arena.subarray(buffer.offset, buffer.offset + buffer.length) };
}
