import { defineElementwise } from './define.ts';

/** log(1 + eˣ), written so that eˣ never overflows, and with one and the same side taken at 0, so that it is smooth there. */
export const softplus = defineElementwise({
  id: 'softplus',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'max(0, x) + log1p(exp(min(x, -x)))',
  locals: { x: '1 / (1 + exp(-x))' },
  expand: {
    parts: {
      u: { op: 'exp', of: ['x'] },
      v: { op: 'add', of: ['u', 1] },
      y: { op: 'log', of: ['v'] },
    },
    algebra: [
      '\\frac{\\partial L}{\\partial y} \\cdot \\frac{1}{1 + e^x} \\cdot e^x',
      '\\frac{\\partial L}{\\partial y} \\cdot \\frac{1}{1 + e^{-x}}',
    ],
  },
  text: {
    en: {
      name: 'Softplus',
      about:
        'A ReLU without the corner: log(1 + eˣ). On the way back the gradient is multiplied by the sigmoid of x.',
    },
    ko: {
      name: '소프트플러스',
      about: '모서리를 둥글린 ReLU로, log(1 + eˣ)입니다. 역전파에서는 기울기에 x의 시그모이드를 곱합니다.',
    },
    ja: {
      name: 'ソフトプラス',
      about: '角を丸めたReLUで、log(1 + eˣ) です。逆伝播では勾配に x のシグモイドを掛けます。',
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
