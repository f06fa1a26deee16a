// The forms that a number or tensor can take on a wire, and the room each is given.

import type { Size } from './geometry.ts';

/** `numbers`: written out. `map`: the shape and a small heat map. */
export type Form = 'numbers' | 'map';

export interface Formed extends Size {
  readonly form: Form;
}

const height = 18;
/** Pixels of a digit at the size of wire labels; a sign, a point and the odd exponent come on top. */
const digitWidth = 8.2;

/** Written-out tensors are vectors of at most this many elements. */
const mostWritten = 4;

export const isWrittenOut = (shape: readonly number[]): boolean =>
  shape.length === 0 || (shape.length === 1 && (shape[0] ?? 0) <= mostWritten);

/** The widest first. The same for every number of a shape, so that labels stand still while numbers change. */
export function labelForms(shape: readonly number[], digits: number): readonly Formed[] {
  const map: Formed = {
    form: 'map',
    width: mapSize(shape).width + 6 + shapeText(shape).length * 6.6,
    height: 20,
  };
  if (!isWrittenOut(shape)) return [map];
  const count = shape[0] ?? 1;
  const width = Math.round(count * (digits * digitWidth + 16) + (shape.length === 0 ? 0 : 10));
  const numbers: Formed = { form: 'numbers', width, height };
  return count === 1 ? [numbers] : [numbers, map];
}

/** Written as NumPy does: (3,), (2, 3). */
export const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** Rows and columns that a heat map draws: a vector is one row, the axes before the last are rows; at most 8 × 8. */
export function mapCells(shape: readonly number[]): { readonly rows: number; readonly columns: number } {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  return { rows: Math.min(8, rows), columns: Math.min(8, columns) };
}

/** Cells are square where there are few, and never taller than a line of text together. */
export function mapSize(shape: readonly number[]): Size & { readonly cell: number } {
  const { rows, columns } = mapCells(shape);
  const cell = Math.max(2, Math.min(7, Math.floor(16 / Math.max(1, rows))));
  return { cell, width: cell * columns, height: cell * rows };
}
