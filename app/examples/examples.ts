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
      ja: '真理値表の4行を一度に: w·x + b を計算し、ステップ関数に通します。',
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
      ja: '形状がかみ合います: (2,)·(2, 3)、次に(3, 2)、そして(2, 2)。',
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
    slug: 'digits-inference',
    chapter: 3,
    title: {
      en: 'Digits, read by a trained net',
      ko: '학습된 신경망으로 숫자 읽기',
      ja: '学習済みのネットで数字を読む',
    },
    note: {
      en: 'Ten digits at once through 784-50-100-10; the largest of the ten outputs is the answer.',
      ko: '숫자 열 장을 784-50-100-10 신경망에 한 번에 넣습니다. 열 개의 출력 가운데 가장 큰 것이 답입니다.',
      ja: '数字10枚を 784-50-100-10 に一度に通します。10個の出力のうち最大のものが答えです。',
    },
  },
  {
    slug: 'losses',
    chapter: 4,
    title: {
      en: 'Squared error and cross entropy',
      ko: '오차제곱합과 교차 엔트로피',
      ja: '2乗和誤差と交差エントロピー',
    },
    note: {
      en: 'The right answer is class 2; both losses grow when the output favours class 7.',
      ko: '정답은 2번 클래스입니다. 출력이 7번으로 기울면 두 손실 모두 커집니다.',
      ja: '正解はクラス2です。出力がクラス7に傾くと、どちらの損失も大きくなります。',
    },
  },
  {
    slug: 'numerical-derivative',
    chapter: 4,
    title: {
      en: 'Numerical and analytic derivative',
      ko: '수치 미분과 해석적 미분',
      ja: '数値微分と解析的な微分',
    },
    note: {
      en: 'f = 0.01x² + 0.1x at 5 and 10: forward the slope by differences, backward the slope by rule.',
      ko: 'x = 5와 10에서 f = 0.01x² + 0.1x: 순전파는 차분으로, 역전파는 수식으로 기울기를 구합니다.',
      ja: 'x = 5 と 10 での f = 0.01x² + 0.1x:順伝播では差分、逆伝播では数式で傾きを求めます。',
    },
  },
  {
    slug: 'numerical-gradient',
    chapter: 4,
    title: {
      en: 'Numerical and analytic gradient',
      ko: '수치 기울기와 해석적 기울기',
      ja: '数値勾配と解析的な勾配',
    },
    note: {
      en: 'f = x₀² + x₁² at (3, 4): each number is moved on its own; a backward pass gives (6, 8) at once.',
      ko: '(3, 4)에서 f = x₀² + x₁²: 차분은 수를 하나씩 움직이지만, 역전파는 (6, 8)을 한 번에 줍니다.',
      ja: '(3, 4) での f = x₀² + x₁²:差分は数をひとつずつ動かしますが、逆伝播は (6, 8) を一度に与えます。',
    },
  },
  {
    slug: 'gradient-descent',
    chapter: 4,
    title: { en: 'Gradient descent', ko: '경사 하강법', ja: '勾配降下法' },
    note: {
      en: 'From (−3, 4) in 100 steps. A rate of 0.1 arrives; try 10, which flies off, and 1e-10, which stays.',
      ko: '(−3, 4)에서 100걸음. 학습률 0.1이면 도착합니다. 멀리 튀는 10과 제자리인 1e-10도 시도해 보세요.',
      ja: '(−3, 4) から100歩。学習率 0.1 なら着きます。飛び去る 10 と、動かない 1e-10 も試してください。',
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
    slug: 'apples-oranges-blanks',
    chapter: 5,
    title: { en: 'Apples and oranges, blanks', ko: '사과와 귤, 빈칸 채우기', ja: 'りんごとみかん、穴埋め' },
    note: {
      en: 'The same shopping with nine gradients left blank: fill them in.',
      ko: '같은 장보기에서 기울기 아홉 개가 비어 있습니다. 채워 보세요.',
      ja: '同じ買い物で、勾配9個が空欄です。埋めてください。',
    },
    quiz: { kind: 'blanks', hidden: 'gradients', seed: 0, tolerance: 0.01, locks: [] },
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
      ja: '2段階の連鎖律: 2t かける 1。',
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
  {
    slug: 'two-layer-digits',
    chapter: 5,
    title: {
      en: 'A two-layer net on digits',
      ko: '손글씨 숫자를 배우는 2층 신경망',
      ja: '手書き数字を学ぶ2層ネット',
    },
    note: {
      en: '784-50-10, trained by backpropagation: 10,000 steps bring it to about 97 % on digits it has not seen.',
      ko: '오차역전파법으로 학습하는 784-50-10. 10,000걸음이면 처음 보는 숫자를 약 97% 맞힙니다.',
      ja: '誤差逆伝播法で学ぶ 784-50-10。10,000ステップで、初めて見る数字を約97%当てます。',
    },
  },
  {
    slug: 'digits-deep',
    chapter: 6,
    title: { en: 'Five layers on digits', ko: '숫자를 배우는 5층 신경망', ja: '数字を学ぶ5層ネット' },
    note: {
      en: '784-100×4-10 with SGD. From the same start, choose Momentum, AdaGrad or Adam in the training panel.',
      ko: '784-100×4-10을 SGD로 학습합니다. 같은 시작점에서 학습 패널의 모멘텀, AdaGrad, Adam으로 바꾸어 보세요.',
      ja: '784-100×4-10 を SGD で学習します。同じ出発点から、学習パネルで Momentum、AdaGrad、Adam に変えてみてください。',
    },
  },
  {
    slug: 'initial-scale',
    chapter: 6,
    title: { en: 'First weights on digits', ko: '초깃값과 숫자 학습', ja: '重みの初期値と数字の学習' },
    note: {
      en: 'Three nets with one data set: from 0.01 nothing is learnt, from √(1/n) it is, from √(2/n) sooner.',
      ko: '한 데이터로 배우는 신경망 셋. 0.01로 시작하면 배우지 못하고, √(1/n)이면 배우고, √(2/n)이면 더 빨리 배웁니다.',
      ja: '1つのデータで学ぶ3つのネット。0.01 からは学べず、√(1/n) なら学び、√(2/n) ならより早く学びます。',
    },
  },
  {
    slug: 'batch-norm',
    chapter: 6,
    title: { en: 'Batch normalisation', ko: '배치 정규화', ja: 'バッチ正規化' },
    note: {
      en: 'Columns as unlike as 2, 6 and 10, 30 both become −1, 1. Each column of the gradient that comes back adds up to 0.',
      ko: '2, 6과 10, 30처럼 크기가 다른 열이 모두 −1, 1이 됩니다. 되돌아오는 기울기는 열마다 더하면 0입니다.',
      ja: '2, 6 と 10, 30 のように大きさの違う列が、どちらも −1, 1 になります。戻ってくる勾配は列ごとに足すと 0 です。',
    },
  },
  {
    slug: 'batch-norm-expanded',
    chapter: 6,
    title: { en: 'Batch normalisation, opened up', ko: '펼쳐 본 배치 정규화', ja: '展開したバッチ正規化' },
    note: {
      en: 'Mean, difference, variance, root, quotient, then γ and β: the same gradients come back as from one piece.',
      ko: '평균, 편차, 분산, 제곱근, 나눗셈, 그리고 γ와 β. 한 덩어리일 때와 같은 기울기가 되돌아옵니다.',
      ja: '平均、偏差、分散、平方根、割り算、そして γ と β。ひとつのときと同じ勾配が戻ってきます。',
    },
  },
  {
    slug: 'batch-norm-digits',
    chapter: 6,
    title: {
      en: 'Batch normalisation on digits',
      ko: '배치 정규화와 숫자 학습',
      ja: 'バッチ正規化と数字の学習',
    },
    note: {
      en: 'The same net without it, with it before and after the activation: from weights of 0.01, two of the three learn.',
      ko: '같은 신경망에 없을 때, 활성화 앞에 둘 때, 뒤에 둘 때. 초깃값 0.01에서 셋 중 둘만 배웁니다.',
      ja: '同じネットに、ない場合、活性化の前に置く場合、後に置く場合。初期値 0.01 から学べるのは3つのうち2つです。',
    },
  },
  {
    slug: 'overfitting',
    chapter: 6,
    title: { en: 'Overfitting', ko: '오버피팅', ja: '過学習' },
    note: {
      en: 'Seven layers and 300 digits: all of them are soon known by heart, of new ones three in ten are missed.',
      ko: '7층 신경망과 숫자 300장. 곧 모두 외우지만, 새 숫자는 열에 셋을 틀립니다.',
      ja: '7層ネットと数字300枚。すぐに全部を覚えますが、新しい数字は10枚に3枚まちがえます。',
    },
  },
  {
    slug: 'weight-decay',
    chapter: 6,
    title: { en: 'Weight decay', ko: '가중치 감소', ja: '重みの減衰' },
    note: {
      en: 'The same net with λ = 0.1: large weights cost, so that the 300 digits are no longer known by heart.',
      ko: '같은 신경망에 λ = 0.1. 큰 가중치에 대가가 따르므로 300장을 외우지 못합니다.',
      ja: '同じネットに λ = 0.1。大きな重みに代償がかかるので、300枚を丸覚えできなくなります。',
    },
  },
  {
    slug: 'dropout',
    chapter: 6,
    title: { en: 'Dropout', ko: '드롭아웃', ja: 'ドロップアウト' },
    note: {
      en: 'The same net, one in five units left out at each step: the two accuracies stay closer for longer.',
      ko: '같은 신경망에서 단계마다 유닛 다섯 중 하나를 뺍니다. 두 정확도의 차이가 더 오래 작게 남습니다.',
      ja: '同じネットで、ステップごとにユニットの5つに1つを外します。2つの正解率の差がより長く小さいままです。',
    },
  },
  {
    slug: 'convolution',
    chapter: 7,
    title: { en: 'Convolution by hand', ko: '손으로 하는 합성곱', ja: '手で計算する畳み込み' },
    note: {
      en: 'The 3 × 3 filter fits into the 4 × 4 input in four places: 15, 16, 6 and 15.',
      ko: '3 × 3 필터를 4 × 4 입력에 놓을 자리는 네 곳: 15, 16, 6, 15.',
      ja: '3 × 3 のフィルターを 4 × 4 の入力に置ける場所は4つ: 15、16、6、15。',
    },
  },
  {
    slug: 'max-pooling',
    chapter: 7,
    title: { en: 'Max pooling by hand', ko: '손으로 하는 최대 풀링', ja: '手で計算する最大プーリング' },
    note: {
      en: 'Of each 2 × 2 window the largest number; only there does the gradient go back.',
      ko: '2 × 2 창마다 가장 큰 수를 고르고, 기울기는 그 자리로만 되돌아갑니다.',
      ja: '2 × 2 の窓ごとに最大の数を取り、勾配はその場所だけに戻ります。',
    },
  },
  {
    slug: 'simple-convnet',
    chapter: 7,
    title: {
      en: 'A small ConvNet on digits',
      ko: '손글씨 숫자를 배우는 작은 CNN',
      ja: '手書き数字を学ぶ小さなCNN',
    },
    note: {
      en: 'Thirty filters of 5 × 5, pooled, then two Affine layers. Learning from all 60,000 digits once takes some ten seconds.',
      ko: '5 × 5 필터 30개와 풀링, 그리고 Affine 두 층. 6만 장을 한 번 배우는 데 10초쯤 걸립니다.',
      ja: '5 × 5 のフィルター30枚とプーリング、続いて Affine 2層。6万枚を1回学ぶのに10秒ほどです。',
    },
  },
  {
    slug: 'policy-bandit',
    chapter: 8,
    title: { en: 'One pull at a bandit', ko: '밴딧 한 번 당기기', ja: 'バンディットを1回引く' },
    note: {
      en: 'The third arm was pulled and paid 1. Against the gradient, w rises there by 2/3 of the rate and falls elsewhere.',
      ko: '셋째 손잡이를 당겨 1을 받았습니다. 기울기를 거슬러, 그 w는 학습률의 2/3만큼 오르고 나머지는 내립니다.',
      ja: '3番目のアームを引いて 1 を得ました。勾配に逆らって、その w は学習率の 2/3 だけ上がり、ほかは下がります。',
    },
  },
  {
    slug: 'policy-grid',
    chapter: 8,
    title: { en: 'One way through a grid', ko: '격자를 지난 한 번의 길', ja: 'グリッドを通った1回の道' },
    note: {
      en: 'Six moves, and a reward at the end: the gradient reaches the six fields that were passed, and no other.',
      ko: '여섯 번 움직이고 마지막에 보상을 받습니다. 기울기는 지나온 여섯 칸에만 닿습니다.',
      ja: '6回動いて最後に報酬を得ます。勾配は通った6マスだけに届きます。',
    },
  },
  {
    slug: 'playground-circle',
    chapter: 'playground',
    title: { en: 'Circle', ko: '원', ja: '円' },
    note: {
      en: 'Which points lie inside? Six tanh neurons bend the border round.',
      ko: '어느 점이 안쪽일까요? tanh 뉴런 여섯 개가 경계를 둥글게 구부립니다.',
      ja: 'どの点が内側でしょう?tanh のニューロン6個が境界を丸く曲げます。',
    },
  },
  {
    slug: 'playground-gaussians',
    chapter: 'playground',
    title: { en: 'Two Gaussians', ko: '두 가우시안', ja: '2つのガウス分布' },
    note: {
      en: 'One Affine layer is enough: a straight line parts the clouds.',
      ko: 'Affine 한 층이면 충분합니다. 직선 하나가 두 구름을 나눕니다.',
      ja: 'Affine 1層で足ります。直線1本が2つの雲を分けます。',
    },
  },
  {
    slug: 'playground-xor',
    chapter: 'playground',
    title: { en: 'XOR of points', ko: '점으로 그린 XOR', ja: '点で描いたXOR' },
    note: {
      en: 'Opposite quadrants belong together; without the hidden layer it cannot be learned.',
      ko: '마주 보는 사분면이 한편입니다. 은닉층이 없으면 배우지 못합니다.',
      ja: '向かい合う象限が仲間です。隠れ層がなければ学べません。',
    },
  },
  {
    slug: 'playground-spiral',
    chapter: 'playground',
    title: { en: 'Spiral', ko: '나선', ja: 'らせん' },
    note: {
      en: 'The hardest of the four: two hidden layers of eight, and a few thousand steps.',
      ko: '넷 가운데 가장 어렵습니다. 뉴런 여덟 개씩 은닉층 둘, 그리고 몇천 걸음.',
      ja: '4つの中で最も難しいもの。8個ずつの隠れ層2つと、数千ステップ。',
    },
  },
  {
    slug: 'playground-plane',
    chapter: 'playground',
    title: { en: 'A plane', ko: '평면', ja: '平面' },
    note: {
      en: 'Regression: one neuron without activation is a plane already.',
      ko: '회귀입니다. 활성화 함수 없는 뉴런 하나가 이미 평면입니다.',
      ja: '回帰です。活性化関数のないニューロン1個がすでに平面です。',
    },
  },
  {
    slug: 'playground-bumps',
    chapter: 'playground',
    title: { en: 'Bumps', ko: '언덕과 웅덩이', ja: '丘とくぼみ' },
    note: {
      en: 'Regression: hills and hollows out of sixteen tanh neurons.',
      ko: '회귀입니다. tanh 뉴런 열여섯 개로 언덕과 웅덩이를 만듭니다.',
      ja: '回帰です。tanh のニューロン16個で丘とくぼみを作ります。',
    },
  },
  {
    slug: 'xor-learned',
    chapter: 'data',
    title: { en: 'XOR, learned', ko: '학습으로 얻은 XOR', ja: '学習で得たXOR' },
    note: {
      en: 'Nobody sets the weights here: 300 steps find them.',
      ko: '가중치를 손으로 정하지 않습니다. 300걸음이면 스스로 찾습니다.',
      ja: '重みを手で決めません。300ステップで見つかります。',
    },
  },
  {
    slug: 'iris',
    chapter: 'data',
    title: { en: 'Iris', ko: '붓꽃 분류', ja: 'アヤメの分類' },
    note: {
      en: 'Three species from four lengths, and a test on flowers that were kept apart.',
      ko: '길이 넷으로 세 품종을 가리고, 따로 떼어 둔 꽃으로 시험합니다.',
      ja: '4つの長さから3品種を見分け、取り分けておいた花で試します。',
    },
  },
  {
    slug: 'house-prices',
    chapter: 'data',
    title: { en: 'House prices', ko: '집값 예측', ja: '住宅価格の予測' },
    note: {
      en: 'Regression that stops by itself once the validation loss no longer falls.',
      ko: '검증 손실이 더 줄지 않으면 스스로 멈추는 회귀입니다.',
      ja: '検証損失が下がらなくなると自ら止まる回帰です。',
    },
  },
];
