import { defineLoss } from './defineLoss.ts';

export const meanSquaredError = defineLoss({
  id: 'meanSquaredError',
  judges: 'values',
  formula: '(y - t)^2',
  meanOver: 'elements',
  target: 'values',
  latex: {
    forward: ({ y, t }) => `\\frac{1}{N} \\sum \\left(${y} - ${t}\\right)^2`,
    gradients: {
      y: ({ y, t, dy }) => `${dy} \\cdot \\frac{2}{N} \\left(${y} - ${t}\\right)`,
      t: ({ y, t, dy }) => `-${dy} \\cdot \\frac{2}{N} \\left(${y} - ${t}\\right)`,
    },
  },
  expand: {
    parts: () => ({
      d: { op: 'subtract', of: ['y', 't'] },
      s: { op: 'square', of: ['d'] },
      L: { op: 'mean', of: ['s'] },
    }),
    algebra: ['\\frac{1}{N} \\cdot 2d \\cdot 1', '\\frac{2}{N} (y - t)'],
  },
  text: {
    en: {
      name: 'Mean squared error',
      about:
        'The squared distance between the prediction y and the target t, averaged over all N numbers. On the way back each number of y gets the gradient times 2(y − t)/N: the further off, the stronger the pull.',
    },
    ko: {
      name: '평균제곱오차',
      about:
        '예측 y와 정답 t의 차이를 제곱해 N개 전체에 걸쳐 평균을 냅니다. 역전파에서 y의 각 원소는 기울기에 2(y − t)/N를 곱한 값을 받으므로, 많이 틀릴수록 세게 당겨집니다.',
    },
    ja: {
      name: '平均二乗誤差',
      about:
        '予測 y と正解 t の差を二乗し、N 個すべてにわたって平均します。逆伝播では y の各要素が勾配に 2(y − t)/N を掛けたものを受け取るので、外れているほど強く引き戻されます。',
    },
  },
  samples: [
    { inputs: { y: 3, t: -1 } },
    { inputs: { y: [0.5, -1, 2], t: [1, 0, 2.5] } },
    {
      inputs: {
        y: [
          [0.5, -1, 2],
          [3, 1, 0],
        ],
        t: [
          [1, 0, 2.5],
          [2, 2, -1],
        ],
      },
    },
  ],
});
