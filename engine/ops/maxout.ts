import { type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import { integer } from './params.ts';
import { largest } from './reductions.ts';

/** I. Goodfellow et al., Maxout Networks (2013). The pieces of one unit lie next to each other on the last axis. */
export const maxout = defineLayer({
  id: 'maxout',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { pieces: integer(2, 1) },
  shape: ({ x }, { pieces }) => unitsOf(x, pieces),
  emit: (e, { x }, { pieces }) => {
    const units = [...x.shape.slice(0, -1), (x.shape.at(-1) ?? 1) / pieces];
    const { out, back } = largest(e, e.reshape(x, [...units, pieces]), [units.length]);
    return {
      out: e.reshape(out, units),
      pullbacks: { x: (dy) => e.reshape(back(e.reshape(dy, out.shape)), x.shape) },
    };
  },
  latex: {
    forward: ({ x }, { pieces }) => `\\max_{1 \\le k \\le ${pieces}} {${x}}_{j k}`,
    gradients: {
      x: ({ x, y, dy }) =>
        `\\begin{cases} ${dy} & {${x}}_{j k} = {${y}}_j \\\\ 0 & {${x}}_{j k} < {${y}}_j \\end{cases}`,
    },
  },
  text: {
    en: {
      name: 'Maxout',
      about:
        'Takes the numbers of each row in groups of k pieces and lets only the largest of each group through. On the way back the largest piece gets the gradient of its group, the others get 0.',
    },
    ko: {
      name: 'Maxout',
      about:
        '각 행의 수를 k개씩 묶어, 묶음마다 가장 큰 값만 통과시킵니다. 역전파에서는 가장 큰 값이 묶음의 기울기를 그대로 받고 나머지는 0을 받습니다.',
    },
    ja: {
      name: 'Maxout',
      about:
        '各行の数を k 個ずつ組にし、組ごとに最も大きい値だけを通します。逆伝播では最も大きい値が組の勾配をそのまま受け取り、残りは 0 を受け取ります。',
    },
  },
  samples: [
    { inputs: { x: [1, 3, -2, -4] } },
    {
      inputs: {
        x: [
          [1, 3, -2, 0.5, 2, 4],
          [5, -1, 0, -3, -2, -4],
        ],
      },
      params: { pieces: 3 },
    },
  ],
});

function unitsOf(x: Shape, pieces: number): ShapeResult {
  const length = x.at(-1);
  if (length === undefined) return { problem: { rule: 'rank', data: { least: 1, found: showShape(x) } } };
  if (length % pieces !== 0) return { problem: { rule: 'pieces', data: { shape: showShape(x), pieces } } };
  return { shape: [...x.slice(0, -1), length / pieces] };
}
