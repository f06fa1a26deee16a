// Shapes and numbers of the ops over matrices, against what NumPy answers.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type Json, type JsonObject } from '../../../engine/document/document.ts';
import { toNested } from '../../../engine/document/tensor.ts';
import { sizeOf } from '../../../engine/graph/shape.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { opGraph } from '../../kit/opGraph.ts';

/** The value of an op, or the data of the issue that there is instead. */
function answer(op: string, inputs: readonly (Json | null)[], params: JsonObject = {}): Json {
  const { run, issues } = computeDocument({ ...emptyDocument, model: opGraph({ op, inputs, params }) });
  const out = slotsOf(run.plan, 'op')?.value;
  if (out === undefined) return issues.find(({ node }) => node === 'op')?.data ?? null;
  const { shape, data } = read(run, out);
  return toNested(shape, data);
}

/** np.arange(size).reshape(shape) */
const counted = (shape: readonly number[]): Json =>
  toNested(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, (_, at) => at),
  );

function shapeOf(op: string, shapes: readonly (readonly number[])[], params: JsonObject = {}): Json {
  const value = answer(op, shapes.map(counted), params);
  const shape: number[] = [];
  for (let at: Json | undefined = value; Array.isArray(at); at = at[0]) shape.push(at.length);
  return Array.isArray(value) || typeof value === 'number' ? shape : value;
}

describe('matmul', () => {
  test.each([
    [[3], [3], []],
    [[2], [2, 3], [3]],
    [[2, 3], [3], [2]],
    [
      [2, 3],
      [3, 4],
      [2, 4],
    ],
    [
      [5, 2, 3],
      [3, 4],
      [5, 2, 4],
    ],
    [
      [2, 3],
      [5, 3, 4],
      [5, 2, 4],
    ],
    [
      [6, 1, 2, 3],
      [5, 3, 4],
      [6, 5, 2, 4],
    ],
    [[3], [5, 3, 4], [5, 4]],
    [[5, 2, 3], [3], [5, 2]],
  ])('%j by %j is %j', (a, b, shape) => {
    expect(shapeOf('matmul', [a, b])).toEqual(shape);
  });

  test('goes row by column', () => {
    expect(answer('matmul', [counted([2, 3]), counted([3, 2])])).toEqual([
      [10, 13],
      [28, 40],
    ]);
    expect(answer('matmul', [counted([2, 1, 2]), counted([2, 2])])).toEqual([[[2, 3]], [[6, 11]]]);
  });

  test.each([
    [[2, 3], [2, 3], { rule: 'inner', a: '(2, 3)', b: '(2, 3)' }],
    [[3], [2], { rule: 'inner', a: '(3,)', b: '(2,)' }],
    [[2, 2, 3], [4, 3, 1], { rule: 'broadcast', a: '(2, 2, 3)', b: '(4, 3, 1)' }],
    [[], [2, 3], { rule: 'rank', least: 1, found: '()' }],
    [[2, 3], [], { rule: 'rank', least: 1, found: '()' }],
  ])('%j by %j breaks a rule', (a, b, problem) => {
    expect(shapeOf('matmul', [a, b])).toEqual(problem);
  });
});

describe('affine', () => {
  test('works on the last axis, whatever stands before it', () => {
    expect(
      answer('affine', [
        [1, 2],
        [
          [1, 3, 5],
          [2, 4, 6],
        ],
        [1, 2, 3],
      ]),
    ).toEqual([6, 13, 20]);
    expect(shapeOf('affine', [[4, 2], [2, 3], [3]])).toEqual([4, 3]);
    expect(shapeOf('affine', [[5, 4, 2], [2, 3], [3]])).toEqual([5, 4, 3]);
    expect(shapeOf('affine', [[4, 2], [2, 3], []])).toEqual([4, 3]);
  });

  test('where nothing is wired, has as many units as it is told', () => {
    expect(shapeOf('affine', [[4, 2]], { units: 3 })).toEqual([4, 3]);
    expect(shapeOf('affine', [[2]])).toEqual([1]);
  });

  test('weights that are wired decide, not `units`', () => {
    expect(
      shapeOf(
        'affine',
        [
          [4, 2],
          [2, 3],
        ],
        { units: 7 },
      ),
    ).toEqual([4, 3]);
  });

  test.each([
    [[[], [2, 3], [3]], { rule: 'rank', least: 1, found: '()' }],
    [[[4, 2], [2], [3]], { rule: 'matrix', input: 'w', found: '(2,)' }],
    [[[4, 2], [3, 2], [2]], { rule: 'inner', a: '(4, 2)', b: '(3, 2)' }],
    [[[4, 2], [2, 3], [2]], { rule: 'same', a: '(3,)', b: '(2,)' }],
    [
      [
        [4, 2],
        [2, 3],
        [4, 3],
      ],
      { rule: 'same', a: '(3,)', b: '(4, 3)' },
    ],
  ])('%j breaks a rule', (shapes, problem) => {
    expect(shapeOf('affine', shapes)).toEqual(problem);
  });
});

