// Tensors that are small enough to be typed number by number: vectors and matrices.

import type { Json } from '../../engine/index.ts';

const most = 20;

/** A vector is one row; null for what is no small vector or matrix of numbers. */
export function rowsOf(json: Json): readonly (readonly number[])[] | null {
  const rows = isRow(json) ? [json] : json;
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > most || !rows.every(isRow)) return null;
  return rows.every(({ length }) => length === rows[0]?.length) ? rows : null;
}

const isRow = (json: Json): json is readonly number[] =>
  Array.isArray(json) &&
  json.length > 0 &&
  json.length <= most &&
  json.every((item) => typeof item === 'number');

/** The same vector or matrix with another number at one place. */
export const withNumber = (json: Json, row: number, column: number, value: number): Json =>
  isRow(json)
    ? json.with(column, value)
    : Array.isArray(json)
      ? json.map((items: Json, at) => (at === row ? withNumber(items, 0, column, value) : items))
      : value;
