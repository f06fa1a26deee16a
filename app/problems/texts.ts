import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: { none: 'Nothing is wrong: every node can be computed.' },
  ko: { none: '문제가 없습니다. 모든 노드를 계산할 수 있습니다.' },
  ja: { none: '問題はありません。すべてのノードを計算できます。' },
});
