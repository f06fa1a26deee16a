import { defineElementwise } from './define.ts';

export const reciprocal = defineElementwise({
  id: 'reciprocal',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '1/x' },
  inputs: ['x'],
  formula: '1 / x',
  locals: { x: '-y ^ 2' },
  text: {
    en: { name: 'Reciprocal', about: 'One divided by x. On the way back the gradient is multiplied by −y².' },
    ko: { name: '역수', about: '1을 x로 나눕니다. 역전파에서는 기울기에 −y²을 곱합니다.' },
    ja: { name: '逆数', about: '1 を x で割ります。逆伝播では勾配に −y² を掛けます。' },
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
