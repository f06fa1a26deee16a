// Symbolic differentiation: the chain rule over the table of functions.

import { call, type Expr, number } from './expr.ts';
import { functions } from './functions.ts';
import { formula } from './parse.ts';
import { simplify } from './simplify.ts';
import { substitute } from './substitute.ts';

const argumentNames = ['a', 'b', 'c'] as const;

/** ∂expr/∂name. At a kink it takes the side that the table's rules take: |x|′(0) = 0. */
export const differentiate = (expr: Expr, name: string): Expr => simplify(derivative(expr, name));

function derivative(expr: Expr, name: string): Expr {
  if (expr.kind === 'number') return number(0);
  if (expr.kind === 'variable') return number(expr.name === name ? 1 : 0);
  const { derivatives } = functions[expr.fn];
  const bindings = Object.fromEntries([
    ...expr.args.map((arg, index): [string, Expr] => [argumentNames[index] ?? '', arg]),
    ['y', expr],
  ]);
  const terms = expr.args.flatMap((arg, index) => {
    const inner = differentiate(arg, name);
    const outer = derivatives[index];
    const still = inner.kind === 'number' && inner.value === 0;
    return still || outer === undefined ? [] : [call('mul', substitute(formula(outer), bindings), inner)];
  });
  return terms.reduce((sum, term) => call('add', sum, term), number(0) as Expr);
}
