import { defineElementwise } from './define.ts';

export const sqrt = defineElementwise({
  id: 'sqrt',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '√' },
  inputs: ['x'],
  formula: 'sqrt(x)',
  locals: { x: '1 / (2 * y)' },
  text: {
    en: {
      name: 'Square root',
      about: 'The square root of x. On the way back the gradient is divided by twice the root.',
    },
    ko: { name: '제곱근', about: 'x의 제곱근입니다. 역전파에서는 기울기를 제곱근의 두 배로 나눕니다.' },
    ja: { name: '平方根', about: 'x の平方根です。逆伝播では勾配を平方根の2倍で割ります。' },
  },
  samples: [
    { inputs: [1.5] },
    {
      inputs: [
        [
          [2, 0.5, 3],
          [1, 0.25, 4],
        ],
      ],
    },
  ],
});
