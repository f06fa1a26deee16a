import { defineElementwise } from './define.ts';
import { number } from './params.ts';

export const elu = defineElementwise({
  id: 'elu',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { alpha: number(1) },
  formula: 'where(x > 0, x, alpha * expm1(x))',
  locals: { x: 'where(x > 0, 1, alpha * exp(x))' },
  text: {
    en: {
      name: 'ELU',
      about:
        'Like a ReLU above 0; below, it bends smoothly towards −α. On the way back the gradient is multiplied by 1 above 0 and by α·eˣ below.',
    },
    ko: {
      name: 'ELU',
      about:
        '0보다 크면 ReLU와 같고, 아래에서는 −α를 향해 부드럽게 휩니다. 역전파에서는 기울기에 0 위에서는 1, 아래에서는 α·eˣ를 곱합니다.',
    },
    ja: {
      name: 'ELU',
      about:
        '0 より上ではReLUと同じで、下では −α に向かって滑らかに曲がります。逆伝播では勾配に、上では 1、下では α·eˣ を掛けます。',
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
      params: { alpha: 0.5 },
    },
  ],
});