describe('shapes', () => {
  test.each([
    ['transpose', [], {}, []],
    ['transpose', [3], {}, [3]],
    ['transpose', [2, 3, 4], {}, [4, 3, 2]],
    ['flatten', [], {}, [1]],
    ['flatten', [3], {}, [3]],
    ['flatten', [2, 3], {}, [2, 3]],
    ['flatten', [2, 3, 4], {}, [2, 12]],
    ['reshape', [2, 6], {}, [12]],
    ['reshape', [2, 6], { shape: [3, -1] }, [3, 4]],
    ['reshape', [2, 6], { shape: [-1, 2, 2] }, [3, 2, 2]],
    ['reshape', [1, 1], { shape: [] }, []],
    ['reshape', [2, 6], { shape: [5, -1] }, { rule: 'reshape', from: '(2, 6)', to: '(5, -1)' }],
    ['reshape', [2, 6], { shape: [2, 3] }, { rule: 'reshape', from: '(2, 6)', to: '(2, 3)' }],
    ['softmax', [], {}, []],
    ['softmax', [2, 3], {}, [2, 3]],
  ])('%s of %j with %j is %j', (op, x, params, shape) => {
    expect(shapeOf(op, [x], params)).toEqual(shape);
  });
});

describe.each(['sum', 'mean', 'max'])('%s', (op) => {
  test.each([
    [[2, 3, 4], null, []],
    [[2, 3, 4], 'all', []],
    [[2, 3, 4], 1, [2, 4]],
    [[2, 3, 4], -1, [2, 3]],
    [[2, 3, 4], [0, 2], [3]],
    [[2, 3, 4], [-1, 0], [3]],
    [[2, 3, 4], [], [2, 3, 4]],
    [[], null, []],
    [[2, 3], 2, { rule: 'axis', axis: '2', shape: '(2, 3)' }],
    [[2, 3], [0, -2], { rule: 'axis', axis: '0, -2', shape: '(2, 3)' }],
    [[], 0, { rule: 'axis', axis: '0', shape: '()' }],
  ])('of %j over %j is of shape %j', (x, axis, shape) => {
    expect(shapeOf(op, [x], { axis })).toEqual(shape);
  });
});

test('sum, mean and max reduce the numbers along their axes', () => {
  const x = [
    [1, 5, 3],
    [4, 2, 9],
  ];
  expect(answer('sum', [x], { axis: 0 })).toEqual([5, 7, 12]);
  expect(answer('mean', [x], { axis: 1 })).toEqual([3, 5]);
  expect(answer('max', [x], { axis: -1 })).toEqual([5, 9]);
  expect(answer('mean', [x])).toBe(4);
});

describe('concat', () => {
  test.each([
    [
      [
        [2, 3],
        [2, 1],
      ],
      {},
      [2, 4],
    ],
    [
      [
        [2, 3],
        [1, 3],
        [4, 3],
      ],
      { axis: 0 },
      [7, 3],
    ],
    [
      [
        [2, 3, 1],
        [2, 5, 1],
      ],
      { axis: -2 },
      [2, 8, 1],
    ],
    [[[], [3], []], {}, [5]],
    [
      [
        [2, 3],
        [3, 3],
      ],
      {},
      { rule: 'concat', a: '(2, 3)', b: '(3, 3)', axis: 1 },
    ],
    [[[2, 3], [3]], { axis: 0 }, { rule: 'concat', a: '(2, 3)', b: '(3,)', axis: 0 }],
    [
      [
        [2, 3],
        [2, 3],
      ],
      { axis: 2 },
      { rule: 'axis', axis: 2, shape: '(2, 3)' },
    ],
  ])('of %j with %j is %j', (shapes, params, shape) => {
    expect(shapeOf('concat', shapes, params)).toEqual(shape);
  });

  test('joins in the order of the inputs', () => {
    expect(answer('concat', [1, [2, 3], 4])).toEqual([1, 2, 3, 4]);
    expect(
      answer('concat', [
        [[1], [2]],
        [
          [3, 4],
          [5, 6],
        ],
      ]),
    ).toEqual([
      [1, 3, 4],
      [2, 5, 6],
    ]);
  });
});
