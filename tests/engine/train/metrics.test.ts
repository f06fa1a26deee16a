// Metrics by hand-counted examples, by laws, and where there is nothing to count.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracy, classesOf, confusionMatrix, rSquared } from '../../../engine/train/metrics.ts';

const numbers = (...list: number[]) => Float64Array.from(list);
const classes = (...args: Parameters<typeof classesOf>) => [...classesOf(...args)];

describe('classes', () => {
  test('are where the largest number of a row stands, the first of equals', () => {
    expect(classes(numbers(1, 3, 2, -5, -7, -6, 4, 4, 4), 3, 'score')).toEqual([1, 0, 0]);
    expect(classes(Float32Array.of(0.2, 0.8, 0.9, 0.1), 2, 'probability')).toEqual([1, 0]);
    expect(classes(numbers(-Infinity, Infinity), 2, 'score')).toEqual([1]);
  });

  test('of one column are told by the half for probabilities, by the sign for scores', () => {
    const column = numbers(0.4, 0.5, 0.6, 0, -1, 2);
    expect(classes(column, 1, 'probability')).toEqual([0, 1, 1, 0, 0, 1]);
    expect(classes(column, 1, 'score')).toEqual([1, 1, 1, 0, 0, 1]);
  });

  test('of a row with a NaN there is none', () => {
    expect(classes(numbers(Number.NaN, 1, 0, 1), 2, 'score')).toEqual([-1, 1]);
    expect(classes(numbers(1, Number.NaN), 2, 'score')).toEqual([-1]);
    for (const single of ['score', 'probability'] as const) {
      expect(classes(numbers(Number.NaN), 1, single)).toEqual([-1]);
    }
  });

  test('of no rows are none', () => {
    expect(classes(numbers(), 3, 'score')).toEqual([]);
  });
});

describe('accuracy', () => {
  test('is the share of rows that are right', () => {
    expect(accuracy([0, 1, 2, 1], [0, 1, 1, 1])).toBe(0.75);
    expect(accuracy([0], [0])).toBe(1);
    expect(accuracy([-1, -1], [0, 1])).toBe(0);
  });

  test('of no rows does not exist', () => {
    expect(accuracy([], [])).toBeNull();
  });
});

describe('the confusion matrix', () => {
  test('has truths as rows and answers as columns', () => {
    const matrix = confusionMatrix([0, 1, 1, 2, 0], [0, 0, 1, 1, 2], 3);
    expect([...matrix]).toEqual([1, 1, 0, 0, 1, 1, 1, 0, 0]);
  });

  test('leaves out what is no class, and is all 0 of no rows', () => {
    expect([...confusionMatrix([-1, 2, 0, 1], [0, 0, 5, 1], 2)]).toEqual([0, 0, 0, 1]);
    expect([...confusionMatrix([], [], 2)]).toEqual([0, 0, 0, 0]);
    expect([...confusionMatrix([0, 0], [0, 0], 1)]).toEqual([2]);
  });

  test('counts every row once, and those that are right on its diagonal', () => {
    const label = fc.nat(3);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (rows) => {
        const [given, truth] = [rows.map(([one]) => one), rows.map(([, other]) => other)];
        const matrix = [...confusionMatrix(given, truth, 4)];
        expect(matrix.reduce((sum, each) => sum + each, 0)).toBe(rows.length);
        const right = matrix.filter((_, place) => place % 5 === 0).reduce((sum, each) => sum + each, 0);
        expect(right / rows.length).toBe(accuracy(given, truth));
        for (const row of [0, 1, 2, 3]) {
          const inRow = matrix.slice(4 * row, 4 * row + 4).reduce((sum, each) => sum + each, 0);
          expect(inRow).toBe(truth.filter((each) => each === row).length);
        }
      }),
    );
  });
});

describe('R²', () => {
  test('is 1 for the targets themselves, 0 for their mean, below 0 for worse', () => {
    const targets = numbers(1, 2, 3, 6);
    expect(rSquared(targets, targets, 1)).toBe(1);
    expect(rSquared(numbers(3, 3, 3, 3), targets, 1)).toBe(0);
    expect(rSquared(numbers(1, 2, 3, 3), targets, 1)).toBeCloseTo(1 - 9 / 14, 14);
    expect(rSquared(numbers(6, 3, 2, 1), targets, 1)).toBeLessThan(0);
  });

  test('takes each column about its own mean', () => {
    const targets = numbers(1, 100, 3, 104);
    expect(rSquared(numbers(2, 102, 2, 102), targets, 2)).toBe(0);
    expect(rSquared(numbers(1, 102, 3, 102), targets, 2)).toBeCloseTo(1 - 8 / 10, 14);
  });

  test('does not exist without variation, without rows, or for what is not finite', () => {
    // The plain mean of these three is not 0.1.
    expect(rSquared(numbers(0.1, 0.2, 0.3), numbers(0.1, 0.1, 0.1), 1)).toBeNull();
    expect(rSquared(numbers(0.1, 0.1, 0.1), numbers(0.1, 0.1, 0.1), 1)).toBeNull();
    expect(rSquared(numbers(1), numbers(2), 1)).toBeNull();
    expect(rSquared(numbers(), numbers(), 1)).toBeNull();
    expect(rSquared(numbers(Number.NaN, 1), numbers(1, 2), 1)).toBeNull();
    expect(rSquared(numbers(Infinity, 1), numbers(1, 2), 1)).toBeNull();
  });

  test('is the same wherever the zero of the scale lies, and whatever its unit', () => {
    const targets = [1, 2, 4, 3];
    const outputs = [1.5, 2, 3, 3.5];
    const plain = rSquared(numbers(...outputs), numbers(...targets), 1) ?? Number.NaN;
    const moved = (list: readonly number[]) => numbers(...list.map((each) => 1e6 + 100 * each));
    expect(rSquared(moved(outputs), moved(targets), 1)).toBeCloseTo(plain, 9);
  });
});
