// A run: a plan bound to an arena. Nothing in it is overwritten before the next pass, so that any step can be shown.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { JsonObject } from '../document/document.ts';
import type { Tensor } from '../document/tensor.ts';
import { fill, learntIn, type Start } from './machine.ts';
import { bind } from './reference/bind.ts';
import { type Chance, type Kernel, viewOf } from './reference/memory.ts';

export interface Run {
  readonly plan: Plan;
  readonly arena: Float64Array;
  /** One a plan's instruction. */
  readonly kernels: readonly Kernel[];
  readonly chance: Chance;
  /** A buffer's own stretch of the arena. */
  readonly view: (id: BufferId) => Float64Array;
}

/**
 * A fresh arena with every leaf and the seed in place: parameters and states as `weights` has them, by name, where their
 * shapes agree; else as they are given; else drawn from `seed`.
 */
export const createRun = (plan: Plan, seed = 0, weights: JsonObject = {}): Run =>
  startRun(plan, { seed, learnt: learntIn(weights) });

export function startRun(plan: Plan, start: Start): Run {
  const arena = new Float64Array(plan.size);
  const chance = { seed: start.seed, pass: 0 };
  const memory = { plan, arena, chance };
  const view = (id: BufferId): Float64Array => viewOf(memory, id);
  fill(plan, view, start);
  return { ...memory, kernels: bind(memory), view };
}

function write(run: Run, id: BufferId, data: Float64Array): void {
  const view = run.view(id);
  if (view.length !== data.length) throw new Error(`internal: buffer ${id} takes other data`);
  view.set(data);
}

/** Other numbers for a leaf or the seed, of the same length. */
export const assign = (run: Run, id: BufferId, data: Float64Array): void => write(run, id, data);

export const runForward = (run: Run): void => carryOut(run, 0, run.plan.ends.forward);

/** Forward and backward pass. */
export const runBackward = (run: Run): void => carryOut(run, 0, run.plan.ends.backward);

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
export const read = (run: Run, id: BufferId): Tensor => ({
  shape: run.plan.buffers[id]?.shape ?? [],
  data: run.view(id),
});
