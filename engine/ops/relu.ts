import { defineElementwise } from './define.ts';

export const relu = defineElementwise({
  id: 'relu',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'max(0, x)',
  locals: { x: 'where(x > 0, 1, 0)' },
  text: {
    en: {
      name: 'ReLU',
      about:
        'Lets positive numbers through and stops the others, like a switch. On the way back the gradient passes where x was above 0, and is 0 elsewhere.',
    },
    ko: {
      name: 'ReLU',
      about:
        '양수는 통과시키고 나머지는 막는 스위치입니다. 역전파에서는 x가 0보다 컸던 곳만 기울기가 지나가고 나머지는 0입니다.',
    },
    ja: {
      name: 'ReLU',
      about:
        '正の数を通し、それ以外を止めるスイッチです。逆伝播では x が 0 より大きかった所だけ勾配が通り、ほかは 0 になります。',
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
