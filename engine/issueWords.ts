// The parts that texts of issues are put together from: broken rules, reasons, and what was expected.

import { foundTexts } from './document/found.ts';
import type { Cause } from './formula/cause.ts';
import type { Expected, ShapeRule, TensorRule } from './issue.ts';
import type { Translated } from './language.ts';

type Words<K extends string> = Readonly<Record<K, Translated>>;

export const shapeTexts: Words<ShapeRule> = {
  broadcast: {
    en: 'Shapes {a} and {b} do not broadcast: counted from the right, each pair of lengths must be equal or one of them 1.',
    ko: '{a} 형상과 {b} 형상은 브로드캐스트할 수 없습니다. 오른쪽부터 짝지은 길이가 같거나 하나가 1이어야 합니다.',
    ja: '形状 {a} と {b} はブロードキャストできません。右から対応する長さが等しいか、一方が 1 でなければなりません。',
  },
  inner: {
    en: 'Shapes {a} and {b} cannot be multiplied: the last length of the first must be the length of the rows of the second.',
    ko: '{a} 형상과 {b} 형상은 곱할 수 없습니다. 앞 행렬의 열 수와 뒤 행렬의 행 수가 같아야 합니다.',
    ja: '形状 {a} と {b} は掛けられません。前の行列の列数と後の行列の行数が等しくなければなりません。',
  },
  rank: {
    en: 'Expected {least} or more axes; found shape {found}.',
    ko: '축이 {least}개 이상 필요합니다. 실제 형상: {found}.',
    ja: '軸が {least} 個以上必要です。実際の形状: {found}。',
  },
  matrix: {
    en: '“{input}” must be a matrix; found shape {found}.',
    ko: '‘{input}’에는 행렬이 필요합니다. 실제 형상: {found}.',
    ja: '「{input}」は行列でなければなりません。実際の形状: {found}。',
  },
  axis: {
    en: 'Shape {shape} has no axis {axis}, or it is named twice.',
    ko: '{shape} 형상에 없거나 두 번 지정된 축입니다: {axis}.',
    ja: '形状 {shape} にないか、2 回指定された軸です: {axis}。',
  },
  reshape: {
    en: 'Shape {from} cannot become {to}: the number of elements must stay the same.',
    ko: '{from} 형상을 {to} 형상으로 바꿀 수 없습니다. 원소 수가 같아야 합니다.',
    ja: '形状 {from} を {to} にはできません。要素数が等しくなければなりません。',
  },
  same: {
    en: 'Expected two equal shapes; found {a} and {b}.',
    ko: '두 형상이 같아야 합니다. 실제 형상: {a}, {b}.',
    ja: '2 つの形状が等しくなければなりません。実際の形状: {a} と {b}。',
  },
  labels: {
    en: 'For x of shape {x}, t must be of the same shape, or class numbers of shape {rows}; found {t}.',
    ko: 'x의 형상이 {x}이면 t는 같은 형상이거나 형상이 {rows}인 클래스 번호여야 합니다. 실제 형상: {t}.',
    ja: 'x の形状が {x} のとき、t は同じ形状か、形状 {rows} のクラス番号でなければなりません。実際の形状: {t}。',
  },
  concat: {
    en: 'Shapes {a} and {b} cannot be joined along axis {axis}: all other lengths must be equal.',
    ko: '{a} 형상과 {b} 형상은 {axis}번 축으로 이을 수 없습니다. 나머지 길이가 모두 같아야 합니다.',
    ja: '形状 {a} と {b} は軸 {axis} に沿って連結できません。ほかの長さがすべて等しくなければなりません。',
  },
  images: {
    en: 'Expected images, whose axes are batch, channels, height and width; found shape {found}.',
    ko: '축이 배치, 채널, 높이, 너비인 이미지가 필요합니다. 실제 형상: {found}.',
    ja: '軸がバッチ、チャンネル、高さ、幅である画像が必要です。実際の形状: {found}。',
  },
  filters: {
    en: 'Expected square filters, whose axes are filters, channels, height and width; found shape {found}.',
    ko: '축이 필터, 채널, 높이, 너비이고 높이와 너비가 같은 필터가 필요합니다. 실제 형상: {found}.',
    ja: '軸がフィルター、チャンネル、高さ、幅で、高さと幅が等しいフィルターが必要です。実際の形状: {found}。',
  },
  channels: {
    en: 'The image has shape {x}, the filters {w}: their second lengths, the channels, must be equal.',
    ko: '이미지 형상은 {x}, 필터 형상은 {w}입니다. 두 번째 길이인 채널 수가 같아야 합니다.',
    ja: '画像の形状は {x}、フィルターの形状は {w} です。2 番目の長さであるチャンネル数が等しくなければなりません。',
  },
  window: {
    en: 'A window of {window} does not fit into an image of {image}, padding included.',
    ko: '{window} 크기의 창이 패딩을 포함해 {image} 크기인 이미지에 들어가지 않습니다.',
    ja: '大きさ {window} の窓は、パディングを含めて大きさ {image} の画像に収まりません。',
  },
  pieces: {
    en: 'The last length of {shape} must be a multiple of {pieces}.',
    ko: '{shape} 형상의 마지막 길이가 {pieces}의 배수여야 합니다.',
    ja: '形状 {shape} の最後の長さが {pieces} の倍数でなければなりません。',
  },
};

