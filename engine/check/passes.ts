// How many passes over the graph each way to a gradient takes.

import { sizeOf } from '../graph/shape.ts';
import type { Checkable } from './gradientCheck.ts';

export interface Passes {
  /** Numbers whose gradient is wanted. */
  readonly numbers: number;
  /** One forward, one backward, however many numbers there are. */
  readonly reverse: number;
  /** One for each number: each carries the change of one along. */
  readonly forward: number;
  /** A step up and a step down for each number. */
  readonly numeric: number;
}

export function passesOf(leaves: readonly Checkable[]): Passes {
  const numbers = leaves.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return { numbers, reverse: 2, forward: numbers, numeric: 2 * numbers };
}
