// What a data set is once it is in memory, whatever it came from.

import { type Shape, sizeOf } from '../graph/shape.ts';

export type Numbers = Float32Array | Float64Array;

/** Names are those of the data itself (species, columns) and in no language. */
export type Target =
  /** `t` has one class number a row, a place in `names`. */
  | { readonly kind: 'classes'; readonly names: readonly string[] }
  /** `t` has `names.length` numbers a row. */
  | { readonly kind: 'values'; readonly names: readonly string[] };

/** `rows` rows of `features`-shaped x, and what is to be learnt of each. */
export interface Samples {
  readonly rows: number;
  /** Shape of one row of x: [2], [784], [1, 28, 28]. */
  readonly features: Shape;
  /** rows × features, row-major. */
  readonly x: Numbers;
  /** Class numbers (one a row), or rows × width values. */
  readonly t: Numbers;
  readonly target: Target;
  /** Names of the features, where they have some (columns of a table). */
  readonly columns: readonly string[];
}

/** Numbers that one row of t has. */
export const targetWidth = ({ kind, names }: Target): number => (kind === 'classes' ? 1 : names.length);

/** Only the rows listed, in that order; a row may be listed twice. */
export function pickRows(samples: Samples, rows: ArrayLike<number>): Samples {
  const x = gather(samples.x, sizeOf(samples.features), rows);
  const t = gather(samples.t, targetWidth(samples.target), rows);
  return { ...samples, rows: rows.length, x, t };
}

/** Rows of a matrix `width` wide, as numbers of the same precision. */
function gather(from: Numbers, width: number, rows: ArrayLike<number>): Numbers {
  const size = rows.length * width;
  const picked = from instanceof Float32Array ? new Float32Array(size) : new Float64Array(size);
  for (let at = 0; at < rows.length; at++) {
    const start = (rows[at] ?? 0) * width;
    for (let place = 0; place < width; place++) picked[at * width + place] = from[start + place] ?? 0;
  }
  return picked;
}
