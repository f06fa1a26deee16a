// Simplifying: shorter, and never another value.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import { call, number } from '../../../engine/formula/expr.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { rules, simplify } from '../../../engine/formula/simplify.ts';
import { toText } from '../../../engine/formula/text.ts';
import { variablesOf } from '../../../engine/formula/variables.ts';
import { exprs, points } from './madeUpExpr.ts';

describe('becomes', () => {
  test.each([
    ['x * 1 + 0', 'x'],
    ['0 - (0 - x)', 'x'],
    ['x * (-y)', '-x * y'],
    ['(-x) * (-y)', 'x * y'],
    ['(-2) * x', '-2 * x'],
    ['x + (-2)', 'x - 2'],
    ['x - (-y)', 'x + y'],
    ['2 * (3 * x)', '6 * x'],
    ['2 * x / 2', 'x'],
    ['2 - 1', '1'],
    ['x ^ (3 - 2)', 'x'],
    ['where(0 > 1, x, y)', 'y'],
    ['y * where(x > 0, 1, 0)', 'where(x > 0, y, 0)'],
    ['y * where(x > 0, 1, alpha)', 'where(x > 0, y, y * alpha)'],
    ['y * where(x > 0, 0, 1 / z)', 'where(x > 0, 0, y / z)'],
    ['where(x > 0, y, 0) + where(x > 0, 0, z)', 'where(x > 0, y, z)'],
  ])('%s', (text, expected) => {
    expect(toText(simplify(formula(text)))).toBe(expected);
  });
});

test('a minus before a number becomes part of it', () => {
  expect(simplify(call('neg', number(3)))).toEqual(number(-3));
});

describe('stays', () => {
  test.each([
    '1 / 2',
    '1 / 3',
    '2 * x / 3',
    '2 * pi',
    'sqrt(2)',
    '1 / 0',
    '0 / x',
    'x - x',
    'x / x',
    '0.1 * 3',
    'b * a',
    '0.1 * (0.7 * x)',
  ])('%s', (text) => {
    expect(toText(simplify(formula(text)))).toBe(text);
  });
});

describe('each rule keeps the value', () => {
  // Far from underflow, where the last digits go missing.
  const size = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
  const numbers = fc.oneof(
    fc.constantFrom(0, 1, -1, 2, 0.5),
    size,
    size.map((value) => -value),
  );
  test.each(rules.map(({ from, to }) => [toText(from), toText(to), from, to] as const))(
    '%s = %s',
    (_, __, from, to) => {
      const names = variablesOf(from);
      fc.assert(
        fc.property(fc.array(numbers, { minLength: names.length, maxLength: names.length }), (values) => {
          const at = Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]));
          const [before, after] = [evaluate(from, at), evaluate(to, at)];
          fc.pre(Number.isFinite(before));
          expect(Math.abs(after - before)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(before));
        }),
      );
    },
  );
});

test('whole numbers come out exactly', () => {
  const functions = [
    'add',
    'sub',
    'mul',
    'neg',
    'max',
    'min',
    'abs',
    'sign',
    'greater',
    'lessEqual',
    'where',
  ] as const;
  const small = fc.integer({ min: -3, max: 3 }).map((value) => value + 0);
  fc.assert(
    fc.property(exprs(functions, small), points(small), (expr, at) => {
      expect(evaluate(simplify(expr), at) + 0).toBe(evaluate(expr, at) + 0);
    }),
    { numRuns: 2000 },
  );
});

test('what is simple stays as it is', () => {
  fc.assert(
    fc.property(exprs(), (expr) => {
      const once = simplify(expr);
      expect(simplify(once)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});
