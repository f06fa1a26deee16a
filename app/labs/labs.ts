// The labs in the order of the course: one line each.

import type { ComponentType } from 'react';
import type { Translated } from '../../engine/index.ts';
import { OptimizerLab } from './descent/OptimizerLab.tsx';
import { RateLab } from './descent/RateLab.tsx';

interface Lab {
  readonly id: string;
  readonly chapter: number;
  readonly name: Translated;
  /** What there is to see, in a sentence or two. */
  readonly about: Translated;
  readonly Room: ComponentType<{ readonly title: string }>;
}

export const labs: readonly Lab[] = [
  {
    id: 'rate',
    chapter: 4,
    name: { en: 'Learning rate', ko: '학습률', ja: '学習率' },
    about: {
      en: 'The same descent four times: with a good rate, one too large, one too small, and one of your own.',
      ko: '같은 경사 하강을 네 번 봅니다. 알맞은 학습률, 너무 큰 학습률, 너무 작은 학습률, 그리고 직접 고른 학습률입니다.',
      ja: '同じ勾配降下を4通り見ます。ちょうどよい学習率、大きすぎる学習率、小さすぎる学習率、そして自分で選ぶ学習率です。',
    },
    Room: RateLab,
  },
  {
    id: 'optimizers',
    chapter: 6,
    name: { en: 'Optimizers', ko: '최적화 기법', ja: '最適化手法' },
    about: {
      en: 'Four optimizers go down the same slope from the same start. Drag the start, or move it with the arrow keys.',
      ko: '네 최적화 기법이 같은 곳에서 같은 비탈을 내려갑니다. 출발점을 끌거나 화살표 키로 옮겨 보세요.',
      ja: '4つの最適化手法が同じ出発点から同じ斜面を下ります。出発点はドラッグか矢印キーで動かせます。',
    },
    Room: OptimizerLab,
  },
];
