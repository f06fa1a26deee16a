// The generator contract: a data set that is made up, by a rule, from a seed.

import type { Translated } from '../../language.ts';
import { integer, number, type Param, type Params, type ParamValues } from '../../ops/params.ts';
import type { Random } from '../../random.ts';
import type { Samples, Target } from '../samples.ts';

export interface Generator {
  readonly id: string;
  readonly kind: 'classification' | 'regression';
  /** Its name, and what it is, in a sentence or two. */
  readonly text: Translated<{ readonly name: string; readonly about: string }>;
  readonly columns: readonly string[];
  readonly params: Params;
  /** The same params give the same samples, bit for bit. */
  readonly generate: (params: ParamValues<Params>) => Samples;
}

/** Typed by its own params, then made into the plain contract. */
export function defineGenerator<P extends Params>(
  rule: Omit<Generator, 'params' | 'generate'> & {
    readonly params: P;
    readonly generate: (params: ParamValues<P>) => Samples;
  },
): Generator {
  return { ...rule, generate: (params) => rule.generate(params as ParamValues<P>) };
}

const mostRows = 100_000;

/** How many rows are made. */
export const rowCount = (value: number): Param<number> => ({
  ...number(value, { min: 1, max: mostRows, step: 1 }),
  read: (json) =>
    Number.isInteger(json) && (json as number) >= 1 && (json as number) <= mostRows
      ? { ok: true, value: json as number }
      : { ok: false },
});

/** A share of the width of the figure: 0 is clean, 0.5 hardly to be told apart. */
export const noise = number(0, { min: 0, max: 0.5, step: 0.05 });

export const seed = integer(0, 0);

/** Rows of x one after the other, each with what is to be learnt of it. */
interface Row {
  readonly x: readonly number[];
  readonly t: number;
}

export function collect(
  rows: number,
  columns: readonly string[],
  target: Target,
  rowAt: (row: number) => Row,
): Samples {
  const x = new Float64Array(rows * columns.length);
  const t = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const made = rowAt(row);
    x.set(made.x, row * columns.length);
    t[row] = made.t;
  }
  return { rows, features: [columns.length], x, t, target, columns };
}

/** A draw between two numbers, the upper one left out. */
export const between = (random: Random, from: number, to: number): number => from + (to - from) * random();
