import { defineElementwise } from './define.ts';

export const step = defineElementwise({
  id: 'step',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'where(x > 0, 1, 0)',
  text: {
    en: {
      name: 'Step',
      about:
        '1 where x is above 0, else 0: the neuron of the perceptron. It is flat everywhere, so nothing comes back through it.',
    },
    ko: {
      name: '계단 함수',
      about:
        'x가 0보다 크면 1, 아니면 0입니다. 퍼셉트론의 뉴런이며, 어디서나 평평하므로 역전파로는 0만 흘러갑니다.',
    },
    ja: {
      name: 'ステップ関数',
      about:
        'x が 0 より大きければ 1、そうでなければ 0 です。パーセプトロンのニューロンで、どこでも平らなので逆伝播では 0 しか流れません。',
    },
  },
  samples: [
    { inputs: [1.5] },
    {
      inputs: [
        [
          [-2, 0.5, 3],
          [1, -0.25, -4],
        ],
      ],
    },
  ],
});
