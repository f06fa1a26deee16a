import { definePooling } from './definePooling.ts';

/** Equal maxima: the first in the window, row by row, gets the whole gradient. */
export const maxPool2d = definePooling({
  id: 'maxPool2d',
  pool: (e, x, windows) => ({
    out: e.pool('max', x, windows),
    back: (dy) => e.unpool('max', x, dy, windows),
  }),
  latex: {
    forward: (x, kernel) => `\\max_{${kernel} \\times ${kernel}} ${x}`,
    gradient: (dy, x, y) =>
      `\\sum_{\\text{windows}} \\begin{cases} ${dy} & ${x} = ${y} \\\\ 0 & ${x} < ${y} \\end{cases}`,
  },
  text: {
    en: {
      name: 'Max pooling',
      about:
        'Slides a square window over each image and keeps only the largest number in it. On the way back the first largest number of each window gets its whole gradient, the others get 0.',
    },
    ko: {
      name: '최대 풀링',
      about:
        '이미지 위로 정사각형 창을 옮겨 가며 창 안의 가장 큰 값만 남깁니다. 역전파에서는 창마다 처음 나온 최댓값에만 기울기를 그대로 보내고, 나머지에는 0을 보냅니다.',
    },
    ja: {
      name: '最大プーリング',
      about:
        '画像の上で正方形の窓をずらしながら、窓の中の最も大きい値だけを残します。逆伝播では、窓ごとに最初に現れた最大値にだけ勾配をそのまま流し、残りには 0 を流します。',
    },
  },
  samples: [
    {
      inputs: [
        [
          [
            [
              [1, 2, 1, 0],
              [0, 1, 2, 3],
              [3, 0, 1, 2],
              [2, 4, 0, 1],
            ],
          ],
        ],
      ],
    },
    {
      inputs: [
        [
          [
            [
              [1, 5, -2, 4, 9],
              [7, 0, 3, 8, 6],
              [2, -1, 11, 10, -3],
            ],
            [
              [-1, -5, 2, -4, -9],
              [-7, 0, -3, -8, -6],
              [-2, 1, -11, -10, 3],
            ],
          ],
        ],
      ],
      params: { kernel: 2, stride: 1 },
    },
  ],
});
