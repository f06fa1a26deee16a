import { type Expr, fold } from './expr.ts';

const known = new WeakMap<Expr, readonly string[]>();

/** The names that an expression reads, each once, in the order of reading. */
export function variablesOf(expr: Expr): readonly string[] {
  const before = known.get(expr);
  if (before !== undefined) return before;
  const names = new Set<string>();
  fold(expr, (part) => part.kind === 'variable' && names.add(part.name));
  const found = [...names];
  known.set(expr, found);
  return found;
}
