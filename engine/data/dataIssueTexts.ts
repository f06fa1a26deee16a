// Every issue of data in words.

import { fill } from '../fill.ts';
import type { Language, Translated } from '../language.ts';
import type { DataIssue, DataIssueCode } from './dataIssue.ts';

export const dataIssueText = ({ code, data }: DataIssue, language: Language): string =>
  fill(dataIssueTexts[code][language], (blank) => (Object.hasOwn(data, blank) ? data[blank] : undefined));

export const dataIssueTexts: Readonly<Record<DataIssueCode, Translated>> = {
  'too-long': {
    en: 'The text is too long: at most {limit} characters can be read; found {count}.',
    ko: '텍스트가 너무 깁니다. {limit}자까지 읽을 수 있습니다. 실제 길이: {count}자.',
    ja: 'テキストが長すぎます。読めるのは {limit} 文字までです。実際の長さ: {count} 文字。',
  },
  'not-text': {
    en: 'This is not text. Save the table as CSV and choose that file.',
    ko: '텍스트 파일이 아닙니다. 표를 CSV로 저장하여 그 파일을 고르세요.',
    ja: 'テキストではありません。表を CSV として保存し、そのファイルを選んでください。',
  },
  'empty-table': {
    en: 'The table has no rows.',
    ko: '표에 행이 없습니다.',
    ja: '表に行がありません。',
  },
  'bad-quotes': {
    en: 'A quotation mark of row {row} is never closed, or stands within a cell; the cells after it may be wrong.',
    ko: '{row}행의 따옴표가 닫히지 않았거나 칸 가운데에 있습니다. 그 뒤의 칸이 잘못되었을 수 있습니다.',
    ja: '{row} 行目の引用符が閉じられていないか、セルの途中にあります。以降のセルは正しくないかもしれません。',
  },
  'too-many-rows': {
    en: 'The table has more than {limit} rows; only the first {limit} are read.',
    ko: '표의 행이 {limit}개를 넘습니다. 앞의 {limit}개만 읽었습니다.',
    ja: '表の行が {limit} を超えています。先頭の {limit} 行だけを読みました。',
  },
  'too-many-columns': {
    en: 'The table has too many columns: at most {limit} can be read; found {count}.',
    ko: '표의 열이 너무 많습니다. {limit}개까지 읽을 수 있습니다. 실제: {count}개.',
    ja: '表の列が多すぎます。読めるのは {limit} 列までです。実際: {count} 列。',
  },
  'no-feature': {
    en: 'Choose at least one column to learn from.',
    ko: '학습에 쓸 특성 열을 하나 이상 고르세요.',
    ja: '学習に使う特徴の列を 1 つ以上選んでください。',
  },
  'no-target': {
    en: 'Choose the column that is to be learnt.',
    ko: '무엇을 맞힐지 목표 열을 고르세요.',
    ja: '何を当てるのか、目標の列を選んでください。',
  },
  'several-targets': {
    en: 'Classes can stand in one column only; {count} are chosen.',
    ko: '클래스는 열 하나에만 있을 수 있습니다. 고른 열: {count}개.',
    ja: 'クラスの列は 1 つだけです。選ばれた列: {count} 列。',
  },
  'too-many-categories': {
    en: 'Column “{column}” has {count} different values, too many for classes or one-hot features: at most {limit}. Ignore the column, or take it as numbers.',
    ko: '‘{column}’ 열의 서로 다른 값이 {count}개로, 클래스나 원-핫 특성으로 쓰기에 너무 많습니다({limit}개까지). 열을 무시하거나 수로 읽으세요.',
    ja: '列「{column}」の異なる値は {count} 個で、クラスや one-hot の特徴には多すぎます({limit} 個まで)。列を無視するか、数として読んでください。',
  },
  'too-large': {
    en: 'The table becomes {count} numbers; at most {limit} fit. Ignore some columns, or leave out rows.',
    ko: '표가 수 {count}개가 됩니다. {limit}개까지 담을 수 있습니다. 열을 무시하거나 행을 줄이세요.',
    ja: '表は {count} 個の数になります。{limit} 個までです。列を無視するか、行を減らしてください。',
  },
  'ragged-row': {
    en: 'Row {row} was left out: expected {expected} cells, as in the header; found {found}.',
    ko: '{row}행을 제외했습니다. 머리글처럼 칸이 {expected}개여야 합니다. 실제: {found}개.',
    ja: '{row} 行目を除外しました。見出しと同じくセルは {expected} 個必要です。実際: {found} 個。',
  },
  'missing-cell': {
    en: 'Row {row} was left out: column “{column}” has no value; found {found}.',
    ko: '{row}행을 제외했습니다. ‘{column}’ 열에 값이 없습니다. 실제 값: {found}.',
    ja: '{row} 行目を除外しました。列「{column}」に値がありません。実際の値: {found}。',
  },
  'not-a-number': {
    en: 'Row {row} was left out: column “{column}” needs a number; found {found}.',
    ko: '{row}행을 제외했습니다. ‘{column}’ 열에는 수가 필요합니다. 실제 값: {found}.',
    ja: '{row} 行目を除外しました。列「{column}」には数が必要です。実際の値: {found}。',
  },
  'unknown-class': {
    en: 'Row {row} was left out: column “{column}” needs one of the classes {expected}; found {found}.',
    ko: '{row}행을 제외했습니다. ‘{column}’ 열에는 정해진 클래스가 필요합니다({expected}). 실제 값: {found}.',
    ja: '{row} 行目を除外しました。列「{column}」には決まったクラスが必要です({expected})。実際の値: {found}。',
  },
  'more-faults': {
    en: 'Faults in other rows: {count} more. Those rows were left out, too.',
    ko: '다른 행에도 문제가 {count}개 더 있으며, 그 행들도 제외했습니다.',
    ja: 'ほかの行にも問題が {count} 個あり、それらの行も除外しました。',
  },
  'no-rows': {
    en: 'No row is left to learn from: every one was left out.',
    ko: '학습할 행이 남지 않았습니다. 모든 행이 제외되었습니다.',
    ja: '学習できる行が残っていません。すべての行が除外されました。',
  },
  'one-class': {
    en: 'All rows are of one class, {found}: there is nothing to tell apart.',
    ko: '모든 행의 클래스가 같아서 구별할 것이 없습니다. 클래스: {found}.',
    ja: 'すべての行が同じクラスで、見分けるものがありません。クラス: {found}。',
  },
  'bad-rows': {
    en: 'These rows cannot be read: “{field}” must be a list of numbers, or of rows that are all of one length.',
    ko: '행을 읽을 수 없습니다. ‘{field}’에는 수의 목록이나 길이가 모두 같은 행의 목록이 필요합니다.',
    ja: '行を読めません。「{field}」は数のリストか、長さのそろった行のリストでなければなりません。',
  },
  'unlike-rows': {
    en: 'There must be one t for each row of x: {rows} rows of x, but {found} of t.',
    ko: 'x의 행마다 t가 하나씩 필요합니다. x의 행: {rows}개, t의 행: {found}개.',
    ja: 'x の行ごとに t が 1 つ必要です。x の行: {rows}、t の行: {found}。',
  },
  'not-finite': {
    en: 'Row {row} of column “{column}” must be a finite number; found {found}.',
    ko: '{row}행 ‘{column}’ 열의 값은 유한한 수여야 합니다. 실제 값: {found}.',
    ja: '{row} 行目、列「{column}」の値は有限の数でなければなりません。実際の値: {found}。',
  },
  'bad-label': {
    en: 'The class of row {row} must be a whole number from 0 and below {classes}, the number of classes; found {found}.',
    ko: '{row}행의 클래스는 0 이상이고 클래스 수 {classes}보다 작은 정수여야 합니다. 실제 값: {found}.',
    ja: '{row} 行目のクラスは 0 以上で、クラス数 {classes} より小さい整数でなければなりません。実際の値: {found}。',
  },
};
