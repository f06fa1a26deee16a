import { defineElementwise } from './define.ts';

export const log = defineElementwise({
  id: 'log',
  category: 'arithmetic',
  look: { kind: 'circle', sign: 'log' },
  inputs: ['x'],
  formula: 'log(x)',
  locals: { x: '1 / x' },
  text: {
    en: {
      name: 'Logarithm',
      about: 'The natural logarithm of x. On the way back the gradient is divided by x.',
    },
    ko: { name: '로그', about: 'x의 자연로그입니다. 역전파에서는 기울기를 x로 나눕니다.' },
    ja: { name: '対数', about: 'x の自然対数です。逆伝播では勾配を x で割ります。' },
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
