import { defineElementwise } from './define.ts';

export const abs = defineElementwise({
  id: 'abs',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '|x|' },
  inputs: ['x'],
  formula: 'abs(x)',
  text: {
    en: {
      name: 'Absolute value',
      about:
        'The size of x without its sign. On the way back the gradient passes with the sign of x, and not at all where x is 0.',
    },
    ko: {
      name: '절댓값',
      about: 'x에서 부호를 뺀 크기입니다. 역전파에서는 기울기에 x의 부호를 곱하고, x가 0이면 0을 보냅니다.',
    },
    ja: {
      name: '絶対値',
      about: '符号を除いた x の大きさです。逆伝播では勾配に x の符号を掛け、x が 0 なら 0 を流します。',
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
