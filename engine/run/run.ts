// A run: a plan bound to an arena. Nothing in it is overwritten before the next pass, so that any step can be shown.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { JsonObject } from '../document/document.ts';
import type { Tensor } from '../document/tensor.ts';
import { fill, learntIn, type Start } from './machine.ts';
import { bind } from './reference/bind.ts';
import { type Chance, type Kernel, type Memory, viewOf } from './reference/memory.ts';

export interface Run {
  readonly plan: Plan;
  readonly arena: Float64Array;
  readonly passes: Passes;
  readonly chance: Chance;
  /** A buffer's own stretch of the arena. */
  readonly view: (id: BufferId) => Float64Array;
}

/** What carries the plan out, as far as each of its ends from the one before. */
type Passes = Readonly<Record<keyof Plan['ends'], readonly Kernel[]>>;

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
  return { ...memory, passes: bindPasses(memory), view };
}

function bindPasses(memory: Memory): Passes {
  const { instructions, ends } = memory.plan;
  const bound = (from: number, to: number): readonly Kernel[] => bind(memory, instructions.slice(from, to));
  return {
    forward: bound(0, ends.forward),
    backward: bound(ends.forward, ends.backward),
    update: bound(ends.backward, ends.update),
    commit: bound(ends.update, ends.commit),
  };
}

function write(run: Run, id: BufferId, data: Float64Array): void {
  const view = run.view(id);
  if (view.length !== data.length) throw new Error(`internal: buffer ${id} takes other data`);
  view.set(data);
}

/** Other numbers for a leaf or the seed, of the same length. */
export const assign = (run: Run, id: BufferId, data: Float64Array): void => write(run, id, data);

export const runForward = ({ passes }: Run): void => carryOut(passes.forward);

/** Forward and backward pass. */
export function runBackward(run: Run): void {
  runForward(run);
  carryOut(run.passes.backward);
}

/** Forward and backward pass, and what learning would make of the parameters, which stay as they are. */
export function runAll(run: Run): void {
  runBackward(run);
  carryOut(run.passes.update);
}

/** A whole step of learning. */
export function runStep(run: Run): void {
  runAll(run);
  commit(run);
  run.chance.pass++;
}

/** Makes what is next what is: one step of learning, after `runAll`. */
export const commit = ({ passes }: Run): void => carryOut(passes.commit);

function carryOut(kernels: readonly Kernel[]): void {
  for (let at = 0; at < kernels.length; at++) kernels[at]!();
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
