import { defineReduction } from './defineReduction.ts';

export const sum = defineReduction({
  id: 'sum',
  look: { kind: 'circle', sign: 'Σ' },
  reduce: (e, x, axes) => ({ out: e.sum(x, axes), back: (dy) => dy }),
  latex: {
    forward: (x, under) => `\\sum${under} ${x}`,
    gradient: (dy) => dy,
  },
  text: {
    en: {
      name: 'Sum',
      about:
        'Adds up all elements, or those along one axis. On the way back every element gets a copy of the gradient of the sum that it went into.',
    },
    ko: {
      name: '합',
      about:
        '모든 원소를, 또는 한 축을 따라 원소를 더합니다. 역전파에서는 각 원소가 자신이 더해진 합의 기울기를 그대로 복사해 받습니다.',
    },
    ja: {
      name: '合計',
      about:
        'すべての要素、または一つの軸に沿った要素を足し合わせます。逆伝播では、各要素が自分の加わった合計の勾配をそのままコピーして受け取ります。',
    },
  },
  samples: [
    { inputs: [3] },
    { inputs: [[1, -2, 4]] },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      params: { axis: 0 },
    },
    {
      inputs: [
        [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          [
            [7, 8, 9],
            [-1, -2, -3],
          ],
        ],
      ],
      params: { axis: [0, -1] },
    },
  ],
});
