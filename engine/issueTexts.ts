// Every issue in words.

import { dataIssueTexts } from './data/dataIssueTexts.ts';
import { fill } from './fill.ts';
import type { Issue, IssueCode } from './issue.ts';
import { shapeTexts, tensorTexts, vocabulary } from './issueWords.ts';
import type { Language, Translated } from './language.ts';

/** Says what was expected and what was found; where it is, `node` and `edge` of the issue say. */
export const issueText = ({ code, data }: Issue, language: Language): string =>
  fill(textOf(code, data.rule)[language], (blank) => {
    const value = data[blank];
    return lookUp(vocabulary[blank], value)?.[language] ?? value;
  });

/** In English, after the node that it is about. */
export const issueLine = (issue: Issue): string =>
  `${issue.node === undefined ? '' : `${issue.node}: `}${issueText(issue, 'en')}`;

/** A broken rule has a text of its own. */
function textOf(code: IssueCode, rule: string | number | undefined): Translated {
  return lookUp(ruledTexts[code], rule) ?? texts[code];
}

const ruledTexts: Partial<Record<IssueCode, Readonly<Record<string, Translated>>>> = {
  shape: shapeTexts,
  'bad-param': tensorTexts,
  'bad-data': dataIssueTexts,
};

const lookUp = (
  words: Readonly<Record<string, Translated>> | undefined,
  key: string | number | undefined,
): Translated | undefined =>
  words !== undefined && key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;

