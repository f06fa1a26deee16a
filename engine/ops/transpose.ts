import { defineLayer } from './define.ts';
import type { Emitter, Val } from './emitter.ts';

/** As NumPy's `.T`: all axes in reverse order, so that a vector stays as it is. */
export const transpose = defineLayer({
  id: 'transpose',
  category: 'matrices',
  look: { kind: 'box' },
  inputs: ['x'],
  params: {},
  shape: ({ x }) => ({ shape: x.toReversed() }),
  emit: (e, { x }) => ({ out: reversed(e, x), pullbacks: { x: (dy) => reversed(e, dy) } }),
  latex: {
    forward: ({ x }) => `${x}^{\\mathsf{T}}`,
    gradients: { x: ({ dy }) => `\\left(${dy}\\right)^{\\mathsf{T}}` },
  },
  text: {
    en: {
      name: 'Transpose',
      about:
        'Turns rows into columns by reversing the order of the axes. On the way back the gradient is turned round again.',
    },
    ko: {
      name: '전치',
      about: '축의 순서를 뒤집어 행을 열로 바꿉니다. 역전파에서는 기울기를 다시 전치해 되돌려 보냅니다.',
    },
    ja: {
      name: '転置',
      about: '軸の順序を逆にして、行を列に変えます。逆伝播では勾配をもう一度転置して元の向きに戻します。',
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
            [1, 2, 3, 4],
            [5, 6, 7, 8],
          ],
          [
            [-1, 0, 2, 1],
            [3, 1, -2, 5],
          ],
          [
            [9, 8, 7, 6],
            [5, 4, 3, 2],
          ],
        ],
      },
    },
  ],
});

const reversed = (e: Emitter, x: Val): Val => e.permute(x, x.shape.map((_, axis) => axis).reverse());
