// Inputs brought to a common size, by what the training rows alone say.

import type { Numbers } from './samples.ts';

/** `standardise`: mean 0 and standard deviation 1; `unit`: 0 to 1. */
export type Scaling = 'none' | 'standardise' | 'unit';

/** By column: (x − shift) / size. A column that is constant has size 1, and becomes 0. */
export interface Scale {
  readonly shift: Float64Array;
  readonly size: Float64Array;
}

/** Fitted on the rows listed of a matrix `width` wide. Standard deviations are those of the rows themselves (over n). */
export function fitScale(scaling: Scaling, numbers: Numbers, width: number, rows: ArrayLike<number>): Scale {
  if (scaling === 'none' || rows.length === 0) {
    return { shift: new Float64Array(width), size: new Float64Array(width).fill(1) };
  }
  return fits[scaling](numbers, width, rows);
}

export const applyScale = ({ shift, size }: Scale, numbers: Numbers): Numbers =>
  mapByColumn(numbers, shift.length, (value, at) => (value - (shift[at] ?? 0)) / (size[at] ?? 1));

/** Back to where numbers came from: what a net that was taught scaled values means. */
export const undoScale = ({ shift, size }: Scale, numbers: Numbers): Numbers =>
  mapByColumn(numbers, shift.length, (value, at) => value * (size[at] ?? 1) + (shift[at] ?? 0));

type Fit = (numbers: Numbers, width: number, rows: ArrayLike<number>) => Scale;

const fits: Readonly<Record<Exclude<Scaling, 'none'>, Fit>> = {
  standardise: (numbers, width, rows) => {
    const first = Float64Array.from(rowOf(numbers, width, rows[0] ?? 0));
    const rise = new Float64Array(width);
    // Counted from the first row, so that the mean of equal numbers is exact.
    visit(numbers, width, rows, (value, at) => {
      rise[at] = (rise[at] ?? 0) + (value - (first[at] ?? 0));
    });
    const shift = first.map((value, at) => value + (rise[at] ?? 0) / rows.length);
    const squares = new Float64Array(width);
    visit(numbers, width, rows, (value, at) => {
      squares[at] = (squares[at] ?? 0) + (value - (shift[at] ?? 0)) ** 2;
    });
    return { shift, size: squares.map((sum) => Math.sqrt(sum / rows.length) || 1) };
  },
  unit: (numbers, width, rows) => {
    const least = new Float64Array(width).fill(Infinity);
    const most = new Float64Array(width).fill(-Infinity);
    visit(numbers, width, rows, (value, at) => {
      least[at] = Math.min(least[at] ?? 0, value);
      most[at] = Math.max(most[at] ?? 0, value);
    });
    return { shift: least, size: most.map((value, at) => value - (least[at] ?? 0) || 1) };
  },
};

const rowOf = (numbers: Numbers, width: number, row: number): Numbers =>
  numbers.subarray(row * width, (row + 1) * width);

function visit(
  numbers: Numbers,
  width: number,
  rows: ArrayLike<number>,
  see: (value: number, column: number) => void,
): void {
  for (let each = 0; each < rows.length; each++) {
    const start = (rows[each] ?? 0) * width;
    for (let column = 0; column < width; column++) see(numbers[start + column] ?? 0, column);
  }
}

function mapByColumn(
  numbers: Numbers,
  width: number,
  change: (value: number, column: number) => number,
): Numbers {
  const changed = numbers.slice();
  for (let at = 0; at < changed.length; at++) changed[at] = change(changed[at] ?? 0, at % width);
  return changed;
}
