// From the words and numbers in the cells of a column to numbers to compute with.

import { numberIn } from './cell.ts';

type Cells = readonly string[];

/** What one column becomes: so many numbers a row, each with a name. */
export interface Part {
  /** Place of the column in a row. */
  readonly column: number;
  readonly names: readonly string[];
  readonly write: (cell: string, into: Float64Array, at: number) => void;
}

/** A class or category is called by its text, and one that is a number by that: 1, 1.0 and 01 are the same. */
export const wordOf = (cell: string): string => String(numberIn(cell) ?? cell.trim());

/** The different words of a column: numbers first, in their order, then texts in that of their characters. */
export function wordsIn(rows: readonly Cells[], column: number): readonly string[] {
  const words = new Set(rows.map((cells) => wordOf(cells[column] ?? '')));
  const rank = (word: string): number => numberIn(word) ?? Infinity;
  return [...words].sort((a, b) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)));
}

export const plain = (column: number, name: string): Part => ({
  column,
  names: [name],
  write: (cell, into, at) => {
    into[at] = numberIn(cell) ?? 0;
  },
});

/** 1 in the place of the word, 0 in the others. */
export function oneHot(column: number, name: string, words: readonly string[]): Part {
  const place = placesOf(words);
  return {
    column,
    names: words.map((word) => `${name}=${word}`),
    write: (cell, into, at) => {
      into[at + (place.get(wordOf(cell)) ?? 0)] = 1;
    },
  };
}

/** The place of the word itself. */
export function classNumber(column: number, name: string, words: readonly string[]): Part {
  const place = placesOf(words);
  return {
    column,
    names: [name],
    write: (cell, into, at) => {
      into[at] = place.get(wordOf(cell)) ?? 0;
    },
  };
}

const placesOf = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(words.map((word, at) => [word, at]));

export const widthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { names }) => sum + names.length, 0);

/** A matrix of as many rows, the parts side by side. */
export function encode(rows: readonly Cells[], parts: readonly Part[]): Float64Array {
  const numbers = new Float64Array(rows.length * widthOf(parts));
  let at = 0;
  for (const cells of rows) {
    for (const { column, names, write } of parts) {
      write(cells[column] ?? '', numbers, at);
      at += names.length;
    }
  }
  return numbers;
}
