// A formula drawn as a graph is worth what the formula is worth, and so are its derivatives.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { differentiate } from '../../../engine/formula/differentiate.ts';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import type { Expr } from '../../../engine/formula/expr.ts';
import { variablesOf } from '../../../engine/formula/variables.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { readScalar } from '../../../engine/run/run.ts';
import { drawFormula } from '../../../engine/symbolic/drawFormula.ts';
import { typedFormula } from '../../kit/typedFormula.ts';

const draw = (text: string, values: Record<string, number> = {}) =>
  drawFormula(typedFormula(text), { values, label: null });

const typesOf = (text: string): readonly string[] =>
  [...draw(text).model.nodes.values()].map(({ type }) => type).sort();

describe('what is drawn', () => {
  test.each([
    ['(apple*2 + orange*3)*1.1', 'add constant constant constant input input multiply multiply multiply'],
    ['1/(1+exp(-x))', 'add constant exp input negate reciprocal'],
    ['a/b - c', 'divide input input input subtract'],
    ['x^2 + x^3', 'add input power square'],
    ['log(x) + sqrt(x) + sin(x) + tanh(x) + abs(x)', 'abs add add add add input log sin sqrt tanh'],
    ['max(0, x)', 'input relu'],
    ['x', 'input'],
    ['sqrt(2*pi)*x', 'constant input multiply'],
    ['sigmoid(x*w) + sigmoid(x*w)', 'add input input multiply sigmoid'],
    ['relu(sigmoid(x)) - softplus(3)', 'constant input relu sigmoid subtract'],
    ['ln(x) * log(x) + step(x) + square(x)', 'add add input log multiply square step'],
    ['cos(x) + max(x, y)', 'add formula formula input input'],
  ])('%s', (text, types) => {
    expect(typesOf(text)).toEqual(types.split(' '));
  });

  test('what is written twice is worked out once, and forks', () => {
    const { model } = draw('(x + y) * (x + y) + 2*x + 2*x');
    const count = (type: string) => [...model.nodes.values()].filter((node) => node.type === type).length;
    expect(['input', 'multiply', 'constant'].map(count)).toEqual([2, 2, 1]);
    expect([...model.edges.values()].filter(({ source }) => source === 'add1')).toHaveLength(2);
  });

  test('inputs are called as the variables are, even by hostile names, and start as they are told', () => {
    const { model } = draw('__proto__ * constructor + multiply1', { constructor: 5 });
    const inputs = [...model.nodes.values()].filter(({ type }) => type === 'input');
    expect(inputs.map(({ label, params }) => [label, params.value])).toEqual([
      ['__proto__', 1],
      ['constructor', 5],
      ['multiply1', 1],
    ]);
  });

  test('the result is called as it is told, an input is not', () => {
    const labelled = (text: string) => {
      const { model, result } = drawFormula(typedFormula(text), { values: {}, label: 'L' });
      return model.nodes.get(result)?.label;
    };
    expect([labelled('x * 2'), labelled('x')]).toEqual(['L', 'x']);
  });
});

describe('laws', () => {
  const agrees = (text: string | Expr, values: Record<string, number>) => {
    const expr = typeof text === 'string' ? typedFormula(text) : text;
    const { model, result } = drawFormula(expr, { values, label: null });
    const { run, issues } = computeDocument({ ...emptyDocument, model, target: { node: result, seed: 1 } });
    const valueAt = (id: string) => readScalar(run, slotsOf(run.plan, id)?.value ?? -1);
    const value = evaluate(expr, values);
    if (!Number.isFinite(value)) return;
    expect(issues.filter(({ code }) => !code.startsWith('not-finite'))).toEqual([]);
    expect(valueAt(result)).toBeCloseTo(value, 9);
    for (const name of variablesOf(expr)) {
      const derivative = evaluate(differentiate(expr, name), values);
      const slot = slotsOf(run.plan, name)?.gradient;
      if (slot === null || slot === undefined || !Number.isFinite(derivative)) continue;
      expect(readScalar(run, slot)).toBeCloseTo(derivative, 9);
    }
  };

  test.each([
    '(apple*2 + orange*3)*1.1',
    '1/(1+exp(-x))',
    '(x + y)^2 + (x + y)',
    'max(x, y) * cos(x) - where(x > y, x, 2*y)',
    'x^y + 2^x',
    'min(x, 3) / (1 + abs(y))',
    'sigmoid(relu(x) - softplus(y)) * gelu(x + elu(-y))',
  ])('value and derivatives of %s', (text) => {
    agrees(text, { apple: 100, orange: 150, x: 1.5, y: 0.75 });
  });
});
