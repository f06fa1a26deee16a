import { defineLoss } from './defineLoss.ts';

/** The course's squared error; over a batch the mean of its rows. */
export const sumSquaredError = defineLoss({
  id: 'sumSquaredError',
  judges: 'values',
  formula: '(y - t)^2 / 2',
  locals: { y: 'y - t', t: 't - y' },
  meanOver: 'rows',
  target: 'values',
  latex: {
    forward: ({ y, t }) => `\\frac{1}{2N} \\sum \\left(${y} - ${t}\\right)^2`,
    gradients: {
      y: ({ y, t, dy }) => `${dy} \\cdot \\frac{1}{N} \\left(${y} - ${t}\\right)`,
      t: ({ y, t, dy }) => `${dy} \\cdot \\frac{1}{N} \\left(${t} - ${y}\\right)`,
    },
  },
  text: {
    en: {
      name: 'Sum of squared errors',
      about:
        'Half the squared distance between the prediction y and the target t, summed over a row and averaged over the N rows. The half cancels the 2 of the derivative: on the way back y gets the gradient times (y − t)/N.',
    },
    ko: {
      name: '오차제곱합',
      about:
        '예측 y와 정답 t의 차이를 제곱한 값의 절반을 행마다 더하고, N개 행에 걸쳐 평균을 냅니다. ½이 미분에서 나오는 2와 약분되므로, 역전파에서 y는 기울기에 (y − t)/N를 곱한 값을 받습니다.',
    },
    ja: {
      name: '二乗和誤差',
      about:
        '予測 y と正解 t の差の二乗の半分を行ごとに足し、N 行にわたって平均します。½ が微分で出る 2 と打ち消し合うので、逆伝播で y は勾配に (y − t)/N を掛けたものを受け取ります。',
    },
  },
  samples: [
    { inputs: { y: 3, t: -1 } },
    { inputs: { y: [0.1, 0.05, 0.6, 0.25], t: [0, 0, 1, 0] } },
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
