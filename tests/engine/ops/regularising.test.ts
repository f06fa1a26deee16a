// Ops that train otherwise than they are tested: what is remembered, and what hangs on chance.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type Json, type JsonObject } from '../../../engine/document/document.ts';
import { readTensor, toNested } from '../../../engine/document/tensor.ts';
import { batchNorm } from '../../../engine/ops/batchNorm.ts';
import type { Mode } from '../../../engine/ops/emitter.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { assign, type Run, read, runAll, runStep } from '../../../engine/run/run.ts';
import cases from '../../fixtures/torch/batchNorm.json' with { type: 'json' };
import { opGraph } from '../../kit/opGraph.ts';

interface Given {
  readonly op: string;
  readonly x: Json;
  readonly params?: JsonObject;
  readonly mode: Mode;
  readonly seed?: number;
}

function computed({ op, x, params = {}, mode, seed = 0 }: Given) {
  const model = opGraph({ op, inputs: [x], params });
  return computeDocument({ ...emptyDocument, model, target: { node: 'op', seed: 1 } }, { mode, seed });
}

const dataOf = (json: Json): Float64Array => {
  const result = readTensor(json);
  if (!result.ok) throw new Error('no tensor');
  return result.tensor.data;
};
const outputOf = (run: Run): number[] => [...read(run, slotsOf(run.plan, 'op')?.value ?? -1).data];
const gradientOf = (run: Run): number[] => [...read(run, slotsOf(run.plan, 'x0')?.gradient ?? -1).data];
const bufferOf = (run: Run, leaf: string): number =>
  run.plan.leaves.find(({ name }) => name === leaf)?.buffer ?? -1;
const leafOf = (run: Run, leaf: string): Float64Array => read(run, bufferOf(run, leaf)).data.slice();

function expectClose(found: Iterable<number>, wanted: Iterable<number>): void {
  const numbers = [...found];
  for (const [at, value] of [...wanted].entries()) expect(numbers[at]).toBeCloseTo(value, 12);
}

describe('batchNorm', () => {
  test.each(cases)('remembers what PyTorch does, and is tested by it: $params', (each) => {
    const { params, batches, mean, variance, x, tested } = each;
    const { run } = computed({ op: 'batchNorm', x: batches[0] ?? 0, params, mode: 'train' });
    for (const batch of batches) {
      assign(run, bufferOf(run, 'x0'), dataOf(batch));
      runStep(run);
    }
    expectClose(leafOf(run, 'op.mean'), mean);
    expectClose(leafOf(run, 'op.variance'), variance);
    const later = computed({ op: 'batchNorm', x, params, mode: 'test' }).run;
    for (const state of ['op.mean', 'op.variance']) assign(later, bufferOf(later, state), leafOf(run, state));
    runAll(later);
    expectClose(outputOf(later), dataOf(tested));
  });

  test('nothing is remembered before the step is done, nor in testing', () => {
    const x = [[1], [5]];
    const { run } = computed({ op: 'batchNorm', x, mode: 'train' });
    expect(leafOf(run, 'op.mean')).toEqual(Float64Array.of(0));
    runStep(run);
    expectClose(leafOf(run, 'op.mean'), [0.3]);
    expectClose(leafOf(run, 'op.variance'), [1.3]);
    const { run: tested } = computed({ op: 'batchNorm', x, mode: 'test' });
    runStep(tested);
    expect(leafOf(tested, 'op.mean')).toEqual(Float64Array.of(0));
    expectClose(outputOf(tested), [1 / Math.sqrt(1 + 1e-5), 5 / Math.sqrt(1 + 1e-5)]);
  });

  test('trained, each feature has mean 0 and variance 1', () => {
    const x = [
      [1, -20],
      [4, 30],
      [-2, 70],
      [9, 10],
    ];
    const y = outputOf(computed({ op: 'batchNorm', x, params: { epsilon: 0 }, mode: 'train' }).run);
    for (const feature of [0, 1]) {
      const column = y.filter((_, at) => at % 2 === feature);
      expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14);
      expect(column.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(4, 14);
    }
  });

  test('a vector has no features', () => {
    const { issues } = computed({ op: 'batchNorm', x: [1, 2, 3], mode: 'train' });
    expect(issues[0]?.data).toEqual({ rule: 'rank', least: 2, found: '(3,)' });
  });
});

