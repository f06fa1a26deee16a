import { type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import { algebra, epsilon, latex, standardise } from './normalise.ts';
import { oneEach } from './oneEach.ts';
import { lastAxis } from './rows.ts';

/** J. L. Ba et al., Layer Normalization (2016), over the last axis: each row by itself, in training and testing alike. */
export const layerNorm = defineLayer({
  id: 'layerNorm',
  category: 'regularising',
  look: { kind: 'box' },
  inputs: ['x', 'gamma', 'beta'],
  params: { epsilon },
  owned: {
    gamma: { shape: ({ x }) => x?.slice(-1) ?? [], init: () => ({ type: 'ones' }) },
    beta: { shape: ({ x }) => x?.slice(-1) ?? [], init: () => ({ type: 'zeros' }) },
  },
  shape: ({ x, gamma, beta }) => layerNormShape(x, gamma, beta),
  emit: (e, { x, gamma, beta }, { epsilon }) => {
    const { normal, back } = standardise(e, x, lastAxis(x.shape), epsilon);
    return {
      out: e.map('gamma * normal + beta', { gamma, normal, beta }),
      pullbacks: {
        x: (dy) => back(e.map('dy * gamma', { dy, gamma })),
        gamma: (dy) => e.map('dy * normal', { dy, normal }),
        beta: (dy) => dy,
      },
    };
  },
  latex: {
    forward: ({ x, gamma, beta }) => latex.forward(x, gamma, beta),
    gradients: {
      x: ({ gamma, dy }) => latex.x(gamma, dy),
      gamma: ({ dy }) => latex.gamma(dy),
      beta: ({ dy }) => latex.beta(dy),
    },
  },
  expand: {
    parts: (_, { epsilon }) => ({
      a: { op: 'identity', of: ['x'] },
      mu: { op: 'mean', of: ['a'], params: { axis: -1, keepdims: true }, row: 1 },
      d: { op: 'subtract', of: ['a', 'mu'] },
      q: { op: 'square', of: ['d'], row: 1 },
      v: { op: 'mean', of: ['q'], params: { axis: -1, keepdims: true }, row: 1 },
      e: { op: 'add', of: ['v', epsilon], row: 1 },
      s: { op: 'sqrt', of: ['e'], row: 1 },
      n: { op: 'divide', of: ['d', 's'] },
      g: { op: 'multiply', of: ['n', 'gamma'] },
      y: { op: 'add', of: ['g', 'beta'] },
    }),
    algebra,
  },
  text: {
    en: {
      name: 'Layer normalisation',
      about:
        'Brings each row to mean 0 and variance 1, then scales it by γ and shifts it by β, one number for each column. On the way back x gets the gradient times γ, less its mean over the row and its part along the normalised x, over σ.',
    },
    ko: {
      name: '층 정규화',
      about:
        '행마다 평균을 0, 분산을 1로 맞춘 뒤 열마다 γ를 곱하고 β를 더합니다. 역전파에서 x는 기울기에 γ를 곱하고, 행의 평균과 정규화된 x 방향의 성분을 뺀 다음 σ로 나눈 값을 받습니다.',
    },
    ja: {
      name: '層正規化',
      about:
        '行ごとに平均を 0、分散を 1 にそろえ、列ごとに γ を掛けて β を足します。逆伝播では、勾配に γ を掛け、行の平均と正規化した x に沿う成分を引き、σ で割ったものが x に流れます。',
    },
  },
  samples: [
    { inputs: { x: [1, -2, 0.5, 4], gamma: [1, 0.5, -2, 1], beta: [0, 1, 0.5, -1] } },
    {
      inputs: {
        x: [
          [1, -2, 0.5],
          [3, 1, 4],
        ],
        gamma: [1, 0.5, -2],
        beta: [0, 1, 0.5],
      },
      params: { epsilon: 0.01 },
    },
    {
      inputs: {
        x: [
          [
            [1, -2],
            [3, 5],
          ],
          [
            [0.5, 4],
            [-3, 2],
          ],
        ],
        gamma: 2,
        beta: [0.5, -1],
      },
    },
  ],
});

function layerNormShape(x: Shape, gamma: Shape, beta: Shape): ShapeResult {
  if (x.length === 0) return { problem: { rule: 'rank', data: { least: 1, found: showShape(x) } } };
  return oneEach(x.slice(-1), gamma, beta) ?? { shape: x };
}
