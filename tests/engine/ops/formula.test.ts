// The formula node: its ports are the variables of its expression, and nothing is lost while it cannot be read.

import { expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { parseDocument } from '../../../engine/document/parse.ts';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { catalogue } from '../../../engine/graph/catalogue.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { readScalar } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';

const withExpression = (expression: string) => {
  const model = graph({ u: 3, v: 2, f: ['formula', 'u', 'v', { expression: 'x * y' }] });
  const node = model.nodes.get('f');
  if (node === undefined) throw new Error('no node');
  const nodes = new Map(model.nodes).set('f', { ...node, params: { expression } });
  return { ...emptyDocument, model: { ...model, nodes } };
};

const numbers = (expression: string) => {
  const { run } = computeDocument(withExpression(expression));
  return [
    slotsOf(run.plan, 'f')?.value,
    slotsOf(run.plan, 'u')?.gradient,
    slotsOf(run.plan, 'v')?.gradient,
  ].map((buffer) => readScalar(run, buffer ?? -1));
};

test('wires keep to names, in whatever order an expression reads them', () => {
  expect(numbers('x * y')).toEqual([6, 2, 3]);
  expect(numbers('y ^ 2 - x')).toEqual([1, -1, 4]);
  expect(numbers('y + x * x')).toEqual([11, 6, 1]);
});

test('a variable may be called as the result and the upstream gradient are within', () => {
  const model = graph({ u: 3, v: 2, f: ['formula', 'u', 'v', { expression: 'y ^ 2 * dy' }] });
  const { run, issues } = computeDocument({ ...emptyDocument, model });
  expect(issues).toEqual([]);
  expect(readScalar(run, slotsOf(run.plan, 'u')?.gradient ?? -1)).toBe(12);
  expect(readScalar(run, slotsOf(run.plan, 'v')?.gradient ?? -1)).toBe(9);
});

test('what cannot be read is an issue on the node, and file and wires are kept', () => {
  for (const expression of ['x *', '', '1 + 2', 'nope(x)', 'x'.repeat(501)]) {
    const document = withExpression(expression);
    const { issues } = computeDocument(document);
    expect(issues.filter(({ code }) => code !== 'target-not-computed')).toMatchObject([
      { code: 'bad-param', data: { expected: 'formula' } },
    ]);
    const again = parseDocument(serializeDocument(document), catalogue);
    expect(again.ok && [again.document.model.edges.size, again.notices]).toEqual([2, []]);
    expect(again.ok && again.document.model.nodes.get('f')?.params.expression).toBe(expression);
  }
});

test('a new variable waits for its wire', () => {
  const { issues } = computeDocument(withExpression('x * y + z'));
  expect(issues).toMatchObject([
    { code: 'missing-input', node: 'f', data: { input: 'z' } },
    { code: 'target-not-computed' },
  ]);
});