test.each([
  ['batchNorm', [[1, 2, 3]], [1, 2], '(3,)', '(2,)'],
  ['layerNorm', [[1, 2, 3]], [[1, 2, 3]], '(3,)', '(1, 3)'],
])('%s takes one scale for each feature, or one for all', (op, x, gamma, wanted, found) => {
  const issuesWith = (gamma: Json) =>
    computeDocument({ ...emptyDocument, model: opGraph({ op, inputs: [x, gamma] }) }).issues;
  expect(issuesWith(gamma)[0]?.data).toEqual({ rule: 'same', a: wanted, b: found });
  for (const fine of [2, [2], [1, 2, 3]]) expect(issuesWith(fine)).toEqual([]);
});

describe('dropout', () => {
  const ones = toNested([100, 100], new Float64Array(10_000).fill(1));
  const trained = (params: JsonObject, seed = 0) =>
    computed({ op: 'dropout', x: ones, params, mode: 'train', seed }).run;

  test.each([0.2, 0.5, 0.9])(
    'drops %d of the numbers, scales up the others and so keeps the mean',
    (ratio) => {
      const y = outputOf(trained({ ratio }));
      expect(new Set(y)).toEqual(new Set([0, 1 / (1 - ratio)]));
      // Five standard deviations of the mean of 10,000 draws.
      const spread = 5 * Math.sqrt(ratio / (1 - ratio) / 10_000);
      expect(Math.abs(y.reduce((sum, value) => sum + value, 0) / 10_000 - 1)).toBeLessThan(spread);
    },
  );

  test('sends back what it let through', () => {
    const run = trained({ ratio: 0.3 });
    expect(gradientOf(run)).toEqual(outputOf(run));
  });

  test('drops the same for the same seed and pass, and others in another', () => {
    const run = trained({});
    const first = outputOf(run);
    runAll(run);
    expect(outputOf(run)).toEqual(first);
    expect(outputOf(trained({}))).toEqual(first);
    expect(outputOf(trained({}, 1))).not.toEqual(first);
    runStep(run);
    runAll(run);
    expect(outputOf(run)).not.toEqual(first);
  });

  test('two of them drop differently', () => {
    const { nodes, edges } = opGraph({ op: 'dropout', inputs: [ones] });
    const other = opGraph({ op: 'dropout', inputs: [ones] });
    const twin = { id: 'twin', type: 'dropout', label: null, params: {}, extra: {} };
    const wires = [...other.edges.values()].map((edge) => ({ ...edge, id: `${edge.id}2`, target: 'twin' }));
    const model = {
      nodes: new Map([...nodes, ['twin', twin]]),
      edges: new Map([...edges, ...wires.map((edge) => [edge.id, edge] as const)]),
    };
    const { run } = computeDocument({ ...emptyDocument, model }, { mode: 'train' });
    expect(outputOf(run)).not.toEqual([...read(run, slotsOf(run.plan, 'twin')?.value ?? -1).data]);
  });

  test('tested, is not there: nothing is computed', () => {
    const { run } = computed({ op: 'dropout', x: [1, -2, 3], mode: 'test' });
    expect(outputOf(run)).toEqual([1, -2, 3]);
    expect(gradientOf(run)).toEqual([1, 1, 1]);
    expect(run.plan.instructions).toEqual([]);
  });

  test.each([-0.1, 1, 2])('cannot drop %d of the numbers', (ratio) => {
    const { issues } = computed({ op: 'dropout', x: 1, params: { ratio }, mode: 'test' });
    expect(issues[0]).toMatchObject({ code: 'bad-param', data: { param: 'ratio' } });
  });
});

test('the gradient of batchNorm is written as it is computed: in testing the statistics do not depend on x', () => {
  const words = { names: ['x', '\\gamma', '\\beta'], dy: 'g', y: 'y' };
  const of = (mode?: 'train' | 'test') => batchNorm.latex.gradient(0, words, {}, mode);
  expect(of('train')).toContain('\\overline{g}');
  expect(of()).toBe(of('train'));
  expect(of('test')).toBe('g \\cdot \\frac{\\gamma}{\\sqrt{\\sigma^2 + \\varepsilon}}');
});
