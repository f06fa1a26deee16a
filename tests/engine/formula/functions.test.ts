// The table of functions: each row's derivatives against central differences, and the values that its comments promise.

import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../engine/formula/differentiate.ts';
import { erf } from '../../../engine/formula/erf.ts';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import { call, variable } from '../../../engine/formula/expr.ts';
import { apply, arityOf, functions } from '../../../engine/formula/functions.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { variablesOf } from '../../../engine/formula/variables.ts';
import { allFunctions } from './madeUpExpr.ts';

const names = ['a', 'b', 'c'];
const grid = [-1.7, -0.6, 0.35, 0.9, 2.3];
const places = grid.flatMap((a) => grid.flatMap((b) => grid.map((c) => ({ a, b: b + 0.05, c: c - 0.05 }))));

describe.each(allFunctions)('%s', (fn) => {
  const args = names.slice(0, arityOf(fn));
  const expr = call(fn, ...args.map(variable));

  test('speaks only of its arguments, its value and the derivative of an argument', () => {
    for (const term of functions[fn].derivatives) {
      expect([...args, 'y', 'd']).toEqual(expect.arrayContaining([...variablesOf(formula(term))]));
    }
  });

  test.each(args)('its derivative by %s is that of its values', (name) => {
    const derivative = differentiate(expr, name);
    const h = 1e-5;
    let compared = 0;
    for (const place of places) {
      const at = (shift: number): number => evaluate(expr, { ...place, [name]: place[name as 'a'] + shift });
      const slope = (at(h) - at(-h)) / (2 * h);
      if (!Number.isFinite(slope)) continue;
      const error = Math.abs(evaluate(derivative, place) - slope);
      expect(error / Math.max(1, Math.abs(slope)), JSON.stringify(place)).toBeLessThan(1e-8);
      compared++;
    }
    expect(compared).toBeGreaterThan(places.length / 4);
  });
});

describe('at a kink', () => {
  test.each([
    ['abs(x)', 0],
    ['sign(x)', 0],
    ['max(0, x)', 0],
    ['max(x, 0)', 1],
    ['min(0, x)', 0],
    ['min(x, 0)', 1],
    ['where(x > 0, x, 0)', 0],
    ['where(x >= 0, x, 0)', 1],
    ['x * (x > 0)', 0],
  ])('the derivative of %s is %d', (text, expected) => {
    expect(evaluate(differentiate(formula(text), 'x'), { x: 0 })).toBe(expected);
  });
});

describe('special values', () => {
  test('a comparison is 1 or 0, and false with NaN', () => {
    expect([apply('greater', [2, 1]), apply('greater', [1, 1]), apply('greaterEqual', [1, 1])]).toEqual([
      1, 0, 1,
    ]);
    expect([apply('less', [2, 1]), apply('lessEqual', [1, 1]), apply('lessEqual', [1, Number.NaN])]).toEqual([
      0, 1, 0,
    ]);
  });

  test.each(['max', 'min'] as const)('%s keeps NaN', (fn) => {
    expect([apply(fn, [0, Number.NaN]), apply(fn, [Number.NaN, 0])]).toEqual([Number.NaN, Number.NaN]);
  });

  test('where keeps out the branch that it does not take, in its derivative too', () => {
    const expr = formula('where(x > 0, log(x), 0)');
    expect(evaluate(expr, { x: -1 })).toBe(0);
    expect(evaluate(differentiate(expr, 'x'), { x: 0 })).toBe(0);
    expect(evaluate(differentiate(formula('where(x > 0, sqrt(x), x)'), 'x'), { x: 0 })).toBe(1);
  });
});

// Worked out to 40 digits.
describe('erf', () => {
  test.each([
    [0, 0],
    [1e-300, 1.1283791670955126e-300],
    [1e-10, 1.1283791670955126e-10],
    [0.1, 0.1124629160182849],
    [0.25, 0.27632639016823696],
    [0.46875, 0.49261347321793797],
    [0.46876, 0.4926225311068465],
    [0.5, 0.5204998778130465],
    [0.8, 0.7421009647076605],
    [1, 0.8427007929497149],
    [1.5, 0.9661051464753108],
    [2, 0.9953222650189527],
    [2.5, 0.999593047982555],
    [3, 0.9999779095030014],
    [3.9, 0.9999999652077514],
    [4.1, 0.9999999932999724],
    [5, 0.9999999999984626],
    [5.9, 0.9999999999999999],
    [6, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])('of %d', (x, expected) => {
    expect(Math.abs(erf(x) - expected)).toBeLessThanOrEqual(1e-15 * expected);
    expect(erf(-x)).toBe(-erf(x));
  });

  test('of NaN', () => {
    expect(erf(Number.NaN)).toBeNaN();
  });
});
