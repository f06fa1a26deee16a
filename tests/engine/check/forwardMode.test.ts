// Forward mode against the backward pass: the same gradients, at the price of one pass a number.
import { describe, expect, test } from 'vitest';
import { forwardMode } from '../../../engine/check/forwardMode.ts';
import { checkablesOf } from '../../../engine/check/gradientCheck.ts';
import { passesOf } from '../../../engine/check/passes.ts';
import { emptyDocument, type Model } from '../../../engine/document/document.ts';
import { ops } from '../../../engine/ops/index.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { type Run, read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';
import { opGraph } from '../../kit/opGraph.ts';

const runOf = (model: Model, node: string): Run =>
  computeDocument({ ...emptyDocument, model, target: { node, seed: 1 } }).run;

/** The largest distance between the two ways, relative to the numbers. */
function distance(run: Run): number {
  let most = 0;
  for (const { value, gradient } of checkablesOf(run.plan)) {
    const slope = forwardMode(run, value);
    read(run, gradient).data.forEach((analytic, at) => {
      most = Math.max(most, Math.abs(slope(at) - analytic) / Math.max(1, Math.abs(analytic)));
    });
  }
  return most;
}

const samples = [...ops.values()].flatMap((op) =>
  op.kind === 'compute'
    ? op.samples.map((sample, at) => [`${op.id} ${at}`, { op: op.id, ...sample }] as const)
    : [],
);

describe('forward mode', () => {
  test.each(samples)('agrees with the backward pass: %s', (_, sample) => {
    const run = runOf(opGraph(sample), 'op');
    expect(run.plan.seed).not.toBeNull();
    expect(distance(run)).toBeLessThan(1e-10);
  });

  test('sums over the ways through a fork, and goes through a reshape that shares memory', () => {
    const model = graph({
      x: [1, 2, 3, 4],
      flat: ['reshape', 'x', { shape: [2, 2] }],
      back: ['reshape', 'flat', { shape: [4] }],
      product: ['multiply', 'x', 'back'],
      y: ['sum', 'product'],
    });
    const run = runOf(model, 'y');
    const [leaf] = checkablesOf(run.plan);
    const slope = forwardMode(run, leaf?.value ?? -1);
    expect([0, 1, 2, 3].map(slope)).toEqual([2, 4, 6, 8]);
  });

  test('is not spoilt by what does not change: the logarithm of a negative number beside it', () => {
    const model = graph({
      a: 2,
      b: -3,
      bad: ['power', 'b', { exponent: 0.5 }],
      c: ['multiply', 'a', 'a'],
      y: ['add', 'c', 'c'],
    });
    const run = runOf(model, 'y');
    const leaf = checkablesOf(run.plan).find(({ name }) => name === 'a');
    expect(forwardMode(run, leaf?.value ?? -1)(0)).toBe(8);
  });

  test('leaves the run alone', () => {
    const run = runOf(graph({ a: 2, b: 3, y: ['multiply', 'a', 'b'] }), 'y');
    const before = run.arena.slice();
    distance(run);
    expect(run.arena).toEqual(before);
  });

  test('costs one pass a number; the backward pass is one for all', () => {
    const run = runOf(
      graph({
        x: [[1, 2]],
        w: [
          'parameter',
          {
            value: [
              [1, 2, 3],
              [4, 5, 6],
            ],
          },
        ],
        y: ['matmul', 'x', 'w'],
      }),
      'y',
    );
    expect(passesOf(checkablesOf(run.plan))).toEqual({ numbers: 8, reverse: 2, forward: 8, numeric: 16 });
  });
});
