import { defineLayer } from './define.ts';
import { exponentials, lastAxis } from './rows.ts';

export const softmax = defineLayer({
  id: 'softmax',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  params: {},
  shape: ({ x }) => ({ shape: x }),
  emit: (e, { x }) => {
    const { powers, total } = exponentials(e, x);
    const y = e.map('powers / total', { powers, total });
    return {
      out: y,
      pullbacks: {
        x: (dy) => {
          const average = e.sum(e.map('dy * y', { dy, y }), lastAxis(x.shape));
          return e.map('y * (dy - average)', { y, dy, average });
        },
      },
    };
  },
  latex: {
    forward: ({ x }) => `\\frac{e^{${x}}}{\\sum e^{${x}}}`,
    gradients: { x: ({ y, dy }) => `${y} \\odot \\left(${dy} - \\sum ${dy} \\odot ${y}\\right)` },
  },
  expand: {
    parts: ({ x }) => ({
      u: { op: 'exp', of: ['x'], row: 1 },
      S: { op: 'sum', of: ['u'], params: { axis: x.length === 0 ? null : -1, keepdims: true } },
      v: { op: 'reciprocal', of: ['S'] },
      y: { op: 'multiply', of: ['u', 'v'], row: 1 },
    }),
    algebra: [
      'u \\odot \\left(\\frac{\\partial L}{\\partial y} \\cdot \\frac{1}{S} - \\frac{1}{S^2} \\sum \\frac{\\partial L}{\\partial y} \\odot u\\right)',
      '\\frac{u}{S} \\odot \\left(\\frac{\\partial L}{\\partial y} - \\sum \\frac{\\partial L}{\\partial y} \\odot \\frac{u}{S}\\right)',
      'y \\odot \\left(\\frac{\\partial L}{\\partial y} - \\sum \\frac{\\partial L}{\\partial y} \\odot y\\right)',
    ],
  },
  text: {
    en: {
      name: 'Softmax',
      about:
        'Turns each row of scores into probabilities: positive, and 1 in all. They compete, so on the way back a score gets its probability times how far its gradient lies above the row’s average, weighed by the probabilities.',
    },
    ko: {
      name: '소프트맥스',
      about:
        '각 행의 점수를 확률로 바꿉니다. 모두 양수이고 합은 1입니다. 확률끼리 서로 경쟁하므로, 역전파에서 각 점수는 확률로 가중한 행 평균보다 기울기가 얼마나 큰지에 자신의 확률을 곱한 값을 받습니다.',
    },
    ja: {
      name: 'ソフトマックス',
      about:
        '各行のスコアを確率に変えます。すべて正で、合計は 1 です。確率どうしが競い合うので、逆伝播で各スコアは、確率で重みづけた行の平均より勾配がどれだけ大きいかに自分の確率を掛けたものを受け取ります。',
    },
  },
  samples: [
    { inputs: { x: 2 } },
    { inputs: { x: [0.3, 2.9, 4.0] } },
    {
      inputs: {
        x: [
          [0.3, 2.9, 4.0],
          [1, -1, 0.5],
        ],
      },
    },
    {
      inputs: {
        x: [
          [
            [0.3, 2.9],
            [1, -1],
          ],
          [
            [0, 0.5],
            [-2, 3],
          ],
          [
            [1, 2],
            [0, 1],
          ],
        ],
      },
    },
  ],
});
