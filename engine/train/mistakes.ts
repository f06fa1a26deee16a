// The rows that a net takes for another class than they are of, those first of which it is surest.

import type { Told } from '../ops/op.ts';
import { classesOf } from './metrics.ts';
import { sharesOf } from './shares.ts';

export interface Mistake {
  /** Its place in its part of the data. */
  readonly row: number;
  readonly truth: number;
  readonly given: number;
  /** What is said for the given class: its probability, or a value where the loss is told values. */
  readonly says: number;
}

interface Said {
  /** Numbers a row: one for each class, or one for the second of two. */
  readonly width: number;
  readonly data: Float64Array;
  readonly told: Told;
}

/** At most so many, equals in the order of the rows. A row of which nothing can be said is no mistake. */
export function mistakesIn(said: Said, truth: ArrayLike<number>, most: number): readonly Mistake[] {
  const classes = classesOf(said.data, said.width, 'probability');
  return Array.from(classes)
    .flatMap((given, row): readonly Mistake[] => {
      const label = truth[row] ?? given;
      return given < 0 || given === label
        ? []
        : [{ row, truth: label, given, says: saidOf(said, row, given) }];
    })
    .sort((a, b) => b.says - a.says)
    .slice(0, most);
}

function saidOf({ width, data, told }: Said, row: number, given: number): number {
  const own = data.subarray(row * width, (row + 1) * width);
  const [first = Number.NaN] = own;
  if (width === 1) return given === 1 ? first : 1 - first;
  return (told === 'scores' ? sharesOf(own, width) : own)[given] ?? Number.NaN;
}
