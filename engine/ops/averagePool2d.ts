import { definePooling } from './definePooling.ts';

export const averagePool2d = definePooling({
  id: 'averagePool2d',
  pool: (e, x, windows) => {
    const n = windows.kernel ** 2;
    return {
      out: e.map('total / n', { total: e.pool('sum', x, windows), n }),
      back: (dy) => e.unpool('sum', x, e.map('dy / n', { dy, n }), windows),
    };
  },
  latex: {
    forward: (x, kernel) => `\\frac{1}{${kernel ** 2}} \\sum_{${kernel} \\times ${kernel}} ${x}`,
    gradient: (dy) => `\\sum_{\\text{windows}} \\frac{1}{n} \\cdot ${dy}`,
  },
  text: {
    en: {
      name: 'Average pooling',
      about:
        'Slides a square window over each image and keeps the average of the n numbers in it. On the way back the gradient of each window is shared out evenly: every number in it gets 1/n.',
    },
    ko: {
      name: '평균 풀링',
      about:
        '이미지 위로 정사각형 창을 옮겨 가며 창 안의 수 n개의 평균만 남깁니다. 역전파에서는 창마다 기울기를 고르게 나누어 창 안의 각 수에 1/n씩 보냅니다.',
    },
    ja: {
      name: '平均プーリング',
      about:
        '画像の上で正方形の窓をずらしながら、窓の中の n 個の数の平均だけを残します。逆伝播では、窓ごとに勾配を均等に分け、窓の中の各要素に 1/n ずつ流します。',
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
