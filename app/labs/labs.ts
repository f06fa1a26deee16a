// The labs in the order of the course: one line each.

import type { ComponentType } from 'react';
import type { Translated } from '../../engine/index.ts';
import { OptimizerLab } from './descent/OptimizerLab.tsx';
import { RateLab } from './descent/RateLab.tsx';
import { GatesLab } from './gates/GatesLab.tsx';
import { LayersLab } from './layers/LayersLab.tsx';
import { PolicyLab } from './policy/PolicyLab.tsx';
import { WindowsLab } from './windows/WindowsLab.tsx';

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
    id: 'gates',
    chapter: 2,
    name: { en: 'Gates and XOR', ko: '게이트와 XOR', ja: 'ゲートとXOR' },
    about: {
      en: 'A neuron with a step parts the plane by a line: AND, NAND and OR can be parted so, XOR cannot.',
      ko: '계단 함수를 쓰는 뉴런은 평면을 직선 하나로 나눕니다. AND, NAND, OR는 그렇게 나눌 수 있지만 XOR는 나눌 수 없습니다.',
      ja: 'ステップ関数のニューロンは平面を1本の直線で分けます。AND、NAND、OR はそう分けられますが、XOR は分けられません。',
    },
    Room: GatesLab,
  },
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
  {
    id: 'layers',
    chapter: 6,
    name: { en: 'First weights', ko: '가중치 초깃값', ja: '重みの初期値' },
    about: {
      en: 'A thousand inputs from N(0, 1) go through five layers of a hundred units: what the layers say, and how long the gradient is that comes back.',
      ko: 'N(0, 1)에서 뽑은 입력 1000개가 유닛 100개짜리 다섯 층을 지납니다. 층마다 활성화값의 분포와 되돌아온 기울기의 길이를 봅니다.',
      ja: 'N(0, 1) から取った入力1000個が、100ユニットの層を5つ通ります。各層のアクティベーションの分布と、戻ってきた勾配の長さを見ます。',
    },
    Room: LayersLab,
  },
  {
    id: 'windows',
    chapter: 7,
    name: { en: 'Convolution by hand', ko: '손으로 하는 합성곱', ja: '手で計算する畳み込み' },
    about: {
      en: 'A window slides over the input; at each place one number of the output is worked out.',
      ko: '창이 입력 위를 미끄러지며, 자리마다 출력의 수를 하나씩 계산합니다.',
      ja: '窓が入力の上をすべり、位置ごとに出力の数を1つずつ計算します。',
    },
    Room: WindowsLab,
  },
  {
    id: 'policy',
    chapter: 8,
    name: { en: 'Policy gradient', ko: '정책 경사', ja: '方策勾配' },
    about: {
      en: 'Nobody says which action is right, only what it brought. Each episode is a graph, and its gradient makes good actions more likely.',
      ko: '어떤 행동이 옳은지는 알려 주지 않고 얻은 보상만 알려 줍니다. 에피소드마다 그래프가 하나이고, 그 기울기가 좋은 행동의 확률을 높입니다.',
      ja: 'どの行動が正しいかは教えず、得られた報酬だけを伝えます。エピソードごとに1つのグラフになり、その勾配がよい行動の確率を上げます。',
    },
    Room: PolicyLab,
  },
];
