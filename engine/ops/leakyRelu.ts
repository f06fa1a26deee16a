import { defineElementwise } from './define.ts';
import { number } from './params.ts';

export const leakyRelu = defineElementwise({
  id: 'leakyRelu',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { alpha: number(0.01, { step: 0.01 }) },
  formula: 'where(x > 0, x, alpha * x)',
  locals: { x: 'where(x > 0, 1, alpha)' },
  text: {
    en: {
      name: 'Leaky ReLU',
      about:
        'A ReLU that lets a little of the negative side through: α times x. On the way back the gradient is multiplied by 1 or by α.',
    },
    ko: {
      name: 'Leaky ReLU',
      about: '음수도 α배로 조금 통과시키는 ReLU입니다. 역전파에서는 기울기에 1 또는 α를 곱합니다.',
    },
    ja: {
      name: 'Leaky ReLU',
      about: '負の側も α 倍して少し通すReLUです。逆伝播では勾配に 1 または α を掛けます。',
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
      params: { alpha: 0.2 },
    },
  ],
});
