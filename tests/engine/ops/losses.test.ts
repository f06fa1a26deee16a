// What the format says of losses, number by number.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type Json } from '../../../engine/document/document.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { opGraph } from '../../kit/opGraph.ts';

/** The loss of two inputs, what comes back to both, and what is wrong. */
function lossOf(op: string, x: Json, t: Json, seed = 1) {
  const model = opGraph({ op, inputs: [x, t] });
  const { run, issues } = computeDocument({ ...emptyDocument, model, target: { node: 'op', seed } });
  const gradient = (id: string): number[] | null => {
    const buffer = slotsOf(run.plan, id)?.gradient ?? null;
    return buffer === null ? null : [...read(run, buffer).data];
  };
  const out = slotsOf(run.plan, 'op')?.value;
  return {
    loss: out === undefined ? null : (read(run, out).data[0] ?? null),
    dx: gradient('x0'),
    dt: gradient('x1'),
    issues: issues.map(({ code, data }) => ({ code, ...data })),
  };
}

/** A guess and a target of the shapes. */
const shaped = (op: string, x: readonly number[], t: readonly number[]) => lossOf(op, filled(x), filled(t));
const filled = ([length, ...rest]: readonly number[]): Json =>
  length === undefined ? 1 : Array.from({ length }, () => filled(rest));

describe('the numbers of the course', () => {
  const guess = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
  const wrong = [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0];
  const two = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

  test.each([
    ['sumSquaredError', guess, 0.0975],
    ['sumSquaredError', wrong, 0.5975],
    ['crossEntropy', guess, -Math.log(0.6)],
    ['crossEntropy', wrong, -Math.log(0.1)],
  ])('%s of %j', (op, y, loss) => {
    expect(lossOf(op, y, two).loss).toBeCloseTo(loss, 15);
  });

  test('softmax with loss: back comes y − t', () => {
    const { loss, dx } = lossOf('softmaxWithLoss', [0.3, 2.9, 4], [0, 1, 0]);
    const y = [0.018211273295547534, 0.24519181293507392, 0.7365969137693786];
    expect(loss).toBeCloseTo(1.4057144648124524, 15);
    for (const [at, expected] of [y[0], (y[1] ?? 0) - 1, y[2]].entries()) {
      expect(dx?.[at]).toBeCloseTo(expected ?? Number.NaN, 15);
    }
  });
});

describe('softmax with loss', () => {
  test('is exact for scores of any size', () => {
    const { loss, dx, issues } = lossOf('softmaxWithLoss', [1000, 1001], [1, 0]);
    expect(issues).toEqual([]);
    expect(loss).toBeCloseTo(Math.log(1 + Math.E), 15);
    expect(dx?.[1]).toBeCloseTo(1 / (1 + 1 / Math.E), 15);
    expect(lossOf('softmaxWithLoss', [0, -1e5, 1e5], [0, 1, 0])).toMatchObject({ loss: 2e5, dx: [0, -1, 1] });
  });

  test('is softmax, then cross entropy', () => {
    const x = [0.3, -2, 4];
    const t = [0.2, 0.5, 0.3];
    const model = opGraph({ op: 'softmax', inputs: [x] });
    const { run } = computeDocument({ ...emptyDocument, model });
    const y = [...read(run, slotsOf(run.plan, 'op')?.value ?? -1).data];
    const [whole, parts] = [lossOf('softmaxWithLoss', x, t), lossOf('crossEntropy', y, t)];
    expect(whole.loss).toBeCloseTo(parts.loss ?? Number.NaN, 14);
    for (const [at, slope] of (whole.dt ?? []).entries())
      expect(slope).toBeCloseTo(parts.dt?.[at] ?? Number.NaN, 14);
  });
});

describe.each(['softmaxWithLoss', 'crossEntropy'])('%s', (op) => {
  const x = [
    [0.2, 0.5, 0.3],
    [0.7, 0.1, 0.2],
  ];
  const oneHot = [
    [0, 0, 1],
    [1, 0, 0],
  ];

  test('takes class numbers for one-hot rows, to the last bit, and sends them nothing back', () => {
    const [rows, numbers] = [lossOf(op, x, oneHot), lossOf(op, x, [2, 0])];
    expect(numbers).toEqual({ ...rows, dt: null });
    expect(rows.dt).not.toBe(null);
  });

  test('is the mean over rows', () => {
    const first = lossOf(op, x[0] ?? [], 2).loss ?? Number.NaN;
    const second = lossOf(op, x[1] ?? [], 0).loss ?? Number.NaN;
    expect(lossOf(op, x, [2, 0]).loss).toBeCloseTo((first + second) / 2, 15);
    expect(lossOf(op, [x, x, x], [oneHot, oneHot, oneHot]).loss).toBeCloseTo((first + second) / 2, 15);
  });

  test('a label that is no class: the row is named', () => {
    const { loss, issues } = lossOf(op, x, [2, 3]);
    expect(loss).toBeNaN();
    expect(issues).toContainEqual({ code: 'bad-label', row: 2, found: '3', classes: 3 });
  });

  test.each([
    [[2, 3], [2]],
    [
      [2, 3],
      [2, 3],
    ],
    [[3], []],
    [[3], [3]],
    [
      [4, 2, 3],
      [4, 2],
    ],
  ])('x of shape %j takes t of %j', (x, t) => {
    expect(shaped(op, x, t).issues).toEqual([]);
  });

  test.each([
    [[2, 3], [3], '(2, 3)', '(2,)', '(3,)'],
    [[2, 3], [2, 1], '(2, 3)', '(2,)', '(2, 1)'],
    [[2, 3], [], '(2, 3)', '(2,)', '()'],
    [[3], [2], '(3,)', '()', '(2,)'],
  ])('x of shape %j refuses t of %j', (x, t, shape, rows, found) => {
    expect(shaped(op, x, t).issues).toContainEqual({
      code: 'shape',
      rule: 'labels',
      x: shape,
      rows,
      t: found,
    });
  });

  test('a single number is no row', () => {
    expect(shaped(op, [], []).issues).toContainEqual({ code: 'shape', rule: 'rank', least: 1, found: '()' });
  });
});

