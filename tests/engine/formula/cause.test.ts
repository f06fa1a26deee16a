// Why a value is not finite.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nonFiniteCause } from '../../../engine/formula/cause.ts';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import { apply } from '../../../engine/formula/functions.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { exprs, points } from './madeUpExpr.ts';

describe('the cause of', () => {
  test.each([
    ['log(x)', { x: 0 }, 'log', [0], 'log-of-zero'],
    ['log(x)', { x: -1 }, 'log', [-1], 'log-of-negative'],
    ['log1p(-x)', { x: 1 }, 'log1p', [-1], 'log-of-zero'],
    ['log1p(-x)', { x: 2 }, 'log1p', [-2], 'log-of-negative'],
    ['1 / x', { x: 0 }, 'div', [1, 0], 'division-by-zero'],
    ['x / y', { x: 0, y: 0 }, 'div', [0, 0], 'zero-over-zero'],
    ['x / y', { x: 1e300, y: 1e-300 }, 'div', [1e300, 1e-300], 'overflow'],
    ['sqrt(x)', { x: -4 }, 'sqrt', [-4], 'sqrt-of-negative'],
    ['x ^ y', { x: -8, y: 0.5 }, 'pow', [-8, 0.5], 'invalid-power'],
    ['x ^ y', { x: 0, y: -1 }, 'pow', [0, -1], 'division-by-zero'],
    ['x ^ y', { x: 10, y: 400 }, 'pow', [10, 400], 'overflow'],
    ['x ^ y', { x: -1e200, y: 2.5 }, 'pow', [-1e200, 2.5], 'invalid-power'],
    ['exp(x)', { x: 1000 }, 'exp', [1000], 'overflow'],
    ['x * y', { x: 1e200, y: 1e200 }, 'mul', [1e200, 1e200], 'overflow'],
    ['exp(x) / (1 + exp(x))', { x: 1000 }, 'exp', [1000], 'overflow'],
    ['1 / exp(x) + log(y)', { x: 1000, y: 0 }, 'log', [0], 'log-of-zero'],
    ['where(x > 0, exp(y), log(x))', { x: 0, y: 1000 }, 'log', [0], 'log-of-zero'],
  ] as const)('%s at %o', (text, values, fn, args, reason) => {
    expect(nonFiniteCause(formula(text), values)).toEqual({ fn, args, reason });
  });
});

describe('there is none', () => {
  test.each([
    ['1 / x', { x: 2 }],
    ['1 / (1 + exp(-x))', { x: -1000 }],
    ['where(x > 0, log(x), 0)', { x: 0 }],
    ['x + 1', { x: Number.NaN }],
    ['log(y) * 0 + x', { x: Number.POSITIVE_INFINITY, y: 1 }],
  ])('for %s at %o', (text, values) => {
    expect(nonFiniteCause(formula(text), values)).toBeNull();
  });
});

test('of made-up expressions is a call that made something infinite of something finite', () => {
  const value = fc.oneof(
    fc.constantFrom(0, 1, -1, 800, -800),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(exprs(), points(value), (expr, at) => {
      const cause = nonFiniteCause(expr, at);
      expect(cause === null).toBe(Number.isFinite(evaluate(expr, at)));
      if (cause === null) return;
      expect(cause.args.every(Number.isFinite)).toBe(true);
      expect(Number.isFinite(apply(cause.fn, cause.args))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