const texts: Readonly<Record<IssueCode, Translated>> = {
  'duplicate-node': {
    en: 'Two nodes have the id “{id}”. The later one is “{renamed}” now; wires stay with the first.',
    ko: 'ID가 ‘{id}’인 노드가 둘입니다. 뒤의 노드는 이제 ‘{renamed}’이고, 연결선은 앞의 노드에 남았습니다.',
    ja: 'ID が「{id}」のノードが 2 つあります。後のノードは「{renamed}」になり、配線は先のノードに残りました。',
  },
  'duplicate-edge': {
    en: 'Two wires have the id “{id}”. One of them is “{renamed}” now.',
    ko: 'ID가 ‘{id}’인 연결선이 둘입니다. 그중 하나는 이제 ‘{renamed}’입니다.',
    ja: 'ID が「{id}」の配線が 2 つあります。一方は「{renamed}」になりました。',
  },
  'dangling-edge': {
    en: 'Wire “{edge}” was left out: there is no node “{node}”.',
    ko: '‘{edge}’ 연결선을 제외했습니다. ‘{node}’ 노드가 없습니다.',
    ja: '配線「{edge}」を除外しました。ノード「{node}」がありません。',
  },
  'unknown-handle': {
    en: 'Wire “{edge}” was left out: “{node}” has no port “{handle}” there.',
    ko: '‘{edge}’ 연결선을 제외했습니다. ‘{node}’ 노드에 ‘{handle}’ 포트가 없습니다.',
    ja: '配線「{edge}」を除外しました。「{node}」にポート「{handle}」がありません。',
  },
  'input-taken': {
    en: 'Wire “{edge}” was left out: input “{handle}” of “{node}” already has wire “{kept}”.',
    ko: '‘{edge}’ 연결선을 제외했습니다. ‘{node}’의 ‘{handle}’ 입력에 이미 ‘{kept}’ 연결선이 있습니다.',
    ja: '配線「{edge}」を除外しました。「{node}」の入力「{handle}」には既に配線「{kept}」があります。',
  },
  'no-free-input': {
    en: 'Wire “{edge}” was left out: it names no input, and “{node}” has none that is free.',
    ko: '‘{edge}’ 연결선을 제외했습니다. 입력이 지정되지 않았고 ‘{node}’ 노드에 빈 입력이 없습니다.',
    ja: '配線「{edge}」を除外しました。入力の指定がなく、「{node}」に空いた入力がありません。',
  },
  'bad-node': {
    en: 'Node {number} of the file was left out: expected text of at most {limit} characters as “{field}”; found {found}.',
    ko: '파일의 {number}번째 노드를 제외했습니다. ‘{field}’ 값으로 {limit}자 이하의 텍스트가 필요합니다. 실제 값: {found}.',
    ja: 'ファイルの {number} 番目のノードを除外しました。「{field}」に {limit} 文字以下のテキストが必要です。実際の値: {found}。',
  },
  'bad-edge': {
    en: 'Wire {number} of the file was left out: expected text of at most {limit} characters as “{field}”; found {found}.',
    ko: '파일의 {number}번째 연결선을 제외했습니다. ‘{field}’ 값으로 {limit}자 이하의 텍스트가 필요합니다. 실제 값: {found}.',
    ja: 'ファイルの {number} 番目の配線を除外しました。「{field}」に {limit} 文字以下のテキストが必要です。実際の値: {found}。',
  },
  'bad-position': {
    en: 'The position of “{node}” was left out: expected numbers from -{limit} to {limit} as x and y; found {found}.',
    ko: '‘{node}’ 노드의 위치를 제외했습니다. x와 y는 -{limit}부터 {limit}까지의 수여야 합니다. 실제 값: {found}.',
    ja: '「{node}」の位置を除外しました。x と y は -{limit} から {limit} までの数でなければなりません。実際の値: {found}。',
  },
  'bad-field': {
    en: '“{field}” was passed over: expected {expected}; found {found}.',
    ko: '‘{field}’ 값을 건너뛰었습니다. 필요한 것: {expected}. 실제 값: {found}.',
    ja: '「{field}」を読み飛ばしました。必要なもの: {expected}。実際の値: {found}。',
  },
  'number-id': {
    en: 'An id that was written as a number is text now: “{id}”.',
    ko: '수로 적힌 ID를 텍스트로 바꾸었습니다: ‘{id}’.',
    ja: '数で書かれた ID をテキストに変えました: 「{id}」。',
  },
  'cut-text': {
    en: '“{field}” was cut: expected at most {limit} characters; found {length}.',
    ko: '‘{field}’ 텍스트를 잘랐습니다. {limit}자까지 쓸 수 있습니다. 실제 길이: {length}자.',
    ja: '「{field}」を切り詰めました。{limit} 文字までです。実際の長さ: {length} 文字。',
  },
  'bad-block': {
    en: 'Block {number} of the file was left out: expected an id of its own and a list of nodes, in at most {limit} blocks; found {found}. Its nodes stay.',
    ko: '파일의 {number}번째 블록을 제외했습니다. 고유한 ID와 노드 목록이 필요하며, 블록은 {limit}개까지입니다. 실제 값: {found}. 안의 노드는 그대로 있습니다.',
    ja: 'ファイルの {number} 番目のブロックを除外しました。固有の ID とノードのリストが必要で、ブロックは {limit} 個までです。実際の値: {found}。中のノードは残ります。',
  },
  'bad-member': {
    en: '“{member}” was left out of the block “{block}”: it is not there, or stands in another block.',
    ko: '‘{block}’ 블록에서 ‘{member}’ 항목을 제외했습니다. 없는 노드이거나 다른 블록 안에 있습니다.',
    ja: 'ブロック「{block}」から「{member}」を除外しました。存在しないか、別のブロックの中にあります。',
  },
  'bad-port': {
    en: 'Port “{port}” of the block “{block}” was left out: nothing in the block has such a port.',
    ko: '‘{block}’ 블록의 ‘{port}’ 포트를 제외했습니다. 블록 안에 그런 포트가 없습니다.',
    ja: 'ブロック「{block}」のポート「{port}」を除外しました。ブロックの中にそのようなポートはありません。',
  },
  'newer-version': {
    en: 'The file is of version {found}, newer than version {known} that is known here. What is not understood is kept and saved with it.',
    ko: '파일의 버전이 여기서 아는 것보다 새것입니다(파일: {found}, 여기: {known}). 이해하지 못한 내용도 그대로 두고 함께 저장합니다.',
    ja: 'ファイルのバージョン {found} は、ここで扱えるバージョン {known} より新しいものです。理解できない内容もそのまま残し、一緒に保存します。',
  },
  'unknown-type': {
    en: 'The type “{type}” is not known here. The node is kept, but not computed.',
    ko: '‘{type}’ 종류를 알 수 없습니다. 노드는 그대로 두지만 계산하지 않습니다.',
    ja: '種類「{type}」は扱えません。ノードは残りますが、計算されません。',
  },
  'missing-input': {
    en: 'Input “{input}” has no wire.',
    ko: '‘{input}’ 입력에 연결선이 없습니다.',
    ja: '入力「{input}」に配線がありません。',
  },
  'bad-param': {
    en: '“{param}” must be {expected}; found {found}.',
    ko: '‘{param}’ 값이 맞지 않습니다. 필요한 것: {expected}. 실제 값: {found}.',
    ja: '「{param}」の値が合いません。必要なもの: {expected}。実際の値: {found}。',
  },
  'no-data': {
    en: 'The data of this node is not there yet.',
    ko: '이 노드의 데이터가 아직 없습니다.',
    ja: 'このノードのデータはまだありません。',
  },
  'bad-data': {
    en: 'The rows of this node cannot be learnt from.',
    ko: '이 노드의 행으로는 학습할 수 없습니다.',
    ja: 'このノードの行からは学習できません。',
  },
  shape: {
    en: 'The shapes of the inputs do not fit.',
    ko: '입력의 형상이 맞지 않습니다.',
    ja: '入力の形状が合いません。',
  },
  cycle: {
    en: 'This node is on a cycle: its value would depend on itself. Remove a wire of the cycle.',
    ko: '순환에 놓인 노드입니다. 값이 자기 자신에 따라 정해지게 됩니다. 순환을 이루는 연결선을 하나 지우세요.',
    ja: '循環の上にあるノードです。値が自分自身に依存してしまいます。循環の配線を 1 本取り除いてください。',
  },
  'too-large': {
    en: 'A tensor of shape {size} is too large: at most {limit} numbers fit.',
    ko: '형상이 {size}인 텐서가 너무 큽니다. 수를 {limit}개까지 담을 수 있습니다.',
    ja: '形状 {size} のテンソルは大きすぎます。数は {limit} 個までです。',
  },
  'too-much': {
    en: 'The graph needs {size} numbers at once, values and gradients together: at most {limit} fit.',
    ko: '이 그래프를 계산하려면 값과 기울기를 합해 수가 {size}개 필요합니다. {limit}개까지 담을 수 있습니다.',
    ja: 'このグラフの計算には、値と勾配を合わせて数が {size} 個必要です。{limit} 個までです。',
  },
  'no-target': {
    en: 'Choose where the backward pass starts: expected one output that nothing uses; found {count}.',
    ko: '역전파를 시작할 노드를 고르세요. 아무 데도 쓰이지 않는 출력이 하나여야 합니다. 실제: {count}개.',
    ja: '逆伝播を始めるノードを選んでください。どこにも使われない出力が 1 つ必要です。実際: {count} 個。',
  },
  'unknown-target': {
    en: 'The backward pass should start from “{node}”, but there is no such node.',
    ko: '역전파를 시작할 ‘{node}’ 노드가 없습니다.',
    ja: '逆伝播を始めるノード「{node}」がありません。',
  },
  'target-not-computed': {
    en: 'There is no backward pass: the node that it starts from could not be computed.',
    ko: '역전파를 시작할 노드를 계산하지 못해 역전파가 없습니다.',
    ja: '逆伝播を始めるノードを計算できなかったため、逆伝播はありません。',
  },
  'bad-seed': {
    en: 'The upstream gradient of the target must be a number, or numbers of shape {expected}; found {found}.',
    ko: '시작 기울기는 수이거나 형상이 {expected}인 수들이어야 합니다. 실제 값: {found}.',
    ja: '最初の勾配は数、または形状 {expected} の数でなければなりません。実際の値: {found}。',
  },
  'not-finite': {
    en: 'The value is {value}: {reason}.',
    ko: '값이 {value}입니다. 이유: {reason}.',
    ja: '値が {value} です。理由: {reason}。',
  },
  'not-finite-gradient': {
    en: 'The gradient is {value}: {reason}.',
    ko: '기울기가 {value}입니다. 이유: {reason}.',
    ja: '勾配が {value} です。理由: {reason}。',
  },
  'bad-label': {
    en: 'Row {row} of t must be a whole number from 0 and below {classes}, the number of classes; found {found}.',
    ko: 't의 {row}번째 행은 0 이상이고 클래스 수 {classes}보다 작은 정수여야 합니다. 실제 값: {found}.',
    ja: 't の {row} 行目は 0 以上で、クラス数 {classes} より小さい整数でなければなりません。実際の値: {found}。',
  },
  'no-loss': {
    en: 'There is nothing to make smaller: training needs a single number as its target, a loss; found shape {found}.',
    ko: '줄일 대상이 없습니다. 학습하려면 미분할 노드가 손실처럼 하나의 수여야 합니다. 실제 형상: {found}.',
    ja: '小さくする対象がありません。学習するには、微分するノードが損失のような 1 つの数でなければなりません。実際の形状: {found}。',
  },
  'nothing-to-learn': {
    en: 'No parameter leads to the target: there is nothing that training could change.',
    ko: '미분할 노드로 이어지는 매개변수가 없어 학습으로 바꿀 것이 없습니다.',
    ja: '微分するノードにつながるパラメータがなく、学習で変えられるものがありません。',
  },
  'no-samples': {
    en: 'There are no rows to learn from.',
    ko: '학습할 행이 없습니다.',
    ja: '学習する行がありません。',
  },
  'unlike-samples': {
    en: 'Data sets that are used together must have as many rows: expected {expected}; found {found}.',
    ko: '함께 쓰는 데이터 세트는 행 수가 같아야 합니다. 필요: {expected}행, 실제: {found}행.',
    ja: '一緒に使うデータセットは行数が同じでなければなりません。必要: {expected} 行、実際: {found} 行。',
  },
};
