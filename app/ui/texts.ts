import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    close: 'Close',
    tryThese: 'For example',
    draw: 'Draw',
  },
  ko: {
    close: '닫기',
    tryThese: '예를 들면',
    draw: '그리기',
  },
  ja: {
    close: '閉じる',
    tryThese: 'たとえば',
    draw: '描く',
  },
});
