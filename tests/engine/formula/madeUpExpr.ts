// Made-up expressions over the variables x, y and z.

import fc from 'fast-check';
import { call, type Expr, number, variable } from '../../../engine/formula/expr.ts';
import { arityOf, type FunctionName, functions } from '../../../engine/formula/functions.ts';

export const variables = ['x', 'y', 'z'] as const;
export const allFunctions = Object.keys(functions) as FunctionName[];

/** Numbers as the parser makes them: never −0. */
const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, -1, 0.5, -2.5, 1e-7, 1e21, -1e-300, Math.PI, -Math.PI),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

export function exprs(
  names: readonly FunctionName[] = allFunctions,
  numbers: fc.Arbitrary<number> = anyNumber,
): fc.Arbitrary<Expr> {
  const leaf = fc.oneof(fc.constantFrom(...variables).map(variable), numbers.map(number));
  const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.constantFrom(...names).chain((fn) => {
        const arity = arityOf(fn);
        return fc.array(tie('expr'), { minLength: arity, maxLength: arity }).map((args) => written(fn, args));
      }),
    ),
  }));
  return expr;
}

/** −3 is one number, so that a minus before a number is never a call. */
function written(fn: FunctionName, args: readonly Expr[]): Expr {
  const [only] = args;
  return fn === 'neg' && only?.kind === 'number' ? number(0 - only.value) : call(fn, ...args);
}

/** Values for x, y and z. */
export const points = (
  value: fc.Arbitrary<number>,
): fc.Arbitrary<Record<(typeof variables)[number], number>> => fc.record({ x: value, y: value, z: value });
