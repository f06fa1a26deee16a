// The words that label nodes in the examples; symbols such as x or W1 are the same everywhere.

import type { Translated } from '../../engine/index.ts';

export const glossary: Readonly<Record<string, Translated>> = {
  apple: { en: 'apple', ko: '사과', ja: 'りんご' },
  count: { en: 'count', ko: '개수', ja: '個数' },
  tax: { en: 'tax', ko: '소비세', ja: '消費税' },
  total: { en: 'total', ko: '총액', ja: '合計' },
  'apple total': { en: 'apple total', ko: '사과 합계', ja: 'りんごの小計' },
  'apple count': { en: 'apple count', ko: '사과 개수', ja: 'りんごの個数' },
  orange: { en: 'orange', ko: '귤', ja: 'みかん' },
  'orange count': { en: 'orange count', ko: '귤 개수', ja: 'みかんの個数' },
  apples: { en: 'apples', ko: '사과 합계', ja: 'りんごの小計' },
  oranges: { en: 'oranges', ko: '귤 합계', ja: 'みかんの小計' },
  fruit: { en: 'fruit', ko: '과일', ja: '果物' },
  pencil: { en: 'pencil', ko: '연필', ja: '鉛筆' },
  pencils: { en: 'pencils', ko: '연필 합계', ja: '鉛筆の小計' },
  delivery: { en: 'delivery', ko: '배송비', ja: '送料' },
  'everything else': { en: 'everything else', ko: '나머지 장보기', ja: '残りの買い物' },
  basket: { en: 'basket', ko: '장바구니', ja: '買い物かご' },
  positive: { en: 'positive', ko: '양수', ja: '正の数' },
  negative: { en: 'negative', ko: '음수', ja: '負の数' },
  overflow: { en: 'overflow', ko: '오버플로', ja: 'オーバーフロー' },
  'class 2 favoured': { en: 'class 2 favoured', ko: '2번에 기운 출력', ja: 'クラス2に傾く' },
  'class 7 favoured': { en: 'class 7 favoured', ko: '7번에 기운 출력', ja: 'クラス7に傾く' },
  numerical: { en: 'numerical', ko: '수치 미분', ja: '数値微分' },
  offsets: { en: 'offsets', ko: '이동', ja: 'ずらし' },
  'differences / 2h': { en: 'differences / 2h', ko: '차분 / 2h', ja: '差分 / 2h' },
  without: { en: 'without', ko: '정규화 없음', ja: '正規化なし' },
  'before ReLU': { en: 'before ReLU', ko: 'ReLU 앞', ja: 'ReLUの前' },
  'after ReLU': { en: 'after ReLU', ko: 'ReLU 뒤', ja: 'ReLUの後' },
};
