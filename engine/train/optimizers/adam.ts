import { number } from '../../ops/params.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/**
 * D. P. Kingma and J. Ba (2015), algorithm 1. The code of the course folds both corrections into the rate and adds 1e-7 to
 * the √v that is not corrected; here 1e-8 is added to the corrected one, as in the paper and PyTorch.
 */
export const adam: Optimizer = {
  id: 'adam',
  params: {
    rate: number(0.001, { min: 0, step: 0.0001 }),
    beta1: number(0.9, { min: 0, max: 0.999999, step: 0.01 }),
    beta2: number(0.999, { min: 0, max: 0.999999, step: 0.001 }),
  },
  state: ['m', 'v'],
  scalars: { c1: '1 - beta1^t', c2: '1 - beta2^t' },
  update: [
    { to: 'm', formula: 'beta1 * m + (1 - beta1) * g' },
    { to: 'v', formula: 'beta2 * v + (1 - beta2) * g * g' },
    { to: 'w', formula: 'w - rate * (m / c1) / (sqrt(v / c2) + 1e-8)' },
  ],
  latex: [
    `m \\leftarrow \\beta_1 m + (1 - \\beta_1) ${gradient}`,
    `v \\leftarrow \\beta_2 v + (1 - \\beta_2) ${gradient} \\odot ${gradient}`,
    '\\hat{m} = \\frac{m}{1 - \\beta_1^t}, \\quad \\hat{v} = \\frac{v}{1 - \\beta_2^t}',
    'W \\leftarrow W - \\eta \\frac{\\hat{m}}{\\sqrt{\\hat{v}} + 10^{-8}}',
  ],
  text: {
    en: {
      name: 'Adam',
      about:
        'Momentum and a rate for every weight in one: m averages the gradients, v averages their squares, and the step goes by m/√v. Both start at 0, so the first steps are corrected for that.',
    },
    ko: {
      name: 'Adam',
      about:
        '모멘텀과 가중치별 학습률을 합친 방법으로, 기울기의 이동 평균 m과 그 제곱의 이동 평균 v로 m/√v만큼 나아갑니다. 둘 다 0에서 시작하므로 처음 걸음들은 그만큼 보정합니다.',
    },
    ja: {
      name: 'Adam',
      about:
        'Momentum と重みごとの学習率を合わせた方法で、勾配の移動平均 m とその2乗の移動平均 v から m/√v に従って進みます。どちらも 0 から始まるので、初めの数歩はその分を補正します。',
    },
  },
};
