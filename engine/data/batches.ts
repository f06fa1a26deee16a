// Which rows each step of a training sees.

import { createRandom } from '../random.ts';
import { shuffle } from './shuffle.ts';

export interface BatchPlan {
  /** Rows to learn from. */
  readonly rows: number;
  /** Rows wanted a batch. */
  readonly size: number;
  /**
   * `epochs`: every epoch shuffles the rows anew and deals them out; what is left over and would not fill a batch waits for
   * another epoch; a batch of all rows has them in their order. `replacement`: every row of every batch is drawn from all of them.
   */
  readonly order: 'epochs' | 'replacement';
  readonly seed: number;
}

/** Rows that every batch has: those wanted, or all there are. */
export const batchSize = ({ rows, size }: BatchPlan): number => Math.max(1, Math.min(size, rows));

/** Batches in one pass over the data, at least one. */
export const stepsPerEpoch = (plan: BatchPlan): number =>
  Math.max(1, Math.floor(plan.rows / batchSize(plan)));

/**
 * The rows of any step, counted from 0. They depend on the plan and the step alone, so that a training can go on, or go back,
 * from anywhere. What it returns is a view and must not be written to.
 */
export function createBatches(plan: BatchPlan): (step: number) => Uint32Array {
  const size = batchSize(plan);
  if (plan.order === 'replacement') {
    return (step) => {
      const random = createRandom(`${plan.seed} batch ${step}`);
      return Uint32Array.from({ length: size }, () => Math.floor(random() * plan.rows));
    };
  }
  if (size === plan.rows) {
    const all = Uint32Array.from({ length: size }, (_, row) => row);
    return () => all;
  }
  const steps = stepsPerEpoch(plan);
  let current = { epoch: -1, order: shuffle(0, Math.random) };
  return (step) => {
    const epoch = Math.floor(step / steps);
    if (epoch !== current.epoch) {
      current = { epoch, order: shuffle(plan.rows, createRandom(`${plan.seed} epoch ${epoch}`)) };
    }
    const start = (step % steps) * size;
    return current.order.subarray(start, start + size);
  };
}
