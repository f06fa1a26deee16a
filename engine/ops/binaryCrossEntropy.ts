import { defineLoss } from './defineLoss.ts';

/** 0·log 0 counts as 0 on either side. */
export const binaryCrossEntropy = defineLoss({
  id: 'binaryCrossEntropy',
  judges: 'probabilities',
  formula: '-where(abs(t) <= 0, 0, t * log(y)) - where(abs(1 - t) <= 0, 0, (1 - t) * log1p(-y))',
  locals: {
    y: 'where(abs(1 - t) <= 0, 0, (1 - t) / (1 - y)) - where(abs(t) <= 0, 0, t / y)',
    t: 'log1p(-y) - log(y)',
  },
  meanOver: 'elements',
  target: 'values',
  latex: {
    forward: ({ y, t }) =>
      `-\\frac{1}{N} \\sum \\left(${t} \\log ${y} + \\left(1 - ${t}\\right) \\log \\left(1 - ${y}\\right)\\right)`,
    gradients: {
      y: ({ y, t, dy }) =>
        `${dy} \\cdot \\frac{1}{N} \\left(\\frac{1 - ${t}}{1 - ${y}} - \\frac{${t}}{${y}}\\right)`,
      t: ({ y, dy }) => `${dy} \\cdot \\frac{1}{N} \\log \\frac{1 - ${y}}{${y}}`,
    },
  },
  text: {
    en: {
      name: 'Binary cross entropy',
      about:
        'Cross entropy for yes-or-no answers: −log of the probability that y gives to the right one of two, averaged over all N numbers. On the way back y gets −1/(N·y) times the gradient where t is 1, and 1/(N·(1 − y)) times it where t is 0.',
    },
    ko: {
      name: '이진 교차 엔트로피 오차',
      about:
        '예/아니요를 맞히는 교차 엔트로피로, y가 둘 중 정답에 매긴 확률의 −log를 N개 전체에 걸쳐 평균 냅니다. 역전파에서 y는 t가 1이면 기울기에 −1/(N·y)를, t가 0이면 1/(N·(1 − y))을 곱한 값을 받습니다.',
    },
    ja: {
      name: '二値交差エントロピー誤差',
      about:
        'はい・いいえを当てる交差エントロピーで、y が二つのうち正解に与えた確率の −log を N 個すべてにわたって平均します。逆伝播で y は、t が 1 なら勾配に −1/(N·y) を、t が 0 なら 1/(N·(1 − y)) を掛けたものを受け取ります。',
    },
  },
  samples: [
    { inputs: { y: 0.7, t: 1 } },
    { inputs: { y: [0.2, 0.9, 0.6], t: [0, 1, 0.3] } },
    { inputs: { y: [[0.2], [0.9], [0.6]], t: [[0], [1], [1]] } },
  ],
});
