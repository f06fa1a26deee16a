import { defineElementwise } from './define.ts';

export const square = defineElementwise({
  id: 'square',
  category: 'arithmetic',
  look: { kind: 'circle', sign: 'x²' },
  inputs: ['x'],
  formula: 'x ^ 2',
  locals: { x: '2 * x' },
  text: {
    en: {
      name: 'Square',
      about: 'Multiplies x by itself. On the way back the gradient is multiplied by 2x.',
    },
    ko: { name: '제곱', about: 'x를 제곱합니다. 역전파에서는 기울기에 2x를 곱합니다.' },
    ja: { name: '2乗', about: 'x を2乗します。逆伝播では勾配に 2x を掛けます。' },
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
