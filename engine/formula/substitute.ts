import { call, type Expr, fold } from './expr.ts';

/** The expression with other expressions in place of variables. */
export const substitute = (expr: Expr, bindings: Readonly<Record<string, Expr>>): Expr =>
  fold<Expr>(expr, (part, args) => {
    if (part.kind === 'call') return call(part.fn, ...args);
    return part.kind === 'variable' && Object.hasOwn(bindings, part.name)
      ? (bindings[part.name] ?? part)
      : part;
  });
