// Why a formula's value is not finite: the first function that made it so.

import type { Expr } from './expr.ts';
import { compileProgram, functionOf } from './program.ts';
import type { FunctionName } from './functions.ts';
import { variablesOf } from './variables.ts';

export type Reason =
  | 'log-of-zero'
  | 'log-of-negative'
  | 'division-by-zero'
  | 'zero-over-zero'
  | 'sqrt-of-negative'
  | 'invalid-power'
  | 'overflow'
  | 'invalid';

export interface Cause {
  readonly fn: FunctionName;
  readonly args: readonly number[];
  readonly reason: Reason;
}

/** The first call, in evaluation order, that turns finite arguments into something else; null where there is none. */
export function nonFiniteCause(expr: Expr, values: Readonly<Record<string, number>>): Cause | null {
  const names = variablesOf(expr);
  const program = compileProgram(expr, names);
  const registers = [...names.map((name) => values[name] ?? Number.NaN), ...program.constants];
  for (const { fn, args } of program.code) {
    const given = args.map((arg) => registers[arg] ?? Number.NaN);
    const [a = 0, b = 0, c = 0] = given;
    const result = functionOf(fn)(a, b, c);
    if (!Number.isFinite(result) && given.every(Number.isFinite)) return { fn, args: given, reason: reasonOf(fn, given, result) };
    registers.push(result);
  }
  return null;
}

function reasonOf(fn: FunctionName, [a = 0, b = 0]: readonly number[], result: number): Reason {
  if (fn === 'log' || fn === 'log1p') return (fn === 'log' ? a : a + 1) === 0 ? 'log-of-zero' : 'log-of-negative';
  if (fn === 'div' && b === 0) return a === 0 ? 'zero-over-zero' : 'division-by-zero';
  if (fn === 'sqrt') return 'sqrt-of-negative';
  if (fn === 'pow') return Number.isNaN(result) ? 'invalid-power' : a === 0 ? 'division-by-zero' : 'overflow';
  return Number.isNaN(result) ? 'invalid' : 'overflow';
}

