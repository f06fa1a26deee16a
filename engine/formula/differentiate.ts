// Symbolic differentiation: the chain rule over the table of functions.

import { type Expr, fold, isNumber, number } from './expr.ts';
import { type FunctionName, functions } from './functions.ts';
import { formula } from './parse.ts';
import { instantiate, simplify, simplifyCall } from './simplify.ts';

/** ∂expr/∂name, simplified. At a kink it is what the table of functions says: |x|′(0) = 0. */
export const differentiate = (expr: Expr, name: string): Expr =>
  fold<Expr>(simplify(expr), (part, derivatives) => {
    if (part.kind !== 'call') return number(part.kind === 'variable' && part.name === name ? 1 : 0);
    const [a = part, b = part, c = part] = part.args;
    return chainRule(part.fn).reduce<Expr>((sum, term, at) => {
      const d = derivatives[at]!;
      if (isNumber(d, 0)) return sum;
      const bindings = new Map(Object.entries({ a, b, c, y: part, d }));
      return simplifyCall('add', [sum, instantiate(term, bindings)]);
    }, number(0));
  });

const parsed = new Map<FunctionName, readonly Expr[]>();

/** A function's terms of the chain rule, one an argument, as expressions over a, b, c, y and d. */
function chainRule(fn: FunctionName): readonly Expr[] {
  const known = parsed.get(fn);
  if (known !== undefined) return known;
  const terms = functions[fn].derivatives.map(formula);
  parsed.set(fn, terms);
  return terms;
}
