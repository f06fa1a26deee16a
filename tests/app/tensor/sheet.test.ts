import { expect, test } from 'vitest';
import { cornerOf, rangeOf } from '../../../app/tensor/sheet.ts';

const tensor = (...shape: readonly number[]) => ({
  shape,
  data: Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, at) => at),
});
const numbers = (corner: ReturnType<typeof cornerOf>) =>
  corner.rows.map((row) => row.numbers.map(({ value }) => value));

test('a vector is a row, a matrix its rows, more axes go down the page', () => {
  expect(numbers(cornerOf(tensor(3)))).toEqual([[0, 1, 2]]);
  expect(numbers(cornerOf(tensor(2, 2)))).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(numbers(cornerOf(tensor(2, 2, 1)))).toEqual([[0], [1], [2], [3]]);
});

test('of a large tensor the corner is shown, and it is said to be one', () => {
  const corner = cornerOf(tensor(100, 50));
  expect(corner).toMatchObject({ columns: 20, isWhole: false });
  expect(corner.rows).toHaveLength(20);
  expect(corner.rows[1]?.numbers[0]?.value).toBe(50);
  expect(cornerOf(tensor(20, 20)).isWhole).toBe(true);
});

test('an empty tensor has no rows', () => {
  expect(cornerOf(tensor(3, 0))).toEqual({ rows: [], columns: 0, isWhole: true });
});

test('the range leaves out what is not finite', () => {
  expect(rangeOf(Float64Array.of(3, Number.NaN, -2, Infinity))).toEqual({ least: -2, most: 3 });
  expect(rangeOf(Float64Array.of(Number.NaN))).toEqual({ least: Number.NaN, most: Number.NaN });
});