export const tensorTexts: Words<TensorRule> = {
  'not-a-tensor': {
    en: '“{param}” must be a number or nested lists of numbers; found {found}.',
    ko: '‘{param}’에는 수 또는 수의 중첩 목록이 필요합니다. 실제 값: {found}.',
    ja: '「{param}」は数、または数の入れ子リストでなければなりません。実際の値: {found}。',
  },
  'not-a-number': {
    en: '“{param}” must have a number at {at}; found {found}.',
    ko: '‘{param}’의 {at} 자리에는 수가 필요합니다. 실제 값: {found}.',
    ja: '「{param}」の {at} は数でなければなりません。実際の値: {found}。',
  },
  'not-a-row': {
    en: '“{param}” must have a list of {length} at {at}; found {found}.',
    ko: '‘{param}’의 {at} 자리에는 길이가 {length}인 목록이 필요합니다. 실제 값: {found}.',
    ja: '「{param}」の {at} は長さ {length} のリストでなければなりません。実際の値: {found}。',
  },
  ragged: {
    en: '“{param}” is ragged: {at} has {found} elements where the first has {length}.',
    ko: '‘{param}’의 길이가 고르지 않습니다. {at} 자리의 원소는 {found}개, 첫 행의 원소는 {length}개입니다.',
    ja: '「{param}」の長さが不揃いです。{at} の要素は {found} 個、最初の行の要素は {length} 個です。',
  },
  'bad-dtype': {
    en: 'The dtype of “{param}” must be "float32"; found {found}.',
    ko: '‘{param}’의 dtype은 "float32"여야 합니다. 실제 값: {found}.',
    ja: '「{param}」の dtype は "float32" でなければなりません。実際の値: {found}。',
  },
  'bad-shape': {
    en: 'The shape of “{param}” must be a list of whole numbers; found {found}.',
    ko: '‘{param}’의 shape는 정수 목록이어야 합니다. 실제 값: {found}.',
    ja: '「{param}」の shape は整数のリストでなければなりません。実際の値: {found}。',
  },
  'bad-base64': {
    en: 'The base64 of “{param}” must be text in base64; found {found}.',
    ko: '‘{param}’의 base64는 base64 텍스트여야 합니다. 실제 값: {found}.',
    ja: '「{param}」の base64 は base64 のテキストでなければなりません。実際の値: {found}。',
  },
  'byte-count': {
    en: 'The base64 of “{param}” must hold {wanted} bytes, as its shape says; found {found}.',
    ko: '‘{param}’의 base64는 shape에 따라 {wanted}바이트여야 합니다. 실제 크기: {found}바이트.',
    ja: '「{param}」の base64 は shape のとおり {wanted} バイトでなければなりません。実際の大きさ: {found} バイト。',
  },
};

