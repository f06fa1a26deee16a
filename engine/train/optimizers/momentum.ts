import { number } from '../../ops/params.ts';
import { gradient, type Optimizer } from './optimizer.ts';

/**
 * B. T. Polyak (1964), as the course has it. A steady gradient is followed in steps of rate / (1 − momentum): with the
 * default rate, those of SGD with its own. While the rate stays the same this is PyTorch's SGD with momentum, which
 * keeps v / −rate; when a schedule changes the rate, the velocity gathered here stays as it is, and theirs changes along.
 */
export const momentum: Optimizer = {
  id: 'momentum',
  params: {
    rate: number(0.01, { min: 0, step: 0.001 }),
    momentum: number(0.9, { min: 0, max: 1, step: 0.01 }),
  },
  state: ['v'],
  scalars: {},
  update: [
    { to: 'v', formula: 'momentum * v - rate * g' },
    { to: 'w', formula: 'w + v' },
  ],
  latex: [`v \\leftarrow \\alpha v - \\eta ${gradient}`, 'W \\leftarrow W + v'],
  text: {
    en: {
      name: 'Momentum',
      about:
        'A ball that rolls down the slope: of its velocity v a share α remains, and every gradient gives it another push. Steps in the same direction add up, and steps to and fro cancel out.',
    },
    ko: {
      name: '모멘텀',
      about:
        '비탈을 구르는 공처럼, 속도 v는 α배만큼 남고 기울기가 매번 힘을 더합니다. 같은 방향의 걸음은 쌓여 빨라지고, 왔다 갔다 하는 걸음은 서로 상쇄됩니다.',
    },
    ja: {
      name: 'Momentum',
      about:
        '斜面を転がるボールのように、速度 v は α 倍だけ残り、勾配が毎回力を加えます。同じ向きの歩みは積み重なって速くなり、行ったり来たりする歩みは打ち消し合います。',
    },
  },
};
