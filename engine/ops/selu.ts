import { defineElementwise } from './define.ts';

/** λ and α from G. Klambauer et al., Self-Normalizing Neural Networks (2017). */
export const selu = defineElementwise({
  id: 'selu',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: '1.0507009873554805 * where(x > 0, x, 1.6732632423543772 * expm1(x))',
  locals: { x: '1.0507009873554805 * where(x > 0, 1, 1.6732632423543772 * exp(x))' },
  text: {
    en: {
      name: 'SELU',
      about:
        'An ELU with two constants under which layers keep mean 0 and variance 1. On the way back the gradient is multiplied by λ above 0 and by λα·eˣ below.',
    },
    ko: {
      name: 'SELU',
      about:
        '층을 지나도 평균 0, 분산 1이 유지되도록 상수를 정한 ELU입니다. 역전파에서는 기울기에 0 위에서는 λ, 아래에서는 λα·eˣ를 곱합니다.',
    },
    ja: {
      name: 'SELU',
      about:
        '層を通っても平均 0・分散 1 が保たれるように定数を選んだELUです。逆伝播では勾配に、上では λ、下では λα·eˣ を掛けます。',
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
