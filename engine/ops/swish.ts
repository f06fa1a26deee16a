import { defineElementwise } from './define.ts';

export const swish = defineElementwise({
  id: 'swish',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'x / (1 + exp(-x))',
  locals: { x: '1 / (1 + exp(-x)) + y * (1 - 1 / (1 + exp(-x)))' },
  expand: {
    parts: {
      a: { op: 'identity', of: ['x'] },
      u: { op: 'multiply', of: ['a', -1], row: 1 },
      v: { op: 'exp', of: ['u'], row: 1 },
      w: { op: 'add', of: ['v', 1], row: 1 },
      s: { op: 'reciprocal', of: ['w'], row: 1 },
      y: { op: 'multiply', of: ['a', 's'] },
    },
    algebra: [
      '\\frac{\\partial L}{\\partial y} \\left(s + x \\cdot s^2 \\cdot e^{-x}\\right)',
      '\\frac{\\partial L}{\\partial y} \\left(s + x \\cdot s (1 - s)\\right)',
      '\\frac{\\partial L}{\\partial y} \\left(s + y (1 - s)\\right)',
    ],
  },
  text: {
    en: {
      name: 'Swish',
      about:
        'x times its own sigmoid. On the way back the gradient is multiplied by σ + y(1 − σ), σ being that sigmoid.',
    },
    ko: {
      name: '스위시',
      about:
        'x에 자신의 시그모이드를 곱합니다. 역전파에서는 그 시그모이드를 σ라 할 때 기울기에 σ + y(1 − σ)를 곱합니다.',
    },
    ja: {
      name: 'スウィッシュ',
      about:
        'x に自身のシグモイドを掛けます。逆伝播では、そのシグモイドを σ として勾配に σ + y(1 − σ) を掛けます。',
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
