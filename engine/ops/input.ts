import { defineSource } from './define.ts';
import { tensor } from './params.ts';

export const input = defineSource({
  id: 'input',
  category: 'sources',
  look: { kind: 'source' },
  role: 'input',
  params: { value: tensor(0) },
  read: ({ value }) => value,
  text: {
    en: {
      name: 'Input',
      about:
        'A number or a tensor that enters the graph. The gradient that comes back says how much the result changes with it.',
    },
    ko: {
      name: '입력',
      about:
        '계산 그래프에 들어가는 수나 텐서입니다. 되돌아오는 기울기는 이 값이 결과를 얼마나 바꾸는지 알려 줍니다.',
    },
    ja: {
      name: '入力',
      about:
        '計算グラフに入る数またはテンソルです。戻ってくる勾配は、この値が結果をどれだけ変えるかを表します。',
    },
  },
});
