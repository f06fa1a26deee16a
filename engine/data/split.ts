// Which rows are learnt from, and which are kept apart.

import { createRandom } from '../random.ts';
import { shuffle } from './shuffle.ts';

/** Shares of all rows, 0 to 1; what they leave is for training. */
export interface Fractions {
  readonly validation: number;
  readonly test: number;
}

/** Numbers of rows, shuffled. Every row is in exactly one of the three. */
export interface Split {
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  readonly test: Uint32Array;
}

/** The shares are rounded to whole rows, and at least one row is left for training where there is one. */
export function split(rows: number, { validation, test }: Fractions, seed: number): Split {
  if (!(validation >= 0 && test >= 0 && validation + test <= 1)) {
    throw new Error(`internal: no shares: validation ${validation}, test ${test}`);
  }
  const order = shuffle(rows, createRandom(`${seed} split`));
  const spare = Math.max(0, rows - 1);
  const testEnd = Math.min(Math.round(rows * test), spare);
  const validationEnd = Math.min(testEnd + Math.round(rows * validation), spare);
  return {
    test: order.slice(0, testEnd),
    validation: order.slice(testEnd, validationEnd),
    train: order.slice(validationEnd),
  };
}
