// The forms that a number or tensor can take on a wire, and the room each is given.

import { isWritten, shapeText } from '../numbers/briefly.ts';
import { figureWidthOf } from './figureWidth.ts';
import type { Size } from './geometry.ts';

/** `numbers`: written out. `map`: the shape and a small heat map. */
export type Form = 'numbers' | 'map';

export interface Formed extends Size {
  readonly form: Form;
}

const height = 18;

/** A field that stands in a label's place, and the free pixels around it. */
export const field = { width: 56, height: 24, margin: 2 } as const;

/** The room of a label where a field may stand. */
export const withField = (formed: Formed): Formed => ({
  ...formed,
  width: Math.max(formed.width, field.width) + 2 * field.margin,
  height: field.height + 2 * field.margin,
});

/** The widest first; `room` is that of the numbers written out. */
export function labelForms(shape: readonly number[], room: number): readonly Formed[] {
  const map: Formed = {
    form: 'map',
    width: mapSize(shape).width + 6 + figureWidthOf(shapeText(shape)),
    height: 20,
  };
  if (!isWritten(shape)) return [map];
  const numbers: Formed = { form: 'numbers', width: room, height };
  return (shape[0] ?? 1) === 1 ? [numbers] : [numbers, map];
}

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
