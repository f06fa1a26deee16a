import { defineElementwise } from './define.ts';

export const subtract = defineElementwise({
  id: 'subtract',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '−' },
  inputs: ['a', 'b'],
  formula: 'a - b',
  text: {
    en: {
      name: 'Subtract',
      about:
        'Takes b away from a. On the way back a gets the gradient as it is, b gets it with its sign turned.',
    },
    ko: {
      name: '뺄셈',
      about: 'a에서 b를 뺍니다. 역전파에서 a에는 기울기가 그대로, b에는 부호가 바뀌어 흘러갑니다.',
    },
    ja: {
      name: '減算',
      about: 'a から b を引きます。逆伝播では a へは勾配がそのまま、b へは符号が反転して流れます。',
    },
  },
  samples: [
    { inputs: [10, 4] },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [0.5, -1, 2],
      ],
    },
  ],
});
