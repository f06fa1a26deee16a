import { expect, test } from 'vitest';
import {
  bestOf,
  type CurvePoint,
  heightOf,
  type Line,
  meansOf,
  rangeOf,
  stopsOf,
  valueAt,
} from '../../../../app/labs/trials/line.ts';

const line = (...points: readonly CurvePoint[]): Line => ({ id: '', name: '', look: 0, points });

test('a value is that of the point at x, or of the last one before', () => {
  const curve = line([1, 5], [3, 7]);
  expect([0, 1, 2, 3, 9].map((x) => valueAt(curve, x))).toEqual([null, 5, 5, 7, 7]);
});

test('the best is the lowest or the highest that is a number, and of equals the first', () => {
  const curve = line([1, 2], [2, 1], [3, 1], [4, Number.NaN], [5, Infinity]);
  expect(bestOf(curve, 'least')).toEqual([2, 1]);
  expect(bestOf(curve, 'most')).toEqual([1, 2]);
  expect(bestOf(line([1, Number.NaN]), 'least')).toBeNull();
});

test('stops are all x, each once, rising', () => {
  expect(stopsOf([line([1, 0], [3, 0]), line([2, 0], [3, 0])])).toEqual([1, 2, 3]);
});

test('a range holds all that can be drawn; nothing leaves one too', () => {
  const lines = [line([1, 0.02], [2, 3]), line([1, Infinity], [2, Number.NaN])];
  expect(rangeOf(lines, 'linear')).toEqual([0, 3]);
  expect(rangeOf(lines, 'log')).toEqual([0.01, 10]);
  expect(rangeOf([line([1, 0])], 'log')).toEqual([0.1, 1]);
  for (const scale of ['linear', 'log'] as const)
    for (const lines of [[], [line([1, 0])], [line([1, 1])], [line([1, 10])]]) {
      const [from, to] = rangeOf(lines, scale);
      expect(from).toBeLessThan(to);
    }
});

test('heights go from 0 to 1 over the range, by powers where the scale has them', () => {
  expect([2, 3, 4].map((y) => heightOf(y, [2, 4], 'linear'))).toEqual([0, 0.5, 1]);
  expect([0.01, 1, 100].map((y) => heightOf(y, [0.01, 100], 'log'))).toEqual([0, 0.5, 1]);
});

test('means stand at the last point of each part; what makes no whole part yet is left out', () => {
  const points = [1, 2, 3, 4, 5].map((x): CurvePoint => [x, x * x]);
  expect(meansOf(points, 2)).toEqual([
    [2, 2.5],
    [4, 12.5],
  ]);
});
