// A tensor as rows of numbers: the last axis runs along a row, all others down the page.

import type { Tensor } from '../../engine/index.ts';

/** What a table shows at most. */
const most = { rows: 20, columns: 20 };

interface Cell {
  readonly column: number;
  readonly value: number;
}

export interface Corner {
  readonly rows: readonly { readonly row: number; readonly numbers: readonly Cell[] }[];
  readonly columns: number;
  /** Whether this is all of it. */
  readonly isWhole: boolean;
}

/** A vector is one row. */
export function cornerOf({ shape, data }: Tensor): Corner {
  const width = shape.at(-1) ?? 1;
  const height = width === 0 ? 0 : data.length / width;
  const columns = Math.min(width, most.columns);
  const rows = Array.from({ length: Math.min(height, most.rows) }, (_, row) => ({
    row,
    numbers: Array.from({ length: columns }, (__, column) => ({
      column,
      value: data[row * width + column] ?? Number.NaN,
    })),
  }));
  return { rows, columns, isWhole: rows.length === height && columns === width };
}

/** Smallest and largest finite element; NaN where there is none. */
export function rangeOf(data: Float64Array): { readonly least: number; readonly most: number } {
  let least = Infinity;
  let largest = -Infinity;
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  return least > largest ? { least: Number.NaN, most: Number.NaN } : { least, most: largest };
}
