// The chain rule, factor by factor: the products along all paths sum to the gradient that the backward pass finds.

import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type Model } from '../../../engine/document/document.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { readScalar } from '../../../engine/run/run.ts';
import { chainRuleOf } from '../../../engine/symbolic/chainRule.ts';
import { drawFormula } from '../../../engine/symbolic/drawFormula.ts';
import { graphFormulaOf } from '../../../engine/symbolic/graphFormula.ts';
import { graph } from '../../kit/graph.ts';

const compute = (model: Model) => computeDocument({ ...emptyDocument, model });
const drawn = (text: string, values: Record<string, number>) =>
  compute(drawFormula(formula(text), { values, label: null }).model);
const rule = (computed: ReturnType<typeof compute>, node: string) => chainRuleOf(computed, node, String);

describe('the chain rule', () => {
  test('(x + y)²: ∂z/∂t · ∂t/∂x = 2t · 1', () => {
    const computed = compute(graph({ x: 2, y: 3, t: ['add', 'x', 'y'], z: ['square', 't'] }));
    const found = rule(computed, 'x');
    expect(found?.left).toBe('\\frac{\\partial z}{\\partial x}');
    expect(found?.paths).toEqual([
      [
        {
          node: 'z',
          edge: 't>z.x',
          symbol: '\\frac{\\partial z}{\\partial t}',
          local: '2 t',
          value: 10,
          number: '10',
        },
        {
          node: 't',
          edge: 'x>t.a',
          symbol: '\\frac{\\partial t}{\\partial x}',
          local: '1',
          value: 1,
          number: '1',
        },
      ],
    ]);
    expect([found?.more, found?.result]).toEqual([0, '10']);
  });

  test('a fork is a sum over paths', () => {
    const found = rule(compute(graph({ x: 3, y: ['square', 'x'], z: ['multiply', 'x', 'y'] })), 'x');
    expect(found?.paths.map((path) => path.map(({ node }) => node))).toEqual([['z', 'y'], ['z']]);
    expect(found?.result).toBe('27');
  });

  test.each([
    '(x + y)^2 * (x + y) + x',
    '1/(1+exp(-x)) * y',
    'max(x, y) * cos(x) - x^y',
    'log(x) * sqrt(y) / (x + 2*y)',
  ])('the sum of the products of %s is what comes back', (text) => {
    const computed = drawn(text, { x: 1.5, y: 0.8 });
    for (const name of ['x', 'y']) {
      const gradient =
        readScalar(computed.run, slotsOf(computed.run.plan, name)?.gradient ?? -1) ?? Number.NaN;
      expect(Number(rule(computed, name)?.result)).toBeCloseTo(gradient, 12);
    }
  });

  test('paths without number are counted, not walked; nothing is said where nothing comes back', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`n${at + 1}`, ['add', `n${at}`, `n${at}`] as const]),
    );
    const many = compute(graph({ n0: 1, ...doubling }));
    expect(rule(many, 'n0')?.more).toBeGreaterThan(1e15);
    expect(rule(many, 'n47')?.paths).toHaveLength(6);
    expect(rule(many, 'n47')?.more).toBe(2);
    expect(rule(many, 'n50')).toBeNull();
    expect(
      rule(compute(graph({ x: 1, c: ['constant', { value: 2 }], y: ['add', 'x', 'c'] })), 'c'),
    ).toBeNull();
  });

  test('a layer has no local derivative of single numbers, a tensor no number', () => {
    const computed = compute(graph({ x: [[1, 2]], y: ['affine', 'x', null, null], z: ['relu', 'y'] }));
    const factors = rule(computed, 'x')?.paths[0];
    expect(factors?.map(({ node, local, value }) => [node, local !== null, value])).toEqual([
      ['z', true, null],
      ['y', false, null],
    ]);
    expect(rule(computed, 'x')?.result).toBeNull();
  });
});

describe('the graph as a formula', () => {
  const written = (computed: ReturnType<typeof compute>) =>
    graphFormulaOf(computed, String)?.lines.map(
      ({ left, symbols, numbers, result }) => `${left} = ${symbols} = ${numbers} = ${result}`,
    );

  test('one line where no output is used twice', () => {
    const computed = drawn('1/(1+exp(-x))', { x: 0 });
    expect(written(computed)).toEqual([
      '\\text{reciprocal1} = \\frac{1}{1 + e^{-x}} = \\frac{1}{1 + e^{-0}} = 0.5',
    ]);
  });

  test('what is used twice, and a layer, have lines of their own', () => {
    const fork = compute(graph({ x: 2, y: ['square', 'x'], z: ['add', 'y', 'y'] }));
    expect(written(fork)).toEqual(['y = x^2 = 2^2 = 4', 'z = y + y = 4 + 4 = 8']);
    const layers = compute(
      graph({ x: [[1, 2]], h: ['exp', 'x'], y: ['affine', 'h', null, null], z: ['relu', 'y'] }),
    );
    expect(graphFormulaOf(layers, String)?.lines.map(({ node }) => node)).toEqual(['h', 'y', 'z']);
  });

  test('a long one is broken, and all of it can be set', () => {
    const computed = drawn(Array.from({ length: 60 }, (_, at) => `x${at}*${at + 2}`).join(' + '), {});
    const formulas = graphFormulaOf(computed, String);
    expect(formulas?.lines.length).toBeGreaterThan(3);
    for (const { left, symbols } of formulas?.lines ?? [])
      expect(() => katex.renderToString(`${left} = ${symbols}`, { strict: 'error' })).not.toThrow();
  });

  test('none without a target', () => {
    expect(graphFormulaOf(compute(graph({ x: 1, y: ['exp', 'x'], z: ['log', 'x'] })), String)).toBeNull();
  });
});
