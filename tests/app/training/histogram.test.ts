import { expect, test } from 'vitest';
import { histogramOf, normOf } from '../../../app/training/histogram.ts';

test('every finite number falls into one bin', () => {
  const histogram = histogramOf(Float64Array.of(0, 1, 2, 3, 4, Number.NaN, Infinity), 4);
  expect(histogram).toEqual({ count: 5, least: 0, most: 4, bins: [1, 1, 1, 2] });
});

test('equal numbers stand in the middle; where there are none there is nothing to draw', () => {
  expect(histogramOf(Float64Array.of(7, 7), 4)?.bins).toEqual([0, 0, 2, 0]);
  expect(histogramOf(Float64Array.of(Number.NaN), 4)).toBe(null);
});

test('the norm is Euclidean', () => expect(normOf(Float64Array.of(3, -4))).toBe(5));
