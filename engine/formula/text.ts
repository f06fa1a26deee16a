// An expression as formula text, which parse() reads back.

import type { Expr } from './expr.ts';

const signs: Readonly<Record<string, string>> = {
  add: '+', sub: '-', mul: '*', div: '/', pow: '^', greater: '>', greaterEqual: '>=', less: '<', lessEqual: '<=',
};

export function toText(expr: Expr): string {
  if (expr.kind === 'number') return String(expr.value);
  if (expr.kind === 'variable') return expr.name;
  const args = expr.args.map(toText);
  const sign = signs[expr.fn];
  if (sign !== undefined) return `(${args.join(` ${sign} `)})`;
  return expr.fn === 'neg' ? `(-${args[0]})` : `${expr.fn}(${args.join(', ')})`;
}
