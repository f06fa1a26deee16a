import { defineElementwise } from './define.ts';

export const identity = defineElementwise({
  id: 'identity',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'x',
  text: {
    en: {
      name: 'Identity',
      about:
        'Passes x on as it is, as the output layer of a regression does. The gradient passes unchanged, too.',
    },
    ko: {
      name: '항등 함수',
      about: 'x를 그대로 내보냅니다. 회귀의 출력층에 쓰이며, 기울기도 그대로 지나갑니다.',
    },
    ja: { name: '恒等関数', about: 'x をそのまま出力します。回帰の出力層に使われ、勾配もそのまま通ります。' },
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
