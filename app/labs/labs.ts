// The labs in the order of the course, to be listed; rooms.ts says where each is done.

import type { Translated } from '../../engine/index.ts';

interface Lab {
  readonly id: string;
  readonly chapter: number;
  readonly name: Translated;
  /** What there is to see, in a sentence or two. */
  readonly about: Translated;
}

export const labs = [
  {
    id: 'gates',
    chapter: 2,
    name: { en: 'Gates and XOR', ko: '게이트와 XOR', ja: 'ゲートとXOR' },
    about: {
      en: 'A neuron with a step parts the plane by a line: AND, NAND and OR can be parted so, XOR cannot.',
      ko: '계단 함수를 쓰는 뉴런은 평면을 직선 하나로 나눕니다. AND, NAND, OR는 그렇게 나눌 수 있지만 XOR는 나눌 수 없습니다.',
      ja: 'ステップ関数のニューロンは平面を1本の直線で分けます。AND、NAND、OR はそう分けられますが、XOR は分けられません。',
    },
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
  },
  {
    id: 'digits',
    chapter: 6,
    name: { en: 'Four optimizers on digits', ko: '손글씨 숫자와 최적화 기법', ja: '手書き数字と最適化手法' },
    about: {
      en: 'A net of five layers learns handwritten digits four times, each time by another optimizer.',
      ko: '5층 신경망이 손글씨 숫자를 네 번 학습합니다. 그때마다 최적화 기법만 바꿉니다.',
      ja: '5層のネットが手書き数字を4回学習します。毎回、最適化手法だけを替えます。',
    },
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
  },
  {
    id: 'normalising',
    chapter: 6,
    name: { en: 'Batch normalisation', ko: '배치 정규화', ja: 'バッチ正規化' },
    about: {
      en: 'Five layers of a hundred units learn 1,000 digits from 16 scales of the first weights, with and without batch normalisation.',
      ko: '유닛 100개짜리 다섯 층이 숫자 1,000개를 학습합니다. 가중치 초깃값의 척도 16가지에서 배치 정규화가 있을 때와 없을 때를 견줍니다.',
      ja: '100ユニットの層が5つあるネットワークで数字1,000枚を学習します。重みの初期値の尺度16通りで、バッチ正規化の有無を比べます。',
    },
  },
  {
    id: 'overfitting',
    chapter: 6,
    name: { en: 'Overfitting', ko: '오버피팅', ja: '過学習' },
    about: {
      en: 'Six layers of a hundred units learn 300 digits by heart, and do far worse on others. Weight decay and dropout stand against that.',
      ko: '유닛 100개짜리 여섯 층이 숫자 300개를 외워 버려서 다른 숫자는 훨씬 못 맞힙니다. 가중치 감소와 드롭아웃으로 이를 억제합니다.',
      ja: '100ユニットの層6つで数字300枚を丸暗記すると、ほかの数字の正解率はずっと低くなります。重み減衰とドロップアウトで抑えます。',
    },
  },
  {
    id: 'search',
    chapter: 6,
    name: { en: 'Random search', ko: '무작위 탐색', ja: 'ランダムサーチ' },
    about: {
      en: 'Learning rate and weight decay are drawn at random, evenly over powers of ten. Each pair is tried, and digits kept apart say which did best.',
      ko: '학습률과 가중치 감소를 10의 거듭제곱 범위에서 고르게 무작위로 뽑아 하나씩 시도하고, 검증 데이터로 순위를 매깁니다.',
      ja: '学習率と重み減衰を10のべき乗の範囲から一様に無作為に選んで試し、検証データで順位を付けます。',
    },
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
  },
] as const satisfies readonly Lab[];

export type LabId = (typeof labs)[number]['id'];
