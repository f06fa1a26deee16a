// Why the value of a formula is not finite.

import { type Expr, fold } from './expr.ts';
import { apply, type FunctionName } from './functions.ts';

type Reason =
  | 'log-of-zero'
  | 'log-of-negative'
  | 'division-by-zero'
  | 'zero-over-zero'
  | 'sqrt-of-negative'
  | 'invalid-power'
  | 'overflow'
  | 'invalid';

/** A call whose arguments are finite and whose value is not. */
export interface Cause {
  readonly fn: FunctionName;
  readonly args: readonly number[];
  readonly reason: Reason;
}

/**
 * The call that the value owes its NaN or ∞ to, the first in the order of evaluation; null where the value is finite or
 * already an input is not. What comes to nothing is not blamed: neither 1/∞ nor the branch that `where` does not take.
 */
export const nonFiniteCause = (expr: Expr, values: Readonly<Record<string, number>>): Cause | null =>
  fold<Traced>(expr, (part, args) => {
    if (part.kind === 'number') return { value: part.value, cause: null };
    if (part.kind === 'variable') return { value: values[part.name] ?? Number.NaN, cause: null };
    return trace(part.fn, args);
  }).cause;

/** A value and, if it is not finite, what made it so. */
interface Traced {
  readonly value: number;
  readonly cause: Cause | null;
}

function trace(fn: FunctionName, traced: readonly Traced[]): Traced {
  const args = traced.map(({ value }) => value);
  const value = apply(fn, args);
  if (Number.isFinite(value)) return { value, cause: null };
  if (args.every(Number.isFinite)) return { value, cause: { fn, args, reason: reasonOf(fn, args, value) } };
  const [test, ...branches] = traced;
  const guilty = fn === 'where' ? [test?.value !== 0 ? branches[0] : branches[1]] : traced;
  return { value, cause: guilty.find((arg) => arg?.cause)?.cause ?? null };
}

/** By function, whatever it says of its arguments; else what its value says. */
function reasonOf(fn: FunctionName, args: readonly number[], value: number): Reason {
  return reasons[fn]?.(args[0]!, args[1]!) ?? (Number.isNaN(value) ? 'invalid' : 'overflow');
}

const reasons: Partial<Record<FunctionName, (a: number, b: number) => Reason | null>> = {
  log: (a) => (a === 0 ? 'log-of-zero' : 'log-of-negative'),
  log1p: (a) => (a === -1 ? 'log-of-zero' : 'log-of-negative'),
  sqrt: () => 'sqrt-of-negative',
  div: (a, b) => (b !== 0 ? null : a === 0 ? 'zero-over-zero' : 'division-by-zero'),
  pow: (a, b) =>
    a === 0 && b < 0 ? 'division-by-zero' : a < 0 && !Number.isInteger(b) ? 'invalid-power' : null,
};
