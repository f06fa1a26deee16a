import { number } from '../../ops/params.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/** J. Duchi, E. Hazan and Y. Singer (2011), as the course has it. */
export const adaGrad: Optimizer = {
  id: 'adaGrad',
  params: { rate: number(0.01, { min: 0, step: 0.001 }) },
  state: ['h'],
  scalars: {},
  update: [
    { to: 'h', formula: 'h + g * g' },
    { to: 'w', formula: 'w - rate * g / (sqrt(h) + 1e-7)' },
  ],
  latex: [
    `h \\leftarrow h + ${gradient} \\odot ${gradient}`,
    `W \\leftarrow W - \\eta \\frac{1}{\\sqrt{h} + 10^{-7}} ${gradient}`,
  ],
  text: {
    en: {
      name: 'AdaGrad',
      about:
        'Every weight has a rate of its own: h adds up the squares of its gradients, and its step is divided by √h. A weight that has moved much is slowed down, and since h only grows, in the end all of them are.',
    },
    ko: {
      name: 'AdaGrad',
      about:
        '가중치마다 학습률이 따로 있습니다. h에 기울기의 제곱을 쌓고 걸음을 √h로 나누므로, 많이 움직인 가중치일수록 느려지고 h가 계속 커지면서 결국 모두 느려집니다.',
    },
    ja: {
      name: 'AdaGrad',
      about:
        '重みごとに学習率が決まります。h に勾配の2乗をため、歩幅を √h で割るので、大きく動いた重みほど遅くなり、h は増える一方なのでやがてすべてが遅くなります。',
    },
  },
};
