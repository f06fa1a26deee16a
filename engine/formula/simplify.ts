// A few sound rules of algebra; they never change a value on finite inputs.

import { call, type Expr, number } from './expr.ts';
import { functions } from './functions.ts';

const isNumber = (expr: Expr | undefined, value: number): boolean => expr?.kind === 'number' && expr.value === value;
const isNeg = (expr: Expr | undefined): expr is Extract<Expr, { kind: 'call' }> =>
  expr?.kind === 'call' && expr.fn === 'neg';

type Rule = (a: Expr, b: Expr) => Expr | null;

/** By function: what its already simple arguments may become. */
const rules: Readonly<Partial<Record<string, Rule>>> = {
  add: (a, b) => (isNumber(a, 0) ? b : isNumber(b, 0) ? a : isNeg(b) && b.args[0] ? call('sub', a, b.args[0]) : null),
  sub: (a, b) => (isNumber(b, 0) ? a : isNumber(a, 0) ? negate(b) : isNeg(b) && b.args[0] ? call('add', a, b.args[0]) : null),
  mul: (a, b) =>
    isNumber(a, 0) || isNumber(b, 0)
      ? number(0)
      : isNumber(a, 1)
        ? b
        : isNumber(b, 1)
          ? a
          : isNumber(a, -1)
            ? negate(b)
            : isNumber(b, -1)
              ? negate(a)
              : isNeg(b) && b.args[0]
                ? negate(simplifyCall('mul', [a, b.args[0]]))
                : null,
  div: (a, b) => (isNumber(b, 1) ? a : isNumber(a, 0) ? number(0) : null),
  neg: (a) => (a.kind === 'number' ? number(-a.value) : isNeg(a) ? (a.args[0] ?? null) : null),
  pow: (a, b) => (isNumber(b, 1) ? a : isNumber(b, 0) ? number(1) : null),
};

const negate = (expr: Expr): Expr => simplifyCall('neg', [expr]);

export function simplify(expr: Expr): Expr {
  return expr.kind === 'call' ? simplifyCall(expr.fn, expr.args.map(simplify)) : expr;
}

function simplifyCall(fn: Extract<Expr, { kind: 'call' }>['fn'], args: readonly Expr[]): Expr {
  const [a, b = a, c = a] = args;
  if (a === undefined || b === undefined || c === undefined) return call(fn, ...args);
  const rule = rules[fn];
  const simpler = rule?.(a, b) ?? null;
  if (simpler !== null) return simpler;
  if (a.kind === 'number' && b.kind === 'number' && c.kind === 'number') {
    const value = functions[fn].of(a.value, b.value, c.value);
    if (Number.isInteger(value)) return number(value);
  }
  return call(fn, ...args);
}
