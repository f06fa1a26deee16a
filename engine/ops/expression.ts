// The expression of a formula node as it is read: its variables are the inputs.

import type { Json, JsonObject } from '../document/document.ts';
import { differentiate } from '../formula/differentiate.ts';
import { type Expr, variable } from '../formula/expr.ts';
import { parse } from '../formula/parse.ts';
import { substitute } from '../formula/substitute.ts';
import { variablesOf } from '../formula/variables.ts';
import type { InputRule, Scalar } from './op.ts';
import type { Param } from './params.ts';

/** An expression of the inputs, which are called as its variables are. */
export interface Expression {
  readonly names: readonly string[];
  readonly scalar: Scalar;
}

const longest = 500;
/** As many as a variadic op may have. */
const mostInputs = 64;

/** What is typed is read again and again; a formula known is the same formula. */
const known = new Map<string, Expression | null>();

function expressionOf(written: Json): Expression | null {
  if (typeof written !== 'string' || written.length > longest) return null;
  const before = known.get(written);
  if (before !== undefined) return before;
  if (known.size === 500) known.clear();
  const read = readExpression(written);
  known.set(written, read);
  return read;
}

function readExpression(written: string): Expression | null {
  const parsed = parse(written);
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

export const expression: Param<Expression> = {
  default: 'x * y',
  control: { kind: 'formula' },
  expected: 'formula',
  read: (json) => {
    const value = expressionOf(json);
    return value === null ? { ok: false } : { ok: true, value };
  },
};

export const rule = (name: string): InputRule => ({ name, owned: null });

/** The inputs of a node with these params; null where its expression cannot be read. */
export const inputsBy = ({
  expression: written = expression.default,
}: JsonObject): readonly InputRule[] | null => expressionOf(written)?.names.map(rule) ?? null;
