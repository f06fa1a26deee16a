import { defineLoss } from './defineLoss.ts';

/** In percent, as Keras has it, but exact: where t is 0 there is no such error. At the kink, y = t, the gradient is 0. */
export const meanAbsolutePercentageError = defineLoss({
  id: 'meanAbsolutePercentageError',
  judges: 'values',
  formula: '100 * abs(y - t) / abs(t)',
  locals: { y: '100 * sign(y - t) / abs(t)', t: '-100 * sign(y - t) * y / (t * abs(t))' },
  meanOver: 'elements',
  target: 'values',
  latex: {
    forward: ({ y, t }) => `\\frac{100}{N} \\sum \\left\\lvert \\frac{${y} - ${t}}{${t}} \\right\\rvert`,
    gradients: {
      y: ({ y, t, dy }) =>
        `${dy} \\cdot \\frac{100}{N} \\cdot \\frac{\\operatorname{sign}(${y} - ${t})}{\\lvert ${t} \\rvert}`,
      t: ({ y, t, dy }) =>
        `-${dy} \\cdot \\frac{100}{N} \\cdot \\frac{\\operatorname{sign}(${y} - ${t}) \\cdot ${y}}{${t} \\cdot \\lvert ${t} \\rvert}`,
    },
  },
  text: {
    en: {
      name: 'Mean absolute percentage error',
      about:
        'How many percent of the target t the prediction y is off, averaged over all N numbers. On the way back each number of y gets the gradient times 100/(N·|t|) with the sign of y − t, so that small targets pull hardest. No target may be 0.',
    },
    ko: {
      name: '평균절대백분율오차',
      about:
        '예측 y가 정답 t의 몇 퍼센트만큼 틀렸는지를 N개 전체에 걸쳐 평균을 냅니다. 역전파에서 y의 각 원소는 기울기에 100/(N·|t|)를 곱한 값을 y − t의 부호로 받으므로, 정답이 작을수록 세게 당겨집니다. 정답은 0일 수 없습니다.',
    },
    ja: {
      name: '平均絶対パーセント誤差',
      about:
        '予測 y が正解 t の何パーセント外れているかを、N 個すべてにわたって平均します。逆伝播では y の各要素が、勾配に 100/(N·|t|) を掛けたものを y − t の符号で受け取るので、正解が小さいほど強く引き戻されます。正解に 0 は使えません。',
    },
  },
  samples: [
    { inputs: { y: 3, t: -2 } },
    { inputs: { y: [0.5, -1, 2], t: [1, 0.5, 2.5] } },
    {
      inputs: {
        y: [
          [0.5, -1, 2],
          [3, 1, 0],
        ],
        t: [
          [1, -4, 2.5],
          [2, 2, -1],
        ],
      },
    },
  ],
});
