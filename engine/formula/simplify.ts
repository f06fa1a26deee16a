// Algebra that makes formulas shorter: rules written as formulas.

import { call, type Expr, fold, number, sameExpr } from './expr.ts';
import { apply, type FunctionName } from './functions.ts';
import { formula } from './parse.ts';
import { toText } from './text.ts';

/**
 * From left to right, first match first. `m` and `n` stand for numbers, other letters for anything; `-a` is a negative
 * number too. No rule changes the value for finite arguments but by rounding and by overflow on the way, and none
 * changes the order of terms.
 */
export const rules = [
  rule('a + 0', 'a'),
  rule('0 + a', 'a'),
  rule('a - 0', 'a'),
  rule('0 - a', '-a'),
  rule('a * 1', 'a'),
  rule('1 * a', 'a'),
  rule('a * 0', '0'),
  rule('0 * a', '0'),
  rule('a / 1', 'a'),
  rule('a ^ 1', 'a'),
  rule('a ^ 0', '1'),

  rule('-(-a)', 'a'),
  rule('a + -b', 'a - b'),
  rule('a - -b', 'a + b'),
  rule('(-a) * b', '-(a * b)'),
  rule('a * -b', '-(a * b)'),
  rule('(-a) / b', '-(a / b)'),
  rule('a / -b', '-(a / b)'),

  rule('a * (1 / b)', 'a / b'),
  rule('1 / a * b', 'b / a'),
  rule('n * (m * a)', '(n * m) * a', 'n * m'),
  rule('n * a * m', '(n * m) * a', 'n * m'),
  rule('n * a / m', '(n / m) * a', 'n / m'),

  rule('where(1, a, b)', 'a'),
  rule('where(0, a, b)', 'b'),
  rule('where(t, a, a)', 'a'),
  rule('a * where(t, 1, b)', 'where(t, a, a * b)'),
  rule('where(t, 1, b) * a', 'where(t, a, b * a)'),
  rule('a * where(t, 0, b)', 'where(t, 0, a * b)'),
  rule('where(t, 0, b) * a', 'where(t, 0, b * a)'),
  rule('where(t, a, 0) + where(t, 0, b)', 'where(t, a, b)'),
];

interface Rule {
  readonly from: Expr;
  readonly to: Expr;
  /** Arithmetic that has to come out as one number. */
  readonly folds: Expr;
}

function rule(from: string, to: string, folds = '0'): Rule {
  return { from: formula(from), to: formula(to), folds: formula(folds) };
}

const rulesOf = new Map<FunctionName, Rule[]>();
for (const each of rules) {
  if (each.from.kind !== 'call') continue;
  rulesOf.set(each.from.fn, [...(rulesOf.get(each.from.fn) ?? []), each]);
}

/** The expression by the rules above, with arithmetic among numbers done where the outcome is shorter: 2 − 1, not 1 / 3. */
export function simplify(expr: Expr): Expr {
  const before = known.get(expr);
  if (before !== undefined) return before;
  const simple = instantiate(expr, new Map());
  known.set(expr, simple);
  return simple;
}

/** Whoever wants all derivatives of an expression simplifies it once. */
const known = new WeakMap<Expr, Expr>();

/** What the variables of a template stand for. */
type Bindings = ReadonlyMap<string, Expr>;

/** The template filled in and simplified; what the variables stand for is taken to be simple already. */
export const instantiate = (template: Expr, bindings: Bindings): Expr =>
  fold<Expr>(template, (part, args) => {
    if (part.kind === 'call') return simplifyCall(part.fn, args);
    return part.kind === 'variable' ? (bindings.get(part.name) ?? part) : part;
  });

/** A call of simple arguments, made simple. */
export function simplifyCall(fn: FunctionName, args: readonly Expr[]): Expr {
  const value = arithmetic(fn, args);
  if (value !== null) return number(value);
  const whole = call(fn, ...args);
  for (const { from, to, folds } of rulesOf.get(fn) ?? []) {
    const bindings = new Map<string, Expr>();
    if (matches(from, whole, bindings) && instantiate(folds, bindings).kind === 'number') {
      return instantiate(to, bindings);
    }
  }
  return whole;
}

/** The value of a call of numbers, where writing it is shorter than writing the call: `2-1`, but not `1/3`. */
function arithmetic(fn: FunctionName, args: readonly Expr[]): number | null {
  const values = args.flatMap((arg) => (arg.kind === 'number' ? [arg.value] : []));
  if (values.length < args.length) return null;
  if (fn === 'neg') return 0 - values[0]!;
  const value = apply(fn, values);
  const room = args.reduce((sum, arg) => sum + toText(arg).length, args.length - 1);
  return Number.isFinite(value) && toText(number(value)).length < room ? value : null;
}

/** Whether the pattern fits; if it does, `bindings` says what its variables stand for. */
function matches(pattern: Expr, expr: Expr, bindings: Map<string, Expr>): boolean {
  if (pattern.kind === 'number') return expr.kind === 'number' && expr.value === pattern.value;
  if (pattern.kind === 'variable') return binds(pattern.name, expr, bindings);
  if (pattern.fn === 'neg' && expr.kind === 'number' && expr.value < 0) {
    return matches(pattern.args[0]!, number(-expr.value), bindings);
  }
  if (expr.kind !== 'call' || expr.fn !== pattern.fn) return false;
  return pattern.args.every((part, at) => matches(part, expr.args[at]!, bindings));
}

function binds(name: string, expr: Expr, bindings: Map<string, Expr>): boolean {
  const before = bindings.get(name);
  if (before !== undefined) return sameExpr(before, expr);
  const fits = expr.kind === 'number' || (name !== 'm' && name !== 'n');
  if (fits) bindings.set(name, expr);
  return fits;
}
