import { type Shape, type ShapeResult, showShape, sizeOf } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import { shape } from './params.ts';

export const reshape = defineLayer({
  id: 'reshape',
  category: 'matrices',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { shape },
  shape: ({ x }, { shape }) => reshaped(x, shape),
  emit: (e, { x }, { shape }) => ({
    out: e.reshape(x, filled(x.shape, shape)),
    pullbacks: { x: (dy) => e.reshape(dy, x.shape) },
  }),
  latex: {
    forward: ({ x }, { shape }) => `\\operatorname{reshape}_{${showShape(shape)}} (${x})`,
    gradients: { x: ({ x, dy }) => `\\operatorname{reshape}_{${x}} \\left(${dy}\\right)` },
  },
  text: {
    en: {
      name: 'Reshape',
      about:
        'Arranges the same numbers, row by row, in another shape; one length may be left open as −1. On the way back the gradient is put into the old shape again.',
    },
    ko: {
      name: '형상 변환',
      about:
        '같은 수들을 순서대로 다른 형상에 담습니다. 길이 하나는 −1로 비워 둘 수 있습니다. 역전파에서는 기울기를 원래 형상으로 되돌립니다.',
    },
    ja: {
      name: '形状変換',
      about:
        '同じ数を順番どおりに別の形状へ並べ直します。長さの一つは −1 で空けておけます。逆伝播では勾配を元の形状に戻します。',
    },
  },
  samples: [
    { inputs: { x: 2 } },
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
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      params: { shape: [3, -1] },
    },
    { inputs: { x: [[[7]]] }, params: { shape: [] } },
  ],
});

/** The shape asked for, with what is left of the elements in place of -1. */
const filled = (x: Shape, shape: Shape): Shape =>
  shape.map((length) => (length === -1 ? sizeOf(x) / -sizeOf(shape) : length));

function reshaped(x: Shape, shape: Shape): ShapeResult {
  const to = filled(x, shape);
  if (to.every(Number.isInteger) && sizeOf(to) === sizeOf(x)) return { shape: to };
  return { problem: { rule: 'reshape', data: { from: showShape(x), to: showShape(shape) } } };
}
