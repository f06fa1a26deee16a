// What a cell of a table says.

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const nothing = /^(|\?|na|n\/a|nan|null|none)$/i;

/** The number written in a cell; null where it is none, or too large to be finite. */
export function numberIn(cell: string): number | null {
  const text = cell.trim();
  const value = numeral.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** Empty, or one of the ways to write that there is no value. */
export const isMissing = (cell: string): boolean => nothing.test(cell.trim());
