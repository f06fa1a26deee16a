import { defineElementwise } from './define.ts';

export const sin = defineElementwise({
  id: 'sin',
  category: 'arithmetic',
  look: { kind: 'circle', sign: 'sin' },
  inputs: ['x'],
  formula: 'sin(x)',
  text: {
    en: {
      name: 'Sine',
      about: 'The sine of x, in radians. On the way back the gradient is multiplied by cos x.',
    },
    ko: { name: '사인', about: '라디안으로 잰 x의 사인입니다. 역전파에서는 기울기에 cos x를 곱합니다.' },
    ja: { name: 'サイン', about: 'ラジアンで測った x のサインです。逆伝播では勾配に cos x を掛けます。' },
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
