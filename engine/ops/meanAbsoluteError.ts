import { defineLoss } from './defineLoss.ts';

/** Where y meets t there is a kink, and the gradient is 0. */
export const meanAbsoluteError = defineLoss({
  id: 'meanAbsoluteError',
  judges: 'values',
  formula: 'abs(y - t)',
  meanOver: 'elements',
  target: 'values',
  latex: {
    forward: ({ y, t }) => `\\frac{1}{N} \\sum \\left\\lvert ${y} - ${t} \\right\\rvert`,
    gradients: {
      y: ({ y, t, dy }) => `${dy} \\cdot \\frac{1}{N} \\operatorname{sign}\\left(${y} - ${t}\\right)`,
      t: ({ y, t, dy }) => `-${dy} \\cdot \\frac{1}{N} \\operatorname{sign}\\left(${y} - ${t}\\right)`,
    },
  },
  text: {
    en: {
      name: 'Mean absolute error',
      about:
        'The distance between the prediction y and the target t, averaged over all N numbers. On the way back each number of y gets the gradient over N with the sign of y − t: the pull is the same however far off it is.',
    },
    ko: {
      name: '평균절대오차',
      about:
        '예측 y와 정답 t의 차이의 절댓값을 N개 전체에 걸쳐 평균을 냅니다. 역전파에서 y의 각 원소는 기울기를 N으로 나눈 값을 y − t의 부호로 받으므로, 얼마나 틀렸든 같은 세기로 당겨집니다.',
    },
    ja: {
      name: '平均絶対誤差',
      about:
        '予測 y と正解 t の差の絶対値を、N 個すべてにわたって平均します。逆伝播では y の各要素が、勾配を N で割ったものを y − t の符号で受け取るので、どれだけ外れていても同じ強さで引き戻されます。',
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
