import { defineReduction } from './defineReduction.ts';
import { largest } from './reductions.ts';

/** Equal maxima: the first in row-major order gets the whole gradient. */
export const max = defineReduction({
  id: 'max',
  look: { kind: 'circle', sign: 'max' },
  reduce: largest,
  latex: {
    forward: (x, under) => `\\max${under} ${x}`,
    gradient: (dy, x, y) => `\\begin{cases} ${dy} & ${x} = ${y} \\\\ 0 & ${x} < ${y} \\end{cases}`,
  },
  text: {
    en: {
      name: 'Maximum',
      about:
        'Picks the largest of all elements, or of those along one axis. On the way back the first largest element gets the whole gradient, the others get 0.',
    },
    ko: {
      name: '최댓값',
      about:
        '모든 원소 중에서, 또는 한 축을 따라 가장 큰 값을 고릅니다. 역전파에서는 처음 나온 최댓값에만 기울기를 그대로 보내고, 나머지에는 0을 보냅니다.',
    },
    ja: {
      name: '最大値',
      about:
        'すべての要素、または一つの軸に沿った要素から最も大きい値を選びます。逆伝播では最初に現れた最大値にだけ勾配をそのまま流し、残りには 0 を流します。',
    },
  },
  samples: [
    { inputs: [3] },
    { inputs: [[1, -2, 4]] },
    {
      inputs: [
        [
          [1, 5, 3],
          [4, 2, 6],
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
