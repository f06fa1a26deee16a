import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    examples: 'Examples',
    chapter: 'Chapter {chapter}',
    'chapter.2': 'Perceptrons',
    'chapter.3': 'Neural networks',
    'chapter.5': 'Backpropagation',
    failed: 'This example could not be fetched. Check the connection and try again.',
  },
  ko: {
    examples: '예제',
    chapter: '{chapter}장',
    'chapter.2': '퍼셉트론',
    'chapter.3': '신경망',
    'chapter.5': '오차역전파법',
    failed: '예제를 불러오지 못했습니다. 연결을 확인하고 다시 시도해 주세요.',
  },
  ja: {
    examples: '例',
    chapter: '{chapter}章',
    'chapter.2': 'パーセプトロン',
    'chapter.3': 'ニューラルネットワーク',
    'chapter.5': '誤差逆伝播法',
    failed: '例を読み込めませんでした。接続を確認して、もう一度お試しください。',
  },
});
