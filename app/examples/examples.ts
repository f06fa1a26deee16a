// The examples menu, in the order of the course. Each document stands in documents/, under its slug.

import type { Example } from './example.ts';

export const examples: readonly Example[] = [
  {
    slug: 'and-gate',
    chapter: 2,
    title: { en: 'AND gate', ko: 'AND 게이트', ja: 'ANDゲート' },
    note: {
      en: 'All four rows of the truth table at once: w·x + b, then the step.',
      ko: '진리표의 네 줄을 한 번에: w·x + b를 계산하고 계단 함수를 거칩니다.',
      ja: '真理値表の4行を一度に:w·x + b を計算し、ステップ関数に通します。',
    },
  },
  {
    slug: 'nand-gate',
    chapter: 2,
    title: { en: 'NAND gate', ko: 'NAND 게이트', ja: 'NANDゲート' },
    note: {
      en: 'The same graph as AND; only the signs of the weights and the bias differ.',
      ko: 'AND와 같은 그래프이고, 가중치와 편향의 부호만 다릅니다.',
      ja: 'ANDと同じグラフで、重みとバイアスの符号だけが違います。',
    },
  },
  {
    slug: 'or-gate',
    chapter: 2,
    title: { en: 'OR gate', ko: 'OR 게이트', ja: 'ORゲート' },
    note: {
      en: 'The same graph once more with another bias.',
      ko: '같은 그래프에서 편향만 바꾸었습니다.',
      ja: '同じグラフで、バイアスだけを変えました。',
    },
  },
  {
    slug: 'xor-gates',
    chapter: 2,
    title: { en: 'XOR out of three gates', ko: '게이트 세 개로 만든 XOR', ja: '3つのゲートで作るXOR' },
    note: {
      en: 'AND of NAND and OR: what one layer cannot do, two can.',
      ko: 'NAND와 OR의 AND: 한 층으로 못 하는 일을 두 층은 합니다.',
      ja: 'NANDとORのAND:1層ではできないことが2層でできます。',
    },
  },
  {
    slug: 'xor-matrices',
    chapter: 2,
    title: { en: 'XOR as two matrix layers', ko: '행렬 두 층으로 쓴 XOR', ja: '行列2層で書いたXOR' },
    note: {
      en: 'NAND and OR side by side in the columns of one weight matrix.',
      ko: '하나의 가중치 행렬에 NAND와 OR를 열로 나란히 두었습니다.',
      ja: '1つの重み行列の列にNANDとORを並べました。',
    },
  },
  {
    slug: 'activations',
    chapter: 3,
    title: { en: 'Four activations side by side', ko: '활성화 함수 넷 비교', ja: '4つの活性化関数' },
    note: {
      en: 'Step, sigmoid, tanh and ReLU on the same three numbers.',
      ko: '같은 세 수에 계단, 시그모이드, tanh, ReLU를 적용합니다.',
      ja: '同じ3つの数にステップ、シグモイド、tanh、ReLUを適用します。',
    },
  },
  {
    slug: 'three-layer-forward',
    chapter: 3,
    title: {
      en: 'Three layers, forward',
      ko: '3층 신경망의 순전파',
      ja: '3層ニューラルネットワークの順伝播',
    },
    note: {
      en: 'Shapes fit together: (2,) · (2, 3), then (3, 2), then (2, 2).',
      ko: '형상이 맞물립니다: (2,)·(2, 3), 다음은 (3, 2), 그다음은 (2, 2).',
      ja: '形状がかみ合います:(2,)·(2, 3)、次に(3, 2)、そして(2, 2)。',
    },
  },
  {
    slug: 'softmax',
    chapter: 3,
    title: { en: 'Softmax, opened up', ko: '펼쳐 본 소프트맥스', ja: '展開したソフトマックス' },
    note: {
      en: 'Every output depends on every input, through the sum.',
      ko: '합을 거치므로 모든 출력이 모든 입력에 달려 있습니다.',
      ja: '和を通るので、すべての出力がすべての入力に依存します。',
    },
  },
  {
    slug: 'softmax-overflow',
    chapter: 3,
    title: { en: 'Why the maximum is subtracted', ko: '최댓값을 빼는 이유', ja: '最大値を引く理由' },
    note: {
      en: 'Above, exp overflows; below, the same numbers minus their maximum.',
      ko: '위에서는 exp가 넘치고, 아래는 같은 수에서 최댓값을 뺀 것입니다.',
      ja: '上ではexpがオーバーフローし、下は同じ数から最大値を引いたものです。',
    },
  },
  {
    slug: 'apple-tax',
    chapter: 5,
    title: { en: 'Apples and tax', ko: '사과와 소비세', ja: 'りんごと消費税' },
    note: {
      en: 'How much does the total change with the price of an apple? 2.2.',
      ko: '사과 값이 변하면 총액은 얼마나 변할까요? 2.2배입니다.',
      ja: 'りんごの値段が変わると合計はどれだけ変わるでしょう?2.2倍です。',
    },
  },
  {
    slug: 'apples-oranges-tax',
    chapter: 5,
    title: { en: 'Apples, oranges and tax', ko: '사과와 귤, 소비세', ja: 'りんごとみかんと消費税' },
    note: {
      en: 'Add passes the gradient on, multiply swaps.',
      ko: '덧셈은 기울기를 그대로 흘리고, 곱셈은 서로 바꿔 곱합니다.',
      ja: '加算は勾配をそのまま流し、乗算は入れ替えて掛けます。',
    },
  },
  {
    slug: 'local-computation',
    chapter: 5,
    title: { en: 'The rest is one number', ko: '나머지는 수 하나', ja: '残りはひとつの数' },
    note: {
      en: 'However long the rest of the list, to this graph it is just 4000.',
      ko: '나머지 장보기가 아무리 복잡해도 이 그래프에는 4000일 뿐입니다.',
      ja: '残りの買い物がどれほど複雑でも、このグラフには4000という数だけです。',
    },
  },
  {
    slug: 'square-of-sum',
    chapter: 5,
    title: { en: '(x + y)²', ko: '(x + y)²', ja: '(x + y)²' },
    note: {
      en: 'The chain rule in two steps: 2t times 1.',
      ko: '두 단계의 연쇄법칙: 2t 곱하기 1.',
      ja: '2段階の連鎖律:2t かける 1。',
    },
  },
  {
    slug: 'add',
    chapter: 5,
    title: { en: 'Add alone', ko: '덧셈 노드 하나', ja: '加算ノードだけ' },
    note: {
      en: '1.3 comes in from the right, 1.3 goes out to both.',
      ko: '오른쪽에서 온 1.3이 양쪽으로 그대로 나갑니다.',
      ja: '右から来た1.3が両方へそのまま流れます。',
    },
  },
  {
    slug: 'multiply',
    chapter: 5,
    title: { en: 'Multiply alone', ko: '곱셈 노드 하나', ja: '乗算ノードだけ' },
    note: {
      en: '10 × 5 with 1.3 from the right: 6.5 to the 10, 13 to the 5.',
      ko: '10 × 5에 오른쪽에서 1.3: 10에는 6.5, 5에는 13.',
      ja: '10 × 5に右から1.3:10へ6.5、5へ13。',
    },
  },
  {
    slug: 'relu',
    chapter: 5,
    title: { en: 'ReLU as a switch', ko: '스위치 같은 ReLU', ja: 'スイッチとしてのReLU' },
    note: {
      en: 'Open for the positive number, closed for the negative, both ways.',
      ko: '양수에는 열리고 음수에는 닫힙니다. 역방향도 같습니다.',
      ja: '正の数では開き、負の数では閉じます。逆方向も同じです。',
    },
  },
  {
    slug: 'sigmoid-expanded',
    chapter: 5,
    title: { en: 'Sigmoid, opened up', ko: '펼쳐 본 시그모이드', ja: '展開したシグモイド' },
    note: {
      en: 'Four simple steps, and what comes back is y(1 − y).',
      ko: '간단한 네 단계를 거쳐 되돌아오는 것은 y(1 − y)입니다.',
      ja: '簡単な4段階を経て戻ってくるのは y(1 − y) です。',
    },
  },
  {
    slug: 'sigmoid',
    chapter: 5,
    title: { en: 'Sigmoid in one piece', ko: '한 덩어리 시그모이드', ja: 'ひとつにまとめたシグモイド' },
    note: {
      en: 'The same number comes back as from its four steps.',
      ko: '네 단계로 나눈 것과 같은 수가 되돌아옵니다.',
      ja: '4段階に分けたものと同じ数が戻ります。',
    },
  },
  {
    slug: 'affine',
    chapter: 5,
    title: { en: 'Affine, one row', ko: 'Affine 계층, 한 줄', ja: 'Affineレイヤ、1行' },
    note: {
      en: 'X · W + B for one row of data.',
      ko: '데이터 한 줄에 대한 X · W + B.',
      ja: 'データ1行に対する X · W + B。',
    },
  },
  {
    slug: 'affine-batch',
    chapter: 5,
    title: { en: 'Affine, a batch of rows', ko: 'Affine 계층, 배치', ja: 'Affineレイヤ、バッチ' },
    note: {
      en: 'The bias is used by every row, so its gradient is the sum over the rows.',
      ko: '편향은 모든 줄에 쓰이므로 그 기울기는 줄에 대한 합입니다.',
      ja: 'バイアスはすべての行で使われるので、その勾配は行についての和です。',
    },
  },
  {
    slug: 'softmax-with-loss',
    chapter: 5,
    title: {
      en: 'Softmax-with-Loss in one piece',
      ko: '한 덩어리 Softmax-with-Loss',
      ja: 'ひとつにまとめたSoftmax-with-Loss',
    },
    note: {
      en: 'What comes back is simply y − t.',
      ko: '되돌아오는 것은 단순히 y − t입니다.',
      ja: '戻ってくるのは単純に y − t です。',
    },
  },
  {
    slug: 'softmax-with-loss-expanded',
    chapter: 5,
    title: {
      en: 'Softmax-with-Loss, opened up',
      ko: '펼쳐 본 Softmax-with-Loss',
      ja: '展開したSoftmax-with-Loss',
    },
    note: {
      en: 'Follow the fork at exp: two gradients meet, and their sum is y − t.',
      ko: 'exp의 갈림길을 따라가 보세요. 두 기울기가 만나 더하면 y − t입니다.',
      ja: 'expの分岐をたどってください。2つの勾配が合わさり、その和が y − t です。',
    },
  },
];
