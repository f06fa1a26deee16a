import { defineLoss } from './defineLoss.ts';

/** As Keras has it, but exact: numbers of −1 and below have no logarithm here. */
export const meanSquaredLogarithmicError = defineLoss({
  id: 'meanSquaredLogarithmicError',
  judges: 'values',
  formula: '(log1p(y) - log1p(t))^2',
  meanOver: 'elements',
  target: 'values',
  latex: {
    forward: ({ y, t }) => `\\frac{1}{N} \\sum \\left(\\log(1 + ${y}) - \\log(1 + ${t})\\right)^2`,
    gradients: {
      y: ({ y, t, dy }) =>
        `${dy} \\cdot \\frac{2}{N} \\cdot \\frac{\\log(1 + ${y}) - \\log(1 + ${t})}{1 + ${y}}`,
      t: ({ y, t, dy }) =>
        `-${dy} \\cdot \\frac{2}{N} \\cdot \\frac{\\log(1 + ${y}) - \\log(1 + ${t})}{1 + ${t}}`,
    },
  },
  text: {
    en: {
      name: 'Mean squared logarithmic error',
      about:
        'The squared distance between log(1 + y) and log(1 + t), averaged over all N numbers: what counts is the ratio, not the difference. On the way back each number of y gets the gradient times 2/N times that distance, over 1 + y.',
    },
    ko: {
      name: '평균제곱로그오차',
      about:
        'log(1 + y)와 log(1 + t)의 차이를 제곱해 N개 전체에 걸쳐 평균을 내므로, 차이가 아니라 비율로 따집니다. 역전파에서 y의 각 원소는 기울기에 2/N와 로그의 차이를 곱하고 1 + y로 나눈 값을 받습니다.',
    },
    ja: {
      name: '平均二乗対数誤差',
      about:
        'log(1 + y) と log(1 + t) の差を二乗し、N 個すべてにわたって平均するので、差ではなく比で測ります。逆伝播では y の各要素が、勾配に 2/N と対数の差を掛け、1 + y で割ったものを受け取ります。',
    },
  },
  samples: [
    { inputs: { y: 3, t: 1 } },
    { inputs: { y: [0.5, -0.5, 2], t: [1, 0, 2.5] } },
    {
      inputs: {
        y: [
          [0.5, 10, 2],
          [3, 1, 0],
        ],
        t: [
          [1, 0, 2.5],
          [2, 2, 7],
        ],
      },
    },
  ],
});
