import { defineElementwise } from './define.ts';

export const sigmoid = defineElementwise({
  id: 'sigmoid',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: '1 / (1 + exp(-x))',
  locals: { x: 'y * (1 - y)' },
  expand: {
    parts: {
      u: { op: 'multiply', of: ['x', -1] },
      v: { op: 'exp', of: ['u'] },
      w: { op: 'add', of: ['v', 1] },
      y: { op: 'reciprocal', of: ['w'] },
    },
    algebra: [
      '\\frac{\\partial L}{\\partial y} \\cdot (-y^2) \\cdot 1 \\cdot e^{-x} \\cdot (-1)',
      '\\frac{\\partial L}{\\partial y} \\cdot y^2 \\cdot e^{-x}',
      '\\frac{\\partial L}{\\partial y} \\cdot \\frac{1}{1 + e^{-x}} \\cdot \\frac{e^{-x}}{1 + e^{-x}}',
      '\\frac{\\partial L}{\\partial y} \\cdot y (1 - y)',
    ],
  },
  text: {
    en: {
      name: 'Sigmoid',
      about:
        'Squeezes x into the range from 0 to 1. On the way back the gradient is multiplied by y(1 − y), at most a quarter.',
    },
    ko: {
      name: '시그모이드',
      about:
        'x를 0과 1 사이로 눌러 담습니다. 역전파에서는 기울기에 y(1 − y)를 곱하며, 이 값은 최대 1/4입니다.',
    },
    ja: {
      name: 'シグモイド',
      about: 'x を 0 と 1 の間に押し込めます。逆伝播では勾配に y(1 − y) を掛け、その値は最大でも 1/4 です。',
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
