import { number } from '../../ops/params.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/**
 * Y. Nesterov (1983), written so that w itself is the look-ahead point, at which the graph computes the gradient:
 * Y. Bengio, N. Boulanger-Lewandowski and R. Pascanu (2012), arXiv:1212.0901. The code of the course takes the same step,
 * written w + α²v − (1 + α)ηg with the v of before, and so does PyTorch's SGD with `nesterov=True`.
 */
export const nesterov: Optimizer = {
  id: 'nesterov',
  params: {
    rate: number(0.01, { min: 0, step: 0.001 }),
    momentum: number(0.9, { min: 0, max: 1, step: 0.01 }),
  },
  state: ['v'],
  scalars: {},
  update: [
    { to: 'v', formula: 'momentum * v - rate * g' },
    { to: 'w', formula: 'w + momentum * v - rate * g' },
  ],
  latex: [`v \\leftarrow \\alpha v - \\eta ${gradient}`, `W \\leftarrow W + \\alpha v - \\eta ${gradient}`],
  text: {
    en: {
      name: 'Nesterov',
      about:
        'Momentum that takes the gradient at the point to which its velocity is about to carry it. So it sees sooner that the slope rises again, and overshoots less.',
    },
    ko: {
      name: '네스테로프',
      about:
        '속도가 데려갈 지점을 내다보고, 그곳에서 기울기를 구하는 모멘텀입니다. 오르막을 더 일찍 알아차리므로 지나치는 일이 줄어듭니다.',
    },
    ja: {
      name: 'Nesterov',
      about:
        '速度が運んでいく先の点で勾配を求める Momentum です。上り坂に早く気づくので、行き過ぎが少なくなります。',
    },
  },
};
