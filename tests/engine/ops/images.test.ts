// Convolution and pooling: the numbers of the course, shapes, and what is said of shapes that do not fit.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type Json, type JsonObject } from '../../../engine/document/document.ts';
import { toNested } from '../../../engine/document/tensor.ts';
import { type Shape, sizeOf } from '../../../engine/graph/shape.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { opGraph } from '../../kit/opGraph.ts';

interface Given {
  readonly op: string;
  readonly inputs: readonly (Json | null)[];
  readonly params?: JsonObject;
}

function computed({ op, inputs, params = {} }: Given) {
  const model = opGraph({ op, inputs, params });
  const { run, issues } = computeDocument({ ...emptyDocument, model, target: { node: 'op', seed: 1 } });
  const tensor = (buffer: number | null | undefined): Json => {
    if (buffer === null || buffer === undefined) return null;
    const { shape, data } = read(run, buffer);
    return toNested(shape, data);
  };
  return {
    value: tensor(slotsOf(run.plan, 'op')?.value),
    gradient: tensor(slotsOf(run.plan, 'x0')?.gradient),
    parameters: [...run.plan.parameters].map(([name, { value }]) => [name, read(run, value).shape]),
    problem: issues.find(({ node }) => node === 'op')?.data ?? null,
  };
}

const zeros = (shape: Shape): Json => toNested(shape, new Float64Array(sizeOf(shape)));
const shapeOf = (op: string, shapes: readonly Shape[], params: JsonObject = {}): Json => {
  const { value, problem } = computed({ op, inputs: shapes.map(zeros), params });
  if (problem !== null) return problem;
  const shape: number[] = [];
  for (let at: Json | undefined = value; Array.isArray(at); at = at[0]) shape.push(at.length);
  return shape;
};

const image = [
  [1, 2, 3, 0],
  [0, 1, 2, 3],
  [3, 0, 1, 2],
  [2, 3, 0, 1],
];
const filter = [
  [2, 0, 1],
  [0, 1, 2],
  [1, 0, 2],
];

describe('conv2d', () => {
  test('the numbers of the course', () => {
    const inputs = [[[image]], [[filter]]];
    expect(computed({ op: 'conv2d', inputs }).value).toEqual([
      [
        [
          [15, 16],
          [6, 15],
        ],
      ],
    ]);
    expect(computed({ op: 'conv2d', inputs: [...inputs, [3]] }).value).toEqual([
      [
        [
          [18, 19],
          [9, 18],
        ],
      ],
    ]);
    expect(computed({ op: 'conv2d', inputs, params: { padding: 1 } }).value).toEqual([
      [
        [
          [7, 12, 10, 2],
          [4, 15, 16, 10],
          [10, 6, 15, 6],
          [8, 10, 4, 3],
        ],
      ],
    ]);
  });

  test('channels are added up, and each filter makes a channel', () => {
    const [one, two] = [[[1]], [[10]]];
    const w = [
      [one, two],
      [two, one],
      [one, one],
    ];
    const x = [
      [[[1, 2]], [[3, 4]]],
      [[[5, 6]], [[7, 8]]],
    ];
    expect(computed({ op: 'conv2d', inputs: [x, w, [0, 0, 0.5]] }).value).toEqual([
      [[[31, 42]], [[13, 24]], [[4.5, 6.5]]],
      [[[75, 86]], [[57, 68]], [[12.5, 14.5]]],
    ]);
  });

  test('owns its filters and biases where nothing is wired', () => {
    const given = { op: 'conv2d', inputs: [zeros([2, 3, 8, 8])], params: { filters: 5, kernel: 4 } };
    expect(computed(given).parameters).toEqual([
      ['op.w', [5, 3, 4, 4]],
      ['op.b', [5]],
    ]);
  });

  test('filters that are wired decide, not the params', () => {
    const inputs = [zeros([1, 2, 5, 5]), zeros([4, 2, 2, 2])];
    const { parameters } = computed({ op: 'conv2d', inputs, params: { filters: 7, kernel: 3 } });
    expect(parameters).toEqual([['op.b', [4]]]);
    expect(
      shapeOf(
        'conv2d',
        [
          [1, 2, 5, 5],
          [4, 2, 2, 2],
        ],
        { filters: 7, kernel: 3 },
      ),
    ).toEqual([1, 4, 4, 4]);
  });

  test.each([
    [[[2, 3, 28, 28]], { filters: 30, kernel: 5 }, [2, 30, 24, 24]],
    [[[1, 1, 7, 6]], { stride: 2 }, [1, 1, 3, 2]],
    [[[1, 1, 7, 7]], { stride: 3, padding: 1 }, [1, 1, 3, 3]],
    [[[1, 1, 1, 1]], { padding: 1 }, [1, 1, 1, 1]],
    [[[2, 1, 3, 3], [4, 1, 3, 3], []], {}, [2, 4, 1, 1]],
    [[[4, 4]], {}, { rule: 'images', found: '(4, 4)' }],
    [
      [
        [1, 4, 4],
        [1, 1, 3, 3],
      ],
      {},
      { rule: 'images', found: '(1, 4, 4)' },
    ],
    [
      [
        [1, 1, 4, 4],
        [3, 3],
      ],
      {},
      { rule: 'filters', found: '(3, 3)' },
    ],
    [
      [
        [1, 1, 4, 4],
        [1, 1, 3, 2],
      ],
      {},
      { rule: 'filters', found: '(1, 1, 3, 2)' },
    ],
    [
      [
        [1, 2, 4, 4],
        [1, 3, 3, 3],
      ],
      {},
      { rule: 'channels', x: '(1, 2, 4, 4)', w: '(1, 3, 3, 3)' },
    ],
    [[[1, 1, 4, 4], [2, 1, 3, 3], [3]], {}, { rule: 'same', a: '(2,)', b: '(3,)' }],
    [[[1, 1, 4, 2]], {}, { rule: 'window', window: '3 × 3', image: '4 × 2' }],
    [[[1, 1, 1, 2]], { kernel: 5, padding: 1 }, { rule: 'window', window: '5 × 5', image: '3 × 4' }],
  ])('of %j with %j is %j', (shapes, params, shape) => {
    expect(shapeOf('conv2d', shapes, params)).toEqual(shape);
  });
});

