import { defineElementwise } from './define.ts';

export const negate = defineElementwise({
  id: 'negate',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '×−1' },
  inputs: ['x'],
  formula: '-x',
  text: {
    en: { name: 'Negate', about: 'Turns the sign around. On the way back the gradient turns its sign, too.' },
    ko: { name: '부호 반전', about: '부호를 뒤집습니다. 역전파에서 기울기의 부호도 뒤집힙니다.' },
    ja: { name: '符号反転', about: '符号を反転します。逆伝播では勾配の符号も反転します。' },
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