export const expectedTexts: Words<Expected> = {
  text: { en: 'text', ko: '텍스트', ja: 'テキスト' },
  object: { en: 'an object', ko: '객체', ja: 'オブジェクト' },
  list: { en: 'a list', ko: '목록', ja: 'リスト' },
  id: { en: 'an id', ko: 'ID', ja: 'ID' },
  number: { en: 'a number within its range', ko: '범위 안의 수', ja: '範囲内の数' },
  natural: { en: 'a whole number of 0 or more', ko: '0 이상의 정수', ja: '0 以上の整数' },
  'positive-integer': { en: 'a whole number of 1 or more', ko: '1 이상의 정수', ja: '1 以上の整数' },
  tensor: {
    en: 'a number or nested lists of numbers',
    ko: '수 또는 수의 중첩 목록',
    ja: '数、または数の入れ子リスト',
  },
  'value-or-shape': {
    en: 'a value, or a shape with an init',
    ko: 'value, 또는 init이 있는 shape',
    ja: 'value、または init のある shape',
  },
  axis: { en: 'the number of an axis', ko: '축 번호', ja: '軸の番号' },
  axes: {
    en: 'the number of an axis, a list of them, or null',
    ko: '축 번호, 축 번호의 목록 또는 null',
    ja: '軸の番号、そのリスト、または null',
  },
  shape: {
    en: 'a list of lengths, at most one of them -1',
    ko: '길이의 목록(-1은 하나까지)',
    ja: '長さのリスト(-1 は 1 つまで)',
  },
  formula: {
    en: 'a formula with at least one variable, such as 1/(1+exp(-x))',
    ko: '변수가 하나 이상 있는 수식(예: 1/(1+exp(-x)))',
    ja: '変数が一つ以上ある数式(例: 1/(1+exp(-x)))',
  },
  flag: { en: 'true or false', ko: 'true 또는 false', ja: 'true または false' },
  choice: { en: 'one of the words offered', ko: '제시된 단어 가운데 하나', ja: '示された語のいずれか' },
  init: {
    en: '"zeros", "ones", "normal", "uniform", "xavier", "xavierUniform", "he", "heUniform", or an object with such a type',
    ko: '"zeros", "ones", "normal", "uniform", "xavier", "xavierUniform", "he", "heUniform" 또는 그런 type을 가진 객체',
    ja: '"zeros"、"ones"、"normal"、"uniform"、"xavier"、"xavierUniform"、"he"、"heUniform"、またはそのような type を持つオブジェクト',
  },
};

/** `given`: the number stands in the graph as it is. */
export const reasonTexts: Words<Cause['reason'] | 'given'> = {
  'log-of-zero': { en: 'logarithm of 0', ko: '0의 로그', ja: '0 の対数' },
  'log-of-negative': { en: 'logarithm of a negative number', ko: '음수의 로그', ja: '負の数の対数' },
  'division-by-zero': { en: 'division by 0', ko: '0으로 나눔', ja: '0 による除算' },
  'zero-over-zero': { en: '0 divided by 0', ko: '0 나누기 0', ja: '0 ÷ 0' },
  'sqrt-of-negative': { en: 'square root of a negative number', ko: '음수의 제곱근', ja: '負の数の平方根' },
  'invalid-power': {
    en: 'a negative number to a power that is not whole',
    ko: '음수의 정수가 아닌 거듭제곱',
    ja: '負の数の整数でない累乗',
  },
  overflow: {
    en: 'too large for a float64 number',
    ko: 'float64로 나타낼 수 있는 범위를 넘음',
    ja: 'float64 で表せる範囲を超過',
  },
  invalid: { en: 'not defined', ko: '정의되지 않은 값', ja: '未定義' },
  given: { en: 'it was given so', ko: '주어진 값', ja: '与えられた値' },
};

/** By the name of the blank: words for what stands in it as a code. */
export const vocabulary: Readonly<Record<string, Words<string>>> = {
  expected: expectedTexts,
  reason: reasonTexts,
  found: foundTexts,
};
