// The expression of a formula node as it is read: its variables are the inputs.

import type { Json } from '../document/document.ts';
import { differentiate } from '../formula/differentiate.ts';
import { type Expr, variable } from '../formula/expr.ts';
import { type FindLayer, parse } from '../formula/parse.ts';
import { substitute } from '../formula/substitute.ts';
import { variablesOf } from '../formula/variables.ts';
import type { Scalar } from './op.ts';

/** An expression of the inputs, which are called as its variables are. */
export interface Expression {
  readonly names: readonly string[];
  readonly scalar: Scalar;
}

const longest = 500;
/** As many as a variadic op may have. */
const mostInputs = 64;

/** A reader of expressions, null where one cannot be read. What is typed is read again and again; a formula known is the same. */
export function expressionReader(findLayer: FindLayer): (written: Json) => Expression | null {
  const known = new Map<string, Expression | null>();
  return (written) => {
    if (typeof written !== 'string' || written.length > longest) return null;
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size === 500) known.clear();
    const read = readExpression(written, findLayer);
    known.set(written, read);
    return read;
  };
}

function readExpression(written: string, findLayer: FindLayer): Expression | null {
  const parsed = parse(written, findLayer);
  if (!parsed.ok) return null;
  const names = variablesOf(parsed.expr);
  if (names.length === 0 || names.length > mostInputs) return null;
  // Names of our own, so that an input may be called y, as the result is among the local derivatives.
  const own = names.map((_, index) => `x${index}`);
  const bindings = Object.fromEntries(
    names.map((name, index): [string, Expr] => [name, variable(own[index] ?? '')]),
  );
  const y = substitute(parsed.expr, bindings);
  return { names, scalar: { names: own, y, locals: own.map((name) => differentiate(y, name)) } };
}
