import { defineElementwise } from './define.ts';

export const tanh = defineElementwise({
  id: 'tanh',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'tanh(x)',
  locals: { x: '1 - y ^ 2' },
  expand: {
    parts: {
      u: { op: 'exp', of: ['x'] },
      v: { op: 'reciprocal', of: ['u'], row: 2 },
      p: { op: 'subtract', of: ['u', 'v'] },
      q: { op: 'add', of: ['u', 'v'], row: 1 },
      y: { op: 'divide', of: ['p', 'q'] },
    },
    algebra: [
      '\\frac{\\partial L}{\\partial y} \\left(\\left(\\frac{1}{q} - \\frac{p}{q^2}\\right) u + \\left(\\frac{1}{q} + \\frac{p}{q^2}\\right) v\\right)',
      '\\frac{\\partial L}{\\partial y} \\left(\\frac{u + v}{q} - \\frac{p \\, (u - v)}{q^2}\\right)',
      '\\frac{\\partial L}{\\partial y} \\left(1 - \\frac{p^2}{q^2}\\right)',
      '\\frac{\\partial L}{\\partial y} \\cdot (1 - y^2)',
    ],
  },
  text: {
    en: {
      name: 'tanh',
      about: 'Squeezes x into the range from −1 to 1. On the way back the gradient is multiplied by 1 − y².',
    },
    ko: { name: 'tanh', about: 'x를 −1과 1 사이로 눌러 담습니다. 역전파에서는 기울기에 1 − y²을 곱합니다.' },
    ja: { name: 'tanh', about: 'x を −1 と 1 の間に押し込めます。逆伝播では勾配に 1 − y² を掛けます。' },
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
