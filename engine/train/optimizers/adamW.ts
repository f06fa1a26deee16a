import { number } from '../../ops/params.ts';
import { adam } from './adam.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/**
 * I. Loshchilov and F. Hutter (2019), algorithm 2, its decay times the rate as in PyTorch. Weights decay and biases do not:
 * for a bias, whoever carries out the update gives 0 as `decay`.
 */
export const adamW: Optimizer = {
  id: 'adamW',
  params: { ...adam.params, decay: number(0.01, { min: 0, step: 0.01 }) },
  state: adam.state,
  scalars: adam.scalars,
  update: [
    { to: 'm', formula: 'beta1 * m + (1 - beta1) * g' },
    { to: 'v', formula: 'beta2 * v + (1 - beta2) * g * g' },
    { to: 'w', formula: 'w - rate * (m / c1 / (sqrt(v / c2) + 1e-8) + decay * w)' },
  ],
  latex: [
    `m \\leftarrow \\beta_1 m + (1 - \\beta_1) ${gradient}`,
    `v \\leftarrow \\beta_2 v + (1 - \\beta_2) ${gradient} \\odot ${gradient}`,
    '\\hat{m} = \\frac{m}{1 - \\beta_1^t}, \\quad \\hat{v} = \\frac{v}{1 - \\beta_2^t}',
    'W \\leftarrow W - \\eta \\left( \\frac{\\hat{m}}{\\sqrt{\\hat{v}} + 10^{-8}} + \\lambda W \\right)',
  ],
  text: {
    en: {
      name: 'AdamW',
      about:
        'Adam with weight decay apart from the gradient: every step also shrinks the weights by the rate times λ. Since the decay is not divided by √v, all weights shrink alike; biases do not.',
    },
    ko: {
      name: 'AdamW',
      about:
        '가중치 감소를 기울기에서 떼어 낸 Adam으로, 걸음마다 가중치를 학습률 × λ의 비율로 줄입니다. 감소분은 √v로 나누지 않으므로 모든 가중치가 똑같은 비율로 줄고, 편향은 줄지 않습니다.',
    },
    ja: {
      name: 'AdamW',
      about:
        '重み減衰を勾配から切り離した Adam で、一歩ごとに重みを学習率 × λ の割合で縮めます。減衰は √v で割らないので、すべての重みが同じ割合で縮み、バイアスは縮みません。',
    },
  },
};
