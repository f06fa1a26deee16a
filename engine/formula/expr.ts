// The scalar expression: immutable plain data over named variables. Parts may be shared.

import type { FunctionName } from './functions.ts';

export type Expr =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | {
      readonly kind: 'call';
      readonly fn: FunctionName;
      readonly args: readonly Expr[];
      /** Where it was written by the name of a layer: which, and of what. It means the same without. */
      readonly layer?: { readonly op: string; readonly of: Expr };
    };

export const number = (value: number): Expr => ({ kind: 'number', value });
export const variable = (name: string): Expr => ({ kind: 'variable', name });
export const call = (fn: FunctionName, ...args: readonly Expr[]): Expr => ({ kind: 'call', fn, args });

const none: readonly Expr[] = [];
const argsOf = (expr: Expr): readonly Expr[] => (expr.kind === 'call' ? expr.args : none);

/** The same, but a layer is made of what it is applied to. */
export const partsOf = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && expr.layer !== undefined ? [expr.layer.of] : argsOf(expr);

export const isNumber = (expr: Expr, value: number): boolean =>
  expr.kind === 'number' && expr.value === value;

/**
 * The answer of `visit` for the root, worked out from the leaves up, arguments from left to right. A shared part is
 * visited once, and a sum of 10,000 terms costs no stack: every walk over an expression is one of these.
 */
export function fold<T>(
  root: Expr,
  visit: (expr: Expr, args: readonly T[]) => T,
  partsIn: (expr: Expr) => readonly Expr[] = argsOf,
): T {
  const done = new Map<Expr, T>();
  const open = [root];
  for (let expr = open.at(-1); expr !== undefined; expr = open.at(-1)) {
    const args = partsIn(expr);
    const waiting = args.filter((arg) => !done.has(arg));
    if (waiting.length > 0) {
      open.push(...waiting.reverse());
      continue;
    }
    if (!done.has(expr)) {
      const answers = args.map((arg) => done.get(arg) as T);
      done.set(expr, visit(expr, answers));
    }
    open.pop();
  }
  return done.get(root) as T;
}

/** Whether two expressions are written the same way. */
export function sameExpr(one: Expr, other: Expr): boolean {
  const pairs: [Expr, Expr][] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (a === b) continue;
    if (!sameHead(a, b)) return false;
    for (const [at, arg] of argsOf(a).entries()) pairs.push([arg, argsOf(b)[at]!]);
  }
  return true;
}

function sameHead(a: Expr, b: Expr): boolean {
  if (a.kind === 'number') return isNumber(b, a.value);
  if (a.kind === 'variable') return b.kind === 'variable' && a.name === b.name;
  return b.kind === 'call' && a.fn === b.fn;
}
