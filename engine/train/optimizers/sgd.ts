import { number } from '../../ops/params.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/** The rate is that of the course's first net on digits. */
export const sgd: Optimizer = {
  id: 'sgd',
  params: { rate: number(0.1, { min: 0, step: 0.01 }) },
  state: [],
  scalars: {},
  update: [{ to: 'w', formula: 'w - rate * g' }],
  latex: [`W \\leftarrow W - \\eta ${gradient}`],
  text: {
    en: {
      name: 'SGD',
      about:
        'Steps against the gradient, as far as the learning rate says. Where the loss is much steeper one way than the other it zigzags, because a step short enough for the steep way is too short for the flat one.',
    },
    ko: {
      name: 'SGD',
      about:
        '학습률이 정한 만큼 기울기의 반대 방향으로 한 걸음씩 나아갑니다. 방향에 따라 경사가 크게 다르면 지그재그로 움직여, 완만한 쪽으로는 더디게 나아갑니다.',
    },
    ja: {
      name: 'SGD',
      about:
        '学習率が決める分だけ、勾配と逆の向きに一歩ずつ進みます。向きによって傾きが大きく違うとジグザグに動き、緩やかな向きにはなかなか進みません。',
    },
  },
};
