import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  broadcast,
  broadcastAll,
  broadcastAxes,
  broadcastStrides,
  resolveAxes,
  resolveAxis,
  type Shape,
  sameShape,
  showShape,
  sizeOf,
  stridesOf,
} from '../../../engine/graph/shape.ts';

const shapes = fc.array(fc.nat({ max: 3 }), { maxLength: 4 });

/** Pads with leading ones, as NumPy's rule begins. */
const padded = (shape: Shape, rank: number): number[] => [
  ...Array<number>(rank - shape.length).fill(1),
  ...shape,
];

describe('broadcasting', () => {
  test.each<[Shape, Shape, Shape | null]>([
    // What np.broadcast_shapes answers.
    [[], [], []],
    [[], [2, 3], [2, 3]],
    [[3], [2, 3], [2, 3]],
    [[2, 1], [3], [2, 3]],
    [
      [8, 1, 6, 1],
      [7, 1, 5],
      [8, 7, 6, 5],
    ],
    [[1], [0], [0]],
    [[2, 0], [1], [2, 0]],
    [[3, 1], [3], [3, 3]],
    [[2], [3], null],
    [[0], [2], null],
    [[2, 1], [8, 4, 3], null],
  ])('%j and %j to %j', (a, b, shape) => {
    expect(broadcast(a, b)).toEqual(shape);
    expect(broadcast(b, a)).toEqual(shape);
  });

  test('every axis is the longer of two that are equal or of which one is 1', () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        const rank = Math.max(a.length, b.length);
        const pairs = padded(a, rank).map((length, axis): [number, number] => [
          length,
          padded(b, rank)[axis] ?? -1,
        ]);
        const fits = pairs.every(([x, y]) => x === y || x === 1 || y === 1);
        expect(broadcast(a, b)).toEqual(fits ? pairs.map(([x, y]) => (x === 1 ? y : x)) : null);
      }),
    );
  });

  test('of many shapes is pairwise, and a problem names the two that do not fit', () => {
    expect(broadcastAll([])).toEqual({ shape: [] });
    expect(broadcastAll([[3], [2, 1], []])).toEqual({ shape: [2, 3] });
    expect(broadcastAll([[2, 3], [3], [2]])).toEqual({
      problem: { rule: 'broadcast', data: { a: '(2, 3)', b: '(2,)' } },
    });
  });
});

test('strides lead from each index to the next in row-major order', () => {
  expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1]);
  expect(stridesOf([])).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), (shape) => {
      const strides = stridesOf(shape);
      const last = shape.reduce((sum, length, axis) => sum + (length - 1) * (strides[axis] ?? 0), 0);
      expect(last).toBe(sizeOf(shape) - 1);
      expect([...strides]).toEqual([...strides].sort((a, b) => b - a));
    }),
  );
});

test('strides of a broadcast read the element that it repeats', () => {
  expect(broadcastStrides([3], [2, 3])).toEqual([0, 1]);
  expect(broadcastStrides([2, 1], [4, 2, 3])).toEqual([0, 1, 0]);
  expect(broadcastStrides([], [2])).toEqual([0]);
  expect(broadcastStrides([2, 3], [2, 3])).toEqual([3, 1]);
});

test('the axes along which a shape was stretched are the new ones and those that were 1', () => {
  expect(broadcastAxes([3], [2, 3])).toEqual([0]);
  expect(broadcastAxes([2, 1], [4, 2, 3])).toEqual([0, 2]);
  expect(broadcastAxes([], [2, 3])).toEqual([0, 1]);
  expect(broadcastAxes([1], [1])).toEqual([]);
  expect(broadcastAxes([], [1])).toEqual([0]);
  expect(broadcastAxes([1, 3], [0, 3])).toEqual([0]);
  expect(broadcastAxes([2, 3], [])).toEqual([]);
});

test('an axis counts from either end', () => {
  expect([0, 2, -1, -3].map((axis) => resolveAxis(axis, 3))).toEqual([0, 2, 2, 0]);
  expect([3, -4, 0.5, Number.NaN].map((axis) => resolveAxis(axis, 3))).toEqual([null, null, null, null]);
  expect(resolveAxis(-1, 0)).toBe(null);
});

test('several axes are all there and all different, and null is all of them', () => {
  expect(resolveAxes(null, 3)).toEqual([0, 1, 2]);
  expect(resolveAxes(null, 0)).toEqual([]);
  expect(resolveAxes([-1, 0], 3)).toEqual([2, 0]);
  expect(resolveAxes([], 3)).toEqual([]);
  expect(resolveAxes([0, 3], 3)).toBe(null);
  expect(resolveAxes([1, -2], 3)).toBe(null);
});

test('shapes are written as NumPy writes them', () => {
  expect([[], [3], [2, 3]].map(showShape)).toEqual(['()', '(3,)', '(2, 3)']);
});

test('shapes are the same axis by axis', () => {
  expect(sameShape([2, 3], [2, 3])).toBe(true);
  expect(sameShape([2, 3], [3, 2])).toBe(false);
  expect(sameShape([2], [2, 1])).toBe(false);
  expect(sizeOf([])).toBe(1);
  expect(sizeOf([2, 0, 3])).toBe(0);
});
