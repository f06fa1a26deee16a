import { type Shape, sizeOf } from '../graph/shape.ts';
import { defineLayer } from './define.ts';

/** Every example of the batch becomes one row; a vector or a matrix stays as it is, a scalar becomes (1,). */
export const flatten = defineLayer({
  id: 'flatten',
  category: 'matrices',
  look: { kind: 'box' },
  inputs: ['x'],
  params: {},
  shape: ({ x }) => ({ shape: flattened(x) }),
  emit: (e, { x }) => ({
    out: e.reshape(x, flattened(x.shape)),
    pullbacks: { x: (dy) => e.reshape(dy, x.shape) },
  }),
  latex: {
    forward: ({ x }) => `\\operatorname{flatten}(${x})`,
    gradients: { x: ({ x, dy }) => `\\operatorname{reshape}_{${x}} \\left(${dy}\\right)` },
  },
  text: {
    en: {
      name: 'Flatten',
      about:
        'Lays each example of a batch out as one row; the first axis stays. On the way back the gradient is folded into the old shape again.',
    },
    ko: {
      name: '평탄화',
      about:
        '배치의 각 데이터를 한 행으로 펼칩니다. 첫 번째 축은 그대로입니다. 역전파에서는 기울기를 원래 형상으로 되돌립니다.',
    },
    ja: {
      name: '平坦化',
      about: 'バッチの各データを一行に並べます。最初の軸はそのままです。逆伝播では勾配を元の形状に戻します。',
    },
  },
  samples: [
    { inputs: { x: 2 } },
    { inputs: { x: [1, -2, 3] } },
    {
      inputs: {
        x: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
    },
    {
      inputs: {
        x: [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          [
            [7, 8, 9],
            [-1, -2, -3],
          ],
        ],
      },
    },
  ],
});

const flattened = (x: Shape): Shape =>
  x.length === 0 ? [1] : x.length === 1 ? x : [...x.slice(0, 1), sizeOf(x.slice(1))];
