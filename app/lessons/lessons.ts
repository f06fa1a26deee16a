// The lessons in their order. Each stands in documents/, under its slug, and says there what it is called; the same
// stands here, so that the list can be shown without fetching them all.

import type { Translated } from '../../engine/index.ts';

export interface LessonEntry {
  /** Its name in the address: ?lesson=the-fork. */
  readonly slug: string;
  readonly title: Translated;
  /** What there is to learn, in a sentence. */
  readonly about: Translated;
}

export const lessons: readonly LessonEntry[] = [
  {
    slug: 'what-is-a-graph',
    title: {
      en: 'What is a computation graph',
      ko: '계산 그래프란',
      ja: '計算グラフとは',
    },
    about: {
      en: 'A calculation as a picture: nodes compute, wires carry numbers, and no node has to know more than its own wires.',
      ko: '계산을 그림으로 나타냅니다. 노드는 계산하고 연결선은 수를 나르며, 어느 노드도 자기 연결선 밖의 일을 알 필요가 없습니다.',
      ja: '計算を図で表します。ノードは計算し、配線は数を運び、どのノードも自分の配線より先を知る必要はありません。',
    },
  },
  {
    slug: 'local-derivatives',
    title: {
      en: 'Local derivatives',
      ko: '국소적 미분',
      ja: '局所的な微分',
    },
    about: {
      en: 'Each node knows how its own output answers to its own input. Multiplied along the way, these numbers give the whole derivative.',
      ko: '노드마다 자기 입력이 변할 때 자기 출력이 얼마나 변하는지 압니다. 길을 따라 이 수들을 곱하면 전체의 미분이 됩니다.',
      ja: 'それぞれのノードは、自分の入力に対して自分の出力がどう変わるかを知っています。道に沿ってその数を掛け合わせると、全体の微分になります。',
    },
  },
  {
    slug: 'add-and-multiply',
    title: {
      en: 'Add passes, multiply swaps',
      ko: '덧셈은 흘리고, 곱셈은 바꾼다',
      ja: '加算は流し、乗算は入れ替える',
    },
    about: {
      en: 'Two rules take the gradient back through every + and ×, and only one of them needs the numbers that came forward.',
      ko: '규칙 두 가지면 어떤 +와 ×든 거슬러 갈 수 있습니다. 그중 하나만 순전파에서 온 수가 필요합니다.',
      ja: '2つの規則があれば、どの+と×もさかのぼれます。そのうち順伝播の数が必要なのは1つだけです。',
    },
  },
  {
    slug: 'the-fork',
    title: {
      en: 'The fork sums',
      ko: '갈림길에서는 더한다',
      ja: '分岐では足し合わせる',
    },
    about: {
      en: 'A number that is used twice gets a gradient back from each use, and they are added.',
      ko: '두 번 쓰인 수에는 쓰인 곳마다 기울기가 하나씩 돌아오고, 그것들을 더합니다.',
      ja: '2回使われた数には、使われたところからそれぞれ勾配が戻り、それらを足し合わせます。',
    },
  },
  {
    slug: 'apples-and-oranges',
    title: {
      en: 'Apples and oranges',
      ko: '사과와 귤',
      ja: 'りんごとみかん',
    },
    about: {
      en: 'Nine gradients of one shopping trip, filled in by yourself, from the total back to the fruit.',
      ko: '장보기 한 번에 나오는 기울기 아홉 개를 총액에서 과일까지 거꾸로 가며 직접 채웁니다.',
      ja: '1回の買い物に現れる9個の勾配を、合計から果物へさかのぼって自分で埋めます。',
    },
  },
  {
    slug: 'gates',
    title: {
      en: 'Activations as gates',
      ko: '관문으로 보는 활성화 함수',
      ja: 'ゲートとしての活性化関数',
    },
    about: {
      en: 'On the way back, an activation lets through more or less of the gradient, according to the number that came through it before.',
      ko: '역전파에서 활성화 함수는 앞서 지나간 수에 따라 기울기를 많거나 적게 통과시킵니다.',
      ja: '逆伝播で活性化関数は、先に通った数に応じて、勾配を多く、または少なく通します。',
    },
  },
  {
    slug: 'affine',
    title: {
      en: 'Affine and shapes',
      ko: 'Affine 계층과 형상',
      ja: 'Affineレイヤと形状',
    },
    about: {
      en: 'A whole layer at once: a gradient has the shape of what it belongs to, and the shapes tell where to transpose.',
      ko: '계층 하나를 한꺼번에 다룹니다. 기울기는 자기가 딸린 것과 형상이 같고, 어디를 전치할지는 형상이 알려 줍니다.',
      ja: 'レイヤを丸ごと扱います。勾配は自分の属するものと同じ形状を持ち、どこを転置するかは形状が教えてくれます。',
    },
  },
  {
    slug: 'softmax-with-loss',
    title: {
      en: 'Softmax-with-Loss, and why y − t',
      ko: 'Softmax-with-Loss와 y − t인 이유',
      ja: 'Softmax-with-Lossと y − t の理由',
    },
    about: {
      en: 'Opened up, the last layer is eight circles. What comes out of them on the way back is the plainest of all: output minus answer.',
      ko: '마지막 계층을 펼치면 동그라미 여덟 개입니다. 그것을 거슬러 나오는 것은 더없이 단순합니다. 출력에서 정답을 뺀 것입니다.',
      ja: '最後のレイヤを展開すると、丸が8つです。それをさかのぼって出てくるものは、この上なく単純です。出力から正解を引いたものです。',
    },
  },
  {
    slug: 'numerical',
    title: {
      en: 'Why not numerical differentiation',
      ko: '왜 수치 미분으로 하지 않을까',
      ja: 'なぜ数値微分ではいけないのか',
    },
    about: {
      en: 'Nudging each number also gives the gradient, without any rule. It is a good check, and far too slow for anything else.',
      ko: '수를 하나씩 조금 움직여도 규칙 없이 기울기를 얻을 수 있습니다. 확인에는 좋지만, 다른 일에 쓰기에는 너무 느립니다.',
      ja: '数を1つずつ少し動かしても、規則なしで勾配が得られます。確認にはよいのですが、ほかのことに使うには遅すぎます。',
    },
  },
  {
    slug: 'a-network-learns',
    title: {
      en: 'A network learns',
      ko: '신경망이 학습한다',
      ja: 'ニューラルネットワークが学習する',
    },
    about: {
      en: 'Forward, loss, backward, and a small step against the gradient: repeated, this is all of learning.',
      ko: '순전파, 손실, 역전파, 그리고 기울기를 거스르는 작은 한 걸음. 이것을 되풀이하는 것이 학습의 전부입니다.',
      ja: '順伝播、損失、逆伝播、そして勾配に逆らう小さな1歩。これを繰り返すことが学習のすべてです。',
    },
  },
];
