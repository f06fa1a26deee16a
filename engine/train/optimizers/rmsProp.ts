import { number } from '../../ops/params.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/** T. Tieleman and G. Hinton (2012), with ρ and the 1e-7 of the course's code. */
export const rmsProp: Optimizer = {
  id: 'rmsProp',
  params: {
    rate: number(0.01, { min: 0, step: 0.001 }),
    rho: number(0.99, { min: 0, max: 1, step: 0.01 }),
  },
  state: ['h'],
  scalars: {},
  update: [
    { to: 'h', formula: 'rho * h + (1 - rho) * g * g' },
    { to: 'w', formula: 'w - rate * g / (sqrt(h) + 1e-7)' },
  ],
  latex: [
    `h \\leftarrow \\rho h + (1 - \\rho) ${gradient} \\odot ${gradient}`,
    `W \\leftarrow W - \\eta \\frac{1}{\\sqrt{h} + 10^{-7}} ${gradient}`,
  ],
  text: {
    en: {
      name: 'RMSprop',
      about:
        'AdaGrad that forgets: h is a moving average of the squared gradients, in which old ones fade by the factor ρ at every step. So the steps do not die away, however long the training.',
    },
    ko: {
      name: 'RMSProp',
      about:
        '오래된 일을 잊어 가는 AdaGrad입니다. h는 기울기 제곱의 이동 평균으로, 지난 값은 걸음마다 ρ배로 옅어지므로 오래 학습해도 걸음이 사그라들지 않습니다.',
    },
    ja: {
      name: 'RMSProp',
      about:
        '古いことを忘れていく AdaGrad です。h は勾配の2乗の移動平均で、過去の値は一歩ごとに ρ 倍に薄れるので、長く学習しても歩みが止まりません。',
    },
  },
};
