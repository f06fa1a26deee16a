import { call, type Expr } from './expr.ts';

/** The expression with other expressions in place of variables. */
export function substitute(expr: Expr, bindings: Readonly<Record<string, Expr>>): Expr {
  if (expr.kind === 'number') return expr;
  if (expr.kind === 'variable') return bindings[expr.name] ?? expr;
  return call(expr.fn, ...expr.args.map((arg) => substitute(arg, bindings)));
}
