import { broadcast, type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import { defineLayer } from './define.ts';

/** As NumPy's `@`: a vector on the left is a row, on the right a column; axes before the last two broadcast. */
export const matmul = defineLayer({
  id: 'matmul',
  category: 'matrices',
  look: { kind: 'circle', sign: '·' },
  inputs: ['a', 'b'],
  params: {},
  shape: ({ a, b }) => productShape(a, b),
  emit: (e, { a, b }) => {
    const [rows, columns] = [e.reshape(a, asRow(a.shape)), e.reshape(b, asColumn(b.shape))];
    const product = e.gemm('NN', rows, columns);
    const dropped = productOf(a.shape, b.shape, product.shape.slice(0, -2));
    return {
      out: e.reshape(product, dropped),
      pullbacks: {
        a: (dy) => e.gemm('NT', e.reshape(dy, product.shape), columns),
        b: (dy) => {
          const db = e.gemm('TN', rows, e.reshape(dy, product.shape));
          return b.shape.length === 1 ? e.reshape(db, db.shape.slice(0, -1)) : db;
        },
      },
    };
  },
  latex: {
    forward: ({ a, b }) => `${a} \\cdot ${b}`,
    gradients: {
      a: ({ b, dy }) => `${dy} \\cdot ${b}^{\\mathsf{T}}`,
      b: ({ a, dy }) => `${a}^{\\mathsf{T}} \\cdot ${dy}`,
    },
  },
  text: {
    en: {
      name: 'Matrix product',
      about:
        'Multiplies matrices: each number of the result is a row of a times a column of b. On the way back each input gets the gradient times the other input transposed.',
    },
    ko: {
      name: '행렬 곱',
      about:
        '행렬을 곱합니다. 결과의 각 원소는 a의 행과 b의 열의 내적입니다. 역전파에서는 기울기에 상대 입력의 전치를 곱해 각 입력으로 보냅니다.',
    },
    ja: {
      name: '行列の積',
      about:
        '行列を掛けます。結果の各要素は a の行と b の列の内積です。逆伝播では、勾配に相手の入力の転置を掛けて各入力へ流します。',
    },
  },
  samples: [
    { inputs: { a: [1, 2, 3], b: [-4, 5, 0.5] } },
    {
      inputs: {
        a: [1, 2],
        b: [
          [1, 3, 5],
          [2, 4, 6],
        ],
      },
    },
    {
      inputs: {
        a: [
          [1, 3, 5],
          [2, 4, 6],
        ],
        b: [1, -2, 3],
      },
    },
    {
      inputs: {
        a: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        b: [
          [1, -2],
          [3, 0],
          [-1, 4],
        ],
      },
    },
    {
      inputs: {
        a: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          [
            [-1, 0],
            [2, 1],
            [0, 3],
          ],
        ],
        b: [
          [
            [2, -1],
            [1, 3],
          ],
        ],
      },
    },
    {
      inputs: {
        a: [1, -2],
        b: [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          [
            [-1, 0, 2],
            [3, 1, -2],
          ],
        ],
      },
    },
  ],
});

const asRow = (a: Shape): Shape => (a.length === 1 ? [1, ...a] : a);
const asColumn = (b: Shape): Shape => (b.length === 1 ? [...b, 1] : b);

/** The shape of the product: the batch, a row unless `a` is a vector, a column unless `b` is one. */
const productOf = (a: Shape, b: Shape, batch: Shape): Shape => [
  ...batch,
  ...a.slice(0, -1).slice(-1),
  ...(b.length === 1 ? [] : b.slice(-1)),
];

function productShape(a: Shape, b: Shape): ShapeResult {
  const [scalar] = [a, b].filter((shape) => shape.length === 0);
  if (scalar !== undefined)
    return { problem: { rule: 'rank', data: { least: 1, found: showShape(scalar) } } };
  const data = { a: showShape(a), b: showShape(b) };
  if (a.at(-1) !== asColumn(b).at(-2)) return { problem: { rule: 'inner', data } };
  const batch = broadcast(a.slice(0, -2), b.slice(0, -2));
  return batch === null ? { problem: { rule: 'broadcast', data } } : { shape: productOf(a, b, batch) };
}