describe.each([
  'sumSquaredError',
  'meanSquaredError',
  'meanAbsoluteError',
  'meanAbsolutePercentageError',
  'meanSquaredLogarithmicError',
  'binaryCrossEntropy',
])('%s', (op) => {
  test('compares like with like: (N, 1) against (N,) would pair every row with every other', () => {
    expect(shaped(op, [3, 1], [3]).issues).toContainEqual({
      code: 'shape',
      rule: 'same',
      a: '(3, 1)',
      b: '(3,)',
    });
    expect(shaped(op, [3], []).issues).toContainEqual({ code: 'shape', rule: 'same', a: '(3,)', b: '()' });
  });
});

test('squares are averaged over elements or over rows', () => {
  const y = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const t = [
    [1, 0, 3],
    [4, 5, 2],
  ];
  expect(lossOf('meanSquaredError', y, t).loss).toBeCloseTo(20 / 6, 15);
  expect(lossOf('sumSquaredError', y, t).loss).toBe(20 / 2 / 2);
  expect(lossOf('sumSquaredError', [1, 2, 3], [1, 0, 3]).loss).toBe(2);
  expect(lossOf('sumSquaredError', 5, 2).loss).toBe(4.5);
});

test.each([
  ['softmaxWithLoss', [0.3, 2.9], [0, 1]],
  ['crossEntropy', [0.4, 0.6], [0, 1]],
  ['binaryCrossEntropy', [0.4, 0.6], [0, 1]],
  ['sumSquaredError', [3, 1], [2, 5]],
  ['meanSquaredError', [3, 1], [2, 5]],
  ['meanAbsoluteError', [3, 1], [2, 5]],
  ['meanAbsolutePercentageError', [3, 1], [2, 5]],
  ['meanSquaredLogarithmicError', [3, 1], [2, 5]],
])('%s honours its upstream gradient', (op, x, t) => {
  const [once, more] = [lossOf(op, x, t), lossOf(op, x, t, 4)];
  expect(more.loss).toBe(once.loss);
  expect(more.dx).toEqual(once.dx?.map((slope) => 4 * slope));
  expect(more.dt).toEqual(once.dt?.map((slope) => 4 * slope));
});

test('distances are averaged over all elements, and have no slope where y meets t', () => {
  const y = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const t = [
    [1, 4, 3],
    [8, 5, 2],
  ];
  const same = [1, 0, 1, 0, 1, 0];
  const absolute = lossOf('meanAbsoluteError', y, t);
  expect(absolute.loss).toBeCloseTo(10 / 6, 15);
  expect(absolute.dx?.map((slope) => Number(slope === 0))).toEqual(same);
  const percent = lossOf('meanAbsolutePercentageError', y, t);
  expect(percent.loss).toBeCloseTo((100 * (2 / 4 + 4 / 8 + 4 / 2)) / 6, 13);
  expect([percent.dx, percent.dt].map((slopes) => slopes?.map((slope) => Number(slope === 0)))).toEqual([
    same,
    same,
  ]);
  expect(lossOf('meanSquaredLogarithmicError', Math.E - 1, Math.E ** 3 - 1).loss).toBeCloseTo(4, 14);
});

test('percent of nothing is an issue that says why', () => {
  expect(lossOf('meanAbsolutePercentageError', 1, 0).issues[0]).toMatchObject({ reason: 'division-by-zero' });
  expect(lossOf('meanSquaredLogarithmicError', -1, 0).issues[0]).toMatchObject({ reason: 'log-of-zero' });
});

describe('0 · log 0', () => {
  test('is 0, and so is what comes back along it', () => {
    expect(lossOf('crossEntropy', [0, 1], 1)).toEqual({ loss: 0, dx: [0, -1], dt: null, issues: [] });
    expect(lossOf('binaryCrossEntropy', [0, 1], [0, 1])).toMatchObject({ loss: 0, dx: [0.5, -0.5] });
  });

  test('but a probability of 0 for the right answer is infinitely wrong, and said to be', () => {
    const { loss, issues } = lossOf('crossEntropy', [1, 0], 1);
    expect(loss).toBe(Infinity);
    expect(issues[0]).toEqual({ code: 'not-finite', value: 'Infinity', reason: 'log-of-zero' });
    expect(lossOf('binaryCrossEntropy', 1, 0).loss).toBe(Infinity);
  });
});
