import { sizeOf } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import { integer } from './params.ts';
import { noImages, windowed } from './windows.ts';

/** What each window sees as a column: (batch, channels · kernel², places). With it, a convolution is a matrix product. */
export const im2col = defineLayer({
  id: 'im2col',
  category: 'images',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { kernel: integer(3, 1), stride: integer(1, 1), padding: integer(0, 0) },
  shape: ({ x }, windows) => {
    const none = noImages(x);
    if (none !== null) return none;
    const result = windowed(x, 1, windows);
    if ('problem' in result) return result;
    const [batch = 1, channels = 1] = x;
    return { shape: [batch, channels * windows.kernel ** 2, sizeOf(result.shape.slice(2))] };
  },
  emit: (e, { x }, windows) => {
    const seen = e.unfold(x, windows);
    const [batch = 1, channels = 1] = x.shape;
    const columns = [batch, channels * windows.kernel ** 2, sizeOf(seen.shape.slice(-2))];
    return {
      out: e.reshape(seen, columns),
      pullbacks: { x: (dy) => e.fold(e.reshape(dy, seen.shape), windows, x.shape) },
    };
  },
  latex: {
    forward: ({ x }) => `\\operatorname{im2col}(${x})`,
    gradients: { x: ({ dy }) => `\\operatorname{col2im}\\left(${dy}\\right)` },
  },
  text: {
    en: {
      name: 'im2col',
      about:
        'Lays out what each window over the image sees as a column of a matrix, so that a convolution becomes a matrix product. On the way back each pixel gets the sum of the gradients of all the places it was copied to.',
    },
    ko: {
      name: 'im2col',
      about:
        '이미지 위의 각 창이 보는 값을 행렬의 열로 펼쳐, 합성곱을 행렬 곱으로 바꿉니다. 역전파에서 각 픽셀은 자신이 복사된 모든 자리의 기울기를 더한 값을 받습니다.',
    },
    ja: {
      name: 'im2col',
      about:
        '画像上の各窓が見る値を行列の列に並べ、畳み込みを行列の積に変えます。逆伝播では、各ピクセルは自分がコピーされたすべての場所の勾配を足したものを受け取ります。',
    },
  },
  samples: [
    {
      inputs: {
        x: [
          [
            [
              [1, 2, 3],
              [4, 5, 6],
              [7, 8, 9],
            ],
          ],
        ],
      },
      params: { kernel: 2 },
    },
    {
      inputs: {
        x: [
          [
            [
              [1, -2],
              [0, 3],
            ],
            [
              [4, 1],
              [2, -1],
            ],
          ],
          [
            [
              [0, 1],
              [5, 2],
            ],
            [
              [3, 3],
              [-4, 1],
            ],
          ],
        ],
      },
      params: { kernel: 2, stride: 2, padding: 1 },
    },
  ],
});
