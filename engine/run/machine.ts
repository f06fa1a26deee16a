// What carries a plan out again and again: the one interface behind which the back ends stand.

import type { BufferId } from '../compile/instruction.ts';
import type { Plan } from '../compile/plan.ts';
import type { Numbers } from '../data/samples.ts';
import type { JsonObject } from '../document/document.ts';
import { readTensor, type Tensor } from '../document/tensor.ts';
import { sameShape } from '../graph/shape.ts';
import { initialise } from './initialise.ts';

export interface Machine {
  readonly plan: Plan;
  /** The numbers of a leaf, or of a buffer that was asked for, where they stand: those of a leaf may be written. */
  view(id: BufferId): Numbers;
  /** Values alone. */
  forward(): void;
  /**
   * One step of learning, with the random numbers of that pass. False where what it made is not finite: the machine is
   * then as it was at the last `save`.
   */
  step(pass: number): boolean;
  /** Notes all that learning changes, so that a step that fails can go back to it. */
  save(): void;
  readonly memory: MemoryUse;
}

/** Bytes by what they hold. */
export interface MemoryUse {
  readonly parameters: number;
  /** What ops and optimizers remember. */
  readonly states: number;
  /** A batch, its activations and its gradients, as far as they are there at the same time. */
  readonly passing: number;
  readonly scratch: number;
}

export interface Binding {
  /** `forward` needs no more memory than for values; `step` learns. */
  readonly extent: 'forward' | 'step';
  /** Buffers that are looked at from outside, beside the leaves. */
  readonly wanted: readonly BufferId[];
  readonly start: Start;
}

/** What leaves hold at first. */
export interface Start {
  readonly seed: number;
  /** Parameters and states as they were learnt; those that are missing, or of another shape, are drawn from the seed. */
  readonly learnt: (name: string) => Tensor | undefined;
}

/** A way to carry plans out. */
export interface Backend {
  readonly id: 'reference' | 'simd' | 'relaxed-simd';
  readonly threads: number;
  bind(plan: Plan, binding: Binding): Machine;
}

/** Parameters and states as a file has them. */
export const learntIn =
  (weights: JsonObject): Start['learnt'] =>
  (name) => {
    const read = Object.hasOwn(weights, name) ? readTensor(weights[name] ?? null) : null;
    return read?.ok === true ? read.tensor : undefined;
  };

/** Every leaf and the seed in place. */
export function fill(plan: Plan, view: (id: BufferId) => Numbers, { learnt, seed }: Start): void {
  for (const { name, role, buffer, source } of plan.leaves) {
    const known = role === 'parameter' || role === 'state' ? learnt(name) : undefined;
    const isFitting = known !== undefined && sameShape(known.shape, source.shape);
    view(buffer).set(isFitting ? known.data : initialise(source, name, seed));
  }
  if (plan.seed !== null) view(plan.seed.buffer).set(plan.seed.data);
}