test('what the windows see must have room, too', () => {
  const { problem } = computed({
    op: 'conv2d',
    inputs: [zeros([1, 1, 4, 4])],
    params: { kernel: 400, padding: 210 },
  });
  expect(problem).toEqual({ size: '(1, 1, 400, 400, 25, 25)', limit: 2 ** 26 });
});

describe('pooling', () => {
  const x = [
    [1, 2, 1, 0],
    [0, 1, 2, 3],
    [3, 0, 1, 2],
    [2, 4, 0, 1],
  ];

  test('the numbers of the course', () => {
    expect(computed({ op: 'maxPool2d', inputs: [[[x]]] }).value).toEqual([
      [
        [
          [2, 3],
          [4, 2],
        ],
      ],
    ]);
    expect(computed({ op: 'averagePool2d', inputs: [[[x]]] }).value).toEqual([
      [
        [
          [1, 1.5],
          [2.25, 1],
        ],
      ],
    ]);
  });

  test('sends the gradient to the first of the largest, row by row, once for each window', () => {
    const equal = [
      [1, 5, 5],
      [5, 5, 5],
      [0, 5, 1],
    ];
    const given = { op: 'maxPool2d', inputs: [[[equal]]], params: { stride: 1 } };
    expect(computed(given).gradient).toEqual([
      [
        [
          [0, 2, 0],
          [1, 1, 0],
          [0, 0, 0],
        ],
      ],
    ]);
  });

  test.each(['maxPool2d', 'averagePool2d'])('shapes of %s', (op) => {
    expect(shapeOf(op, [[2, 3, 24, 24]])).toEqual([2, 3, 12, 12]);
    expect(shapeOf(op, [[1, 1, 5, 7]])).toEqual([1, 1, 2, 3]);
    expect(shapeOf(op, [[1, 1, 5, 7]], { kernel: 3, stride: 1 })).toEqual([1, 1, 3, 5]);
    expect(shapeOf(op, [[5, 7]])).toEqual({ rule: 'images', found: '(5, 7)' });
    expect(shapeOf(op, [[1, 1, 1, 7]])).toEqual({ rule: 'window', window: '2 × 2', image: '1 × 7' });
  });
});
