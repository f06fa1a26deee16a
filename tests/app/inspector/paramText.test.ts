// What is shown of a param can be typed again.

import { expect, test } from 'vitest';
import { readParam, writtenParam } from '../../../app/inspector/paramText.ts';
import { rowsOf, withNumber } from '../../../app/inspector/tensorRows.ts';
import type { Control, Json } from '../../../engine/index.ts';

const controls: readonly (readonly [Control['kind'], readonly Json[]])[] = [
  ['number', [0, -1.5, 1e-7]],
  [
    'tensor',
    [
      null,
      2,
      [1, 2],
      [
        [1, -2],
        [0.5, 1e300],
      ],
      { dtype: 'float32', shape: [1], base64: 'AACAPw==' },
    ],
  ],
  ['shape', [null, [2, 3], [-1]]],
  ['axis', [null, 0, -1, [0, 1]]],
  ['choice', ['one', 'two']],
  ['data', ['xor', { rows: 100 }]],
  ['init', ['he', { type: 'normal', std: 0.01 }]],
];

const control = (kind: Control['kind']): Control =>
  kind === 'number'
    ? { kind, min: 0, max: 1, step: 1 }
    : kind === 'choice'
      ? { kind, options: ['one', 'two'] }
      : { kind };

test.each(controls)('%s', (kind, values) => {
  for (const value of values)
    expect(readParam(control(kind), writtenParam(control(kind), value, 'all'), 'all')).toEqual(value);
});

test('the true minus and a decimal comma are read, half-typed text is not', () => {
  expect(readParam(control('number'), '−1,5', 'all')).toBe(-1.5);
  expect(readParam(control('tensor'), '[−1, 2]', 'all')).toEqual([-1, 2]);
  for (const half of ['[1, ', '1e', '-']) expect(readParam(control('tensor'), half, 'all')).toBeUndefined();
});

test('vectors and matrices of up to 20 × 20 are typed as tables', () => {
  expect(rowsOf([1, 2])).toEqual([[1, 2]]);
  expect(rowsOf([[1], [2]])).toEqual([[1], [2]]);
  const big = Array<number>(21).fill(0);
  for (const other of [3, [], [[]], [[1], [2, 3]], [[[1]]], ['a'], null, big, [big]])
    expect(rowsOf(other)).toBeNull();
});

test('one number is replaced, the rest stays', () => {
  expect(withNumber([1, 2], 0, 1, 9)).toEqual([1, 9]);
  expect(
    withNumber(
      [
        [1, 2],
        [3, 4],
      ],
      1,
      0,
      9,
    ),
  ).toEqual([
    [1, 2],
    [9, 4],
  ]);
});
