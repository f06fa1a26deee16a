// Ops where it is easy to go wrong: far from zero, at a kink, and where a formula stops being finite.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type Json, type JsonObject, type Model } from '../../../engine/document/document.ts';
import { ops } from '../../../engine/ops/index.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';
import { opGraph } from '../../kit/opGraph.ts';

/** The value of `op` and the gradient of `x0`, or of the named nodes. */
function computed(model: Model, value = 'op', gradient = 'x0') {
  const { run, issues } = computeDocument({ ...emptyDocument, model, target: { node: 'op', seed: 1 } });
  const out = (id: string) => slotsOf(run.plan, id);
  return {
    value: [...read(run, out(value)?.value ?? -1).data],
    gradient: [...read(run, out(gradient)?.gradient ?? -1).data],
    issues: issues.map(({ code, node, data }) => ({ code, node, reason: data.reason })),
  };
}

const at = (op: string, x: Json, params: JsonObject = {}) => computed(opGraph({ op, inputs: [x], params }));
const activations = [...ops.values()]
  .filter(({ category }) => category === 'activations')
  .map(({ id }) => id);

test.each(activations)('%s is finite wherever its input is, and so is its gradient', (op) => {
  const x = [
    -1e300, -1e5, -1000, -745.2, -709.9, -40, -2, -1e-300, 0, 1e-300, 40, 709.9, 745.2, 1000, 1e5, 1e300,
  ];
  const { value, gradient, issues } = at(op, x);
  expect(issues).toEqual([]);
  expect([...value, ...gradient].filter((number) => !Number.isFinite(number))).toEqual([]);
});

test.each([
  ['sigmoid', -1000, 0, 0],
  ['sigmoid', 1000, 1, 0],
  ['tanh', -1000, -1, 0],
  ['softplus', -1000, 0, 0],
  ['softplus', 1000, 1000, 1],
  ['swish', -1000, 0, 0],
  ['swish', 1000, 1000, 1],
  ['gelu', -1000, 0, 0],
  ['gelu', 1000, 1000, 1],
  ['elu', -1000, -1, 0],
  ['elu', 1000, 1000, 1],
  ['selu', -1000, -1.7580993408473766, 0],
  ['leakyRelu', -1000, -10, 0.01],
])('%s(%d) is %d, with the slope %d', (op, x, value, slope) => {
  const found = at(op, x);
  expect(found.value[0]).toBeCloseTo(value, 12);
  expect(found.gradient[0]).toBeCloseTo(slope, 12);
});

test('what is small stays exact', () => {
  expect(at('elu', -1e-12).value[0]).toBeCloseTo(-9.999999999995e-13, 25);
  expect(at('softplus', -40).value[0]).toBeCloseTo(4.248354255291589e-18, 30);
});

test.each(activations.filter((op) => op !== 'step'))('%s lets a NaN be seen', (op) => {
  const { value } = at(op, [1, Number.NaN]);
  expect(value.some(Number.isNaN)).toBe(true);
});

describe('a kink', () => {
  test.each([
    ['relu', [-1, 0, 2], [0, 0, 1]],
    ['abs', [-1, 0, 2], [-1, 0, 1]],
    ['step', [-1, 0, 2], [0, 0, 0]],
    ['leakyRelu', [-1, 0, 2], [0.01, 0.01, 1]],
    ['prelu', [-1, 0, 2], [0.25, 0.25, 1]],
  ])('of %s is flat, or takes its left side', (op, x, slopes) => {
    expect(at(op, x).gradient).toEqual(slopes);
  });

  test('of step is not yet on', () => {
    expect(at('step', [-1, 0, 1e-300]).value).toEqual([0, 0, 1]);
  });

  test('of maxout sends the gradient to the first of the largest pieces', () => {
    expect(at('maxout', [1, 3, 3, 3, 3, 2], { pieces: 3 }).gradient).toEqual([0, 1, 0, 1, 0, 0]);
  });

  test('of max sends the gradient to the first of the largest', () => {
    expect(at('max', [1, 3, 3, 2]).gradient).toEqual([0, 1, 0, 0]);
    expect(
      at(
        'max',
        [
          [3, 1],
          [3, 1],
        ],
        { axis: 0 },
      ).gradient,
    ).toEqual([1, 1, 0, 0]);
  });
});

describe('power', () => {
  test.each([
    [0, 0, 1, 0],
    [1, 0, 0, 1],
    [2, 0, 0, 0],
    [2, -3, 9, -6],
    [3, -2, -8, 12],
    [-1, 4, 0.25, -0.0625],
    [0.5, 4, 2, 0.25],
  ])('to the %d of %d is %d, with the slope %d', (exponent, x, value, slope) => {
    const found = at('power', x, { exponent });
    expect(found.value[0]).toBe(value);
    expect(found.gradient[0]).toBeCloseTo(slope, 15);
  });

  test('keeps the shape of its input, even where it is 1 throughout', () => {
    expect(at('power', [2, 0, -1], { exponent: 0 }).value).toEqual([1, 1, 1]);
  });
});

test.each([
  ['log', 0, 'log-of-zero'],
  ['log', -1, 'log-of-negative'],
  ['sqrt', -1, 'sqrt-of-negative'],
  ['reciprocal', 0, 'division-by-zero'],
  ['exp', 1000, 'overflow'],
])('%s(%d) is an issue that says why', (op, x, reason) => {
  expect(at(op, x).issues[0]).toEqual({ code: 'not-finite', node: 'op', reason });
});

test('the numbers of the book', () => {
  const tax = graph({
    apple: 100,
    count: 2,
    tax: 1.1,
    price: ['multiply', 'apple', 'count'],
    op: ['multiply', 'price', 'tax'],
  });
  expect(computed(tax, 'op', 'apple')).toEqual({ value: [220.00000000000003], gradient: [2.2], issues: [] });
  expect(computed(tax, 'price', 'count').gradient).toEqual([110.00000000000001]);
  expect(computed(tax, 'price', 'tax').gradient).toEqual([200]);
});
