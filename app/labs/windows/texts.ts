import { defineTexts } from '../../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    kind: 'Layer',
    'kind.convolution': 'Convolution',
    'kind.pooling': 'Max pooling',
    input: 'Input',
    filter: 'Filter',
    output: 'Output',
    sum: 'Each number of the window times the one of the filter that lies on it, all summed:',
    greatest: 'The greatest number that the window sees:',
    start: 'Step forward: the window goes to its first place.',
  },
  ko: {
    kind: '계층',
    'kind.convolution': '합성곱',
    'kind.pooling': '최대 풀링',
    input: '입력',
    filter: '필터',
    output: '출력',
    sum: '창의 수마다 그 위에 놓인 필터의 수를 곱해 모두 더합니다:',
    greatest: '창이 보는 수 가운데 가장 큰 수입니다:',
    start: '한 단계 앞으로 가면 창이 첫 자리에 놓입니다.',
  },
  ja: {
    kind: '層',
    'kind.convolution': '畳み込み',
    'kind.pooling': '最大プーリング',
    input: '入力',
    filter: 'フィルター',
    output: '出力',
    sum: '窓の数それぞれに、重なるフィルターの数を掛けて、すべて足します:',
    greatest: '窓から見える数のうち最大のものです:',
    start: '1ステップ進むと、窓が最初の位置に置かれます。',
  },
});
