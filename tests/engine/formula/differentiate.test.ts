// Derivatives as a textbook has them, and made-up ones against finite differences.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../engine/formula/differentiate.ts';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import { type Expr, fold } from '../../../engine/formula/expr.ts';
import { apply } from '../../../engine/formula/functions.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { toText } from '../../../engine/formula/text.ts';
import { exprs, points } from './madeUpExpr.ts';

describe('by x', () => {
  test.each([
    ['7', '0'],
    ['y', '0'],
    ['x', '1'],
    ['x + y', '1'],
    ['y - x', '-1'],
    ['x * y * z', 'y * z'],
    ['z * (y * x)', 'z * y'],
    ['x / y', '1 / y'],
    ['1 / x', '-1 / x ^ 2'],
    ['y / x', '-y / x ^ 2'],
    ['x ^ 2', '2 * x'],
    ['x ^ 3 / 3', 'x ^ 2'],
    ['(2 * x + 1) ^ 3', '6 * (2 * x + 1) ^ 2'],
    ['(x - y) ^ 2 / 2', 'x - y'],
    ['0.5 * (y - x) ^ 2', '-(y - x)'],
    ['x ^ n', 'n * x ^ (n - 1)'],
    ['2 ^ x', '2 ^ x * log(2)'],
    ['sqrt(x)', '1 / (2 * sqrt(x))'],
    ['exp(-x)', '-exp(-x)'],
    ['exp(x ^ 2)', '2 * x * exp(x ^ 2)'],
    ['x * exp(-x)', 'exp(-x) - x * exp(-x)'],
    ['1 / (1 + exp(-x))', 'exp(-x) / (1 + exp(-x)) ^ 2'],
    ['log(x)', '1 / x'],
    ['log(1 + x ^ 2)', '2 * x / (1 + x ^ 2)'],
    ['log1p(exp(x))', 'exp(x) / (1 + exp(x))'],
    ['tanh(x)', '1 - tanh(x) ^ 2'],
    ['sin(x)', 'cos(x)'],
    ['cos(2 * x)', '-2 * sin(2 * x)'],
    ['abs(x)', 'sign(x)'],
    ['where(x > 0, x, alpha * x)', 'where(x > 0, 1, alpha)'],
    ['where(x > 0, x, alpha * (exp(x) - 1))', 'where(x > 0, 1, alpha * exp(x))'],
    ['min(x, 6)', 'where(x <= 6, 1, 0)'],
  ])('%s', (text, expected) => {
    expect(toText(differentiate(formula(text), 'x'))).toBe(expected);
  });
});

/** Whether no part of the expression divides by zero on the way to a value. */
function finiteThroughout(expr: Expr, at: Record<string, number>): boolean {
  let finite = true;
  fold<number>(expr, (part, args) => {
    const value = part.kind === 'call' ? apply(part.fn, args) : evaluate(part, at);
    finite &&= Number.isFinite(value);
    return value;
  });
  return finite;
}

/** Central difference, with the error of order h² taken out; null where smaller steps do not agree. */
function slope(expr: Expr, at: Record<string, number>, name: string): number | null {
  const value = (shift: number): number => evaluate(expr, { ...at, [name]: (at[name] ?? 0) + shift });
  const central = (h: number): number => (value(h) - value(-h)) / (2 * h);
  const refined = (h: number): number => (4 * central(h / 2) - central(h)) / 3;
  const [coarse, fine] = [refined(2e-3), refined(1e-3)];
  const settled = Math.abs(coarse - fine) <= 1e-7 * Math.max(1, Math.abs(fine));
  return settled && Math.abs(value(0)) < 1e4 ? fine : null;
}

test('of made-up expressions agrees with finite differences', () => {
  const numbers = fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3);
  const value = fc.double({ min: 0.2, max: 2, noNaN: true });
  fc.assert(
    fc.property(exprs(undefined, numbers), points(value), (expr, at) => {
      fc.pre(finiteThroughout(expr, at));
      const expected = slope(expr, at, 'x');
      fc.pre(expected !== null);
      const found = evaluate(differentiate(expr, 'x'), at);
      expect(Math.abs(found - (expected ?? 0)) / Math.max(1, Math.abs(expected ?? 0))).toBeLessThan(1e-6);
    }),
    { numRuns: 2000, maxSkipsPerRun: 1000, seed: 20 },
  );
});

test('a sum of 10,000 terms is no deeper than one', () => {
  const text = Array.from({ length: 10_000 }, (_, at) => `x${at} * y`).join(' + ');
  expect(toText(differentiate(formula(text), 'x9999'))).toBe('y');
});
