// Ops called by name: in a formula each is what it is as a node, in value and derivative.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { differentiate } from '../../../engine/formula/differentiate.ts';
import { evaluate } from '../../../engine/formula/evaluate.ts';
import { isFunctionName } from '../../../engine/formula/functions.ts';
import { layerNamed, ops } from '../../../engine/ops/index.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';
import { typedFormula } from '../../kit/typedFormula.ts';

/** Names that are not those of functions, which mean the same. */
const names = [...ops.keys()].filter((name) => layerNamed(name) !== null && !isFunctionName(name));

const xsOf = (name: string) =>
  [-30, -2.5, -1, -0.3, 0, 0.2, 1, 3.7, 30].filter((x) => x !== 0 || name !== 'reciprocal');

/** What comes of each x, and back to it. */
function through(xs: readonly number[], type: string, params: Record<string, string> = {}) {
  const model = graph({ x: xs, y: [type, 'x', params], sum: ['sum', 'y'] });
  const { run, issues } = computeDocument({ ...emptyDocument, model });
  expect(issues).toEqual([]);
  const [x, y] = [slotsOf(run.plan, 'x'), slotsOf(run.plan, 'y')];
  return { value: [...read(run, y?.value ?? -1).data], gradient: [...read(run, x?.gradient ?? -1).data] };
}

const close = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 12) as number);

test('they are the elementwise ops of one input', () => {
  expect(names).toEqual(
    'negate square reciprocal power step identity relu sigmoid softplus swish gelu leakyRelu elu selu'.split(
      ' ',
    ),
  );
});

describe.each(names)('%s', (name) => {
  test('a formula node of it is the op, forward and back', () => {
    const xs = xsOf(name);
    const node = through(xs, 'formula', { expression: `${name}(x)` });
    const op = through(xs, name);
    expect(node.value).toEqual(close(op.value));
    expect(node.gradient).toEqual(close(op.gradient));
  });

  test('its derivative is that of its values, over a formula and within one', () => {
    const expr = typedFormula(`2 * ${name}(x ^ 2 + a * x) - x`);
    const derivative = differentiate(expr, 'x');
    const h = 1e-5;
    for (const x of [0.31, 0.9, 1.7, 2.4])
      for (const a of [0.7, 0.15]) {
        const at = (shift: number) => evaluate(expr, { x: x + shift, a });
        expect(evaluate(derivative, { x, a })).toBeCloseTo((at(h) - at(-h)) / (2 * h), 6);
      }
  });
});
