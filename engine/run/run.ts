// A run: a plan bound to an arena. Nothing in it is overwritten before the next pass, so that any step can be shown.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { JsonObject } from '../document/document.ts';
import { readTensor, type Tensor } from '../document/tensor.ts';
import { sameShape } from '../graph/shape.ts';
import { initialise } from './initialise.ts';
import { bind } from './reference/bind.ts';
import type { Chance, Kernel } from './reference/memory.ts';

export interface Run {
  readonly plan: Plan;
  readonly arena: Float64Array;
  /** One a plan's instruction. */
  readonly kernels: readonly Kernel[];
  readonly chance: Chance;
}

/**
 * A fresh arena with every leaf and the seed in place: parameters and states as `weights` has them, by name, where their
 * shapes agree; else as they are given; else drawn from `randomSeed`.
 */
export function createRun(plan: Plan, randomSeed = 0, weights: JsonObject = {}): Run {
  const arena = new Float64Array(plan.size);
  for (const { name, role, buffer, source } of plan.leaves) {
    const isLearnt = (role === 'parameter' || role === 'state') && Object.hasOwn(weights, name);
    const learnt = isLearnt ? readTensor(weights[name] ?? null) : null;
    const data =
      learnt?.ok === true && sameShape(learnt.tensor.shape, source.shape)
        ? learnt.tensor.data
        : initialise(source, name, randomSeed);
    write(plan, arena, buffer, data);
  }
  if (plan.seed !== null) write(plan, arena, plan.seed.buffer, plan.seed.data);
  const chance = { seed: randomSeed, pass: 0 };
  return { plan, arena, kernels: bind({ plan, arena, chance }), chance };
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

export const runForward = (run: Run): void => carryOut(run, 0, run.plan.ends.forward);

/** Forward and backward pass, and what learning would make of the parameters, which stay as they are. */
export const runAll = (run: Run): void => carryOut(run, 0, run.plan.ends.update);

/** A whole step of learning. */
export function runStep(run: Run): void {
  runAll(run);
  commit(run);
  run.chance.pass++;
}

/** Makes what is next what is: one step of learning, after `runAll`. */
export const commit = (run: Run): void => carryOut(run, run.plan.ends.update, run.plan.ends.commit);

function carryOut({ kernels }: Run, from: number, to: number): void {
  for (let at = from; at < to; at++) kernels[at]!();
}

/** A buffer's number, where it is a single one; null where it is a tensor. Asked often, it makes nothing. */
export function readScalar({ plan, arena }: Run, id: BufferId): number | null {
  const buffer = plan.buffers[id];
  return buffer === undefined || buffer.shape.length > 0 ? null : (arena[buffer.offset] ?? null);
}

/** A buffer's numbers as they stand now; a view that the next pass writes to. */
export function read({ plan, arena }: Run, id: BufferId): Tensor {
  const buffer = plan.buffers[id];
  if (buffer === undefined) throw new Error(`internal: no buffer ${id}`);
  return { shape: buffer.shape, data: arena.subarray(buffer.offset, buffer.offset + buffer.length) };
}
