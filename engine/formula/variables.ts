import type { Expr } from './expr.ts';

const known = new WeakMap<Expr, readonly string[]>();

/** The names that an expression reads, each once, in the order of reading. */
export function variablesOf(expr: Expr): readonly string[] {
  const before = known.get(expr);
  if (before !== undefined) return before;
  const names =
    expr.kind === 'number' ? [] : expr.kind === 'variable' ? [expr.name] : [...new Set(expr.args.flatMap(variablesOf))];
  known.set(expr, names);
  return names;
}
