import { defineReduction } from './defineReduction.ts';
import { average } from './reductions.ts';

export const mean = defineReduction({
  id: 'mean',
  look: { kind: 'circle', sign: 'mean' },
  reduce: average,
  latex: {
    forward: (x, under) => `\\frac{1}{n} \\sum${under} ${x}`,
    gradient: (dy) => `\\frac{1}{n} \\cdot ${dy}`,
  },
  text: {
    en: {
      name: 'Mean',
      about:
        'Averages all n elements, or those along one axis. On the way back the gradient is shared out evenly: every element gets 1/n of it.',
    },
    ko: {
      name: '평균',
      about:
        '원소 n개 전체의, 또는 한 축을 따라 평균을 구합니다. 역전파에서는 기울기를 고르게 나누어 각 원소에 1/n씩 보냅니다.',
    },
    ja: {
      name: '平均',
      about:
        'n 個の要素すべて、または一つの軸に沿って平均を取ります。逆伝播では勾配を均等に分け、各要素に 1/n ずつ流します。',
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
      params: { axis: -1 },
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
      params: { axis: [0, 1] },
    },
  ],
});
