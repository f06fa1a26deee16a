import { defineElementwise } from './define.ts';

/** K. He et al., Delving Deep into Rectifiers (2015), with one slope for all channels, which starts at 0.25. */
export const prelu = defineElementwise({
  id: 'prelu',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x', 'alpha'],
  owned: { alpha: { shape: () => [], init: () => ({ type: 'constant', value: 0.25 }), decays: false } },
  formula: 'where(x > 0, x, alpha * x)',
  locals: { x: 'where(x > 0, 1, alpha)', alpha: 'where(x > 0, 0, x)' },
  text: {
    en: {
      name: 'PReLU',
      about:
        'A leaky ReLU whose slope α on the negative side is learnt. On the way back x gets the gradient times 1 or α, and α the gradient times x, summed over all that is negative.',
    },
    ko: {
      name: 'PReLU',
      about:
        '음수 쪽의 기울기 α를 학습하는 Leaky ReLU입니다. 역전파에서 x는 기울기에 1 또는 α를 곱한 값을 받고, α는 기울기에 x를 곱해 음수인 곳을 모두 더한 값을 받습니다.',
    },
    ja: {
      name: 'PReLU',
      about:
        '負の側の傾き α を学習する Leaky ReLU です。逆伝播では、x は勾配に 1 または α を掛けたものを、α は勾配に x を掛けて負の所をすべて足したものを受け取ります。',
    },
  },
  samples: [
    { inputs: [-1.5, 0.25] },
    {
      inputs: [
        [
          [-2, 0.5, 3],
          [1, -0.25, -4],
        ],
        0.1,
      ],
    },
  ],
});
