import { defineElementwise } from './define.ts';
import { number } from './params.ts';

export const power = defineElementwise({
  id: 'power',
  category: 'arithmetic',
  look: { kind: 'circle', sign: 'xⁿ' },
  inputs: ['x'],
  params: { exponent: number(2) },
  formula: 'x ^ exponent',
  locals: { x: 'exponent * x ^ (exponent - 1)' },
  text: {
    en: {
      name: 'Power',
      about: 'Raises x to a fixed exponent n. On the way back the gradient is multiplied by n·xⁿ⁻¹.',
    },
    ko: {
      name: '거듭제곱',
      about: 'x를 정해진 지수 n만큼 거듭제곱합니다. 역전파에서는 기울기에 n·xⁿ⁻¹을 곱합니다.',
    },
    ja: { name: 'べき乗', about: 'x を決まった指数 n でべき乗します。逆伝播では勾配に n·xⁿ⁻¹ を掛けます。' },
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
      params: { exponent: 3 },
    },
    { inputs: [[2, 0.5]], params: { exponent: -0.5 } },
  ],
});
