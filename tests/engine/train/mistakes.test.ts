// Which rows are shown as mistakes, and in which order.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accuracy, classesOf } from '../../../engine/train/metrics.ts';
import { mistakesIn } from '../../../engine/train/mistakes.ts';

const said = (told: 'scores' | 'probabilities' | 'values', width: number, ...data: number[]) => ({
  told,
  width,
  data: Float64Array.from(data),
});

test('the surest come first, by the probability of the class that was given', () => {
  const outputs = said('probabilities', 3, 0.5, 0.4, 0.1, 0.05, 0.9, 0.05, 0, 0, 1, 0.2, 0.7, 0.1);
  expect(mistakesIn(outputs, [1, 0, 2, 2], 10)).toEqual([
    { row: 1, truth: 0, given: 1, says: 0.9 },
    { row: 3, truth: 2, given: 1, says: 0.7 },
    { row: 0, truth: 1, given: 0, says: 0.5 },
  ]);
});

test('of scores it is their softmax, however large they are', () => {
  const [mistake] = mistakesIn(said('scores', 2, 1000, 1000 + Math.log(3)), [0], 1);
  expect(mistake?.says).toBeCloseTo(0.75, 12);
});

test('a single column says how likely the second of two classes is', () => {
  expect(mistakesIn(said('probabilities', 1, 0.9, 0.2, 0.6), [0, 1, 1], 10)).toEqual([
    { row: 0, truth: 0, given: 1, says: 0.9 },
    { row: 1, truth: 1, given: 0, says: 0.8 },
  ]);
});

test('a row of which nothing can be said is no mistake', () => {
  expect(mistakesIn(said('values', 2, Number.NaN, 1), [0], 10)).toEqual([]);
});

test('they are the rows that accuracy misses, and never more than asked for', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9))), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, fc.nat(20), (list, most) => {
      const truth = list.map(([label]) => label);
      const outputs = said('values', 3, ...list.flatMap(([, own]) => own));
      const right = accuracy(classesOf(outputs.data, 3, 'probability'), truth) ?? 0;
      const all = mistakesIn(outputs, truth, Infinity);
      expect(all.length).toBe(Math.round((1 - right) * list.length));
      expect(mistakesIn(outputs, truth, most)).toEqual(all.slice(0, most));
      for (const [at, { says }] of all.entries()) expect(says).toBeLessThanOrEqual(all[at - 1]?.says ?? 9);
    }),
  );
});
