// Functions by the names of layers: in a formula each is what the op of its name is, in value and derivative.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { differentiate } from '../../../engine/formula/differentiate.ts';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import { isFunctionName } from '../../../engine/formula/functions.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { shorthands } from '../../../engine/formula/shorthands.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';

const xs = [-30, -2.5, -1, -0.3, 0, 0.2, 1, 3.7, 30];

/** What comes of each x, and back to it. */
function through(type: string, params: Record<string, string> = {}) {
  const model = graph({ x: xs, y: [type, 'x', params], sum: ['sum', 'y'] });
  const { run, issues } = computeDocument({ ...emptyDocument, model });
  expect(issues).toEqual([]);
  const [x, y] = [slotsOf(run.plan, 'x'), slotsOf(run.plan, 'y')];
  return { value: [...read(run, y?.value ?? -1).data], gradient: [...read(run, x?.gradient ?? -1).data] };
}

const close = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 12) as number);

describe.each(Object.entries(shorthands))('%s', (name, { op }) => {
  test('hides no function, and is short for one formula over x', () => {
    expect(isFunctionName(name)).toBe(false);
    expect(formula(`${name}(x)`)).toMatchObject({ layer: { op, of: { kind: 'variable', name: 'x' } } });
  });

  test('a formula node of it is the op, forward and back', () => {
    const positive = name === 'ln';
    const of = positive ? 'exp(x / 10)' : 'x';
    const node = through('formula', { expression: `${name}(${of})` });
    if (positive) expect(node.value).toEqual(close(xs.map((x) => x / 10)));
    else {
      const layer = through(op);
      expect(node.value).toEqual(close(layer.value));
      expect(node.gradient).toEqual(close(layer.gradient));
    }
  });

  test('its derivative is that of its values, over a formula and within one', () => {
    const expr = formula(`2 * ${name}(x ^ 2 + a * x) - x`);
    const derivative = differentiate(expr, 'x');
    const h = 1e-5;
    for (const x of [0.31, 0.9, 1.7, 2.4])
      for (const a of [0.7, 0.15]) {
        const at = (shift: number) => evaluate(expr, { x: x + shift, a });
        expect(evaluate(derivative, { x, a })).toBeCloseTo((at(h) - at(-h)) / (2 * h), 6);
      }
  });
});
