import { type Shape, type ShapeResult, showShape, sizeOf } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import type { Emitter, Val } from './emitter.ts';
import { algebra, epsilon, latex, normalise, standardise } from './normalise.ts';
import { oneEach } from './oneEach.ts';
import type { Parts } from './op.ts';
import { number } from './params.ts';

/**
 * Features are axis 1: the columns of rows, the channels of images. Training remembers the mean and the biased variance of
 * its batches, each time moving the share 1 − momentum towards the newest; testing normalises by what is remembered.
 */
export const batchNorm = defineLayer({
  id: 'batchNorm',
  category: 'regularising',
  look: { kind: 'box' },
  inputs: ['x', 'gamma', 'beta'],
  params: { epsilon, momentum: number(0.9, { min: 0, max: 1, step: 0.05 }) },
  owned: {
    gamma: { shape: ({ x }) => featuresOf(x ?? []), init: () => ({ type: 'ones' }) },
    beta: { shape: ({ x }) => featuresOf(x ?? []), init: () => ({ type: 'zeros' }) },
  },
  shape: ({ x, gamma, beta }) => batchNormShape(x, gamma, beta),
  emit: (e, { x, gamma, beta }, { epsilon, momentum }) => {
    const features = featuresOf(x.shape);
    const others = x.shape.flatMap((_, axis) => (axis === 1 ? [] : axis));
    const along = (val: Val): Val => e.reshape(val, [sizeOf(val.shape), ...x.shape.slice(2).map(() => 1)]);
    const perFeature = (val: Val): Val => e.reshape(e.sum(val, others), features);
    const mean = e.state('mean', features, 0);
    const variance = e.state('variance', features, 1);
    const learn = () => {
      const batch = standardise(e, x, others, epsilon);
      remember(e, mean, batch.mean, momentum);
      remember(e, variance, batch.variance, momentum);
      return batch;
    };
    const { normal, back } =
      e.mode === 'train' ? learn() : normalise(e, x, along(mean), along(variance), epsilon);
    const scale = along(gamma);
    return {
      out: e.map('scale * normal + shift', { scale, normal, shift: along(beta) }),
      pullbacks: {
        x: (dy) => back(e.map('dy * scale', { dy, scale })),
        gamma: (dy) => perFeature(e.map('dy * normal', { dy, normal })),
        beta: perFeature,
      },
    };
  },
  latex: {
    forward: ({ x, gamma, beta }) => latex.forward(x, gamma, beta),
    gradients: {
      x: ({ gamma, dy }, mode) => (mode === 'train' ? latex.x : latex.fixed)(gamma, dy),
      gamma: ({ dy }) => latex.gamma(dy),
      beta: ({ dy }) => latex.beta(dy),
    },
  },
  expand: {
    parts: ({ x }, { epsilon, momentum }) => {
      const axis = x.flatMap((_, at) => (at === 1 ? [] : at));
      const { stretch, along } = perFeature(x.length);
      return {
        a: { op: 'identity', of: ['x'] },
        m: { op: 'mean', of: ['a'], params: { axis }, row: 1 },
        mu: { op: 'runningAverage', of: ['m'], params: { momentum, start: 0 }, row: 1 },
        ...stretch('mu', 1),
        d: { op: 'subtract', of: ['a', along('mu')] },
        q: { op: 'square', of: ['d'], row: 1 },
        r: { op: 'mean', of: ['q'], params: { axis }, row: 1 },
        v: { op: 'runningAverage', of: ['r'], params: { momentum, start: 1 }, row: 1 },
        e: { op: 'add', of: ['v', epsilon], row: 1 },
        s: { op: 'sqrt', of: ['e'], row: 1 },
        ...stretch('s', 1),
        n: { op: 'divide', of: ['d', along('s')] },
        ...stretch('gamma', 2),
        g: { op: 'multiply', of: ['n', along('gamma')] },
        ...stretch('beta', 2),
        y: { op: 'add', of: ['g', along('beta')] },
      };
    },
    remembered: { mean: 'mu', variance: 'v' },
    algebra,
  },
  text: {
    en: {
      name: 'Batch normalisation',
      about:
        'Brings each feature, of an image each channel, to mean 0 and variance 1 over the batch, then scales it by γ and shifts it by β. On the way back x gets the gradient times γ/σ, less its mean and its part along the normalised x. Testing uses the statistics remembered from training, and sends back γ/σ alone.',
    },
    ko: {
      name: '배치 정규화',
      about:
        '특징마다, 이미지라면 채널마다 배치의 평균을 0, 분산을 1로 맞춘 뒤 γ를 곱하고 β를 더합니다. 역전파에서 x는 기울기의 평균과 정규화된 x 방향의 성분을 뺀 것에 γ/σ를 곱한 값을 받습니다. 시험할 때는 학습 중에 기억한 통계를 쓰고, γ/σ만 곱해 보냅니다.',
    },
    ja: {
      name: 'バッチ正規化',
      about:
        '特徴ごと、画像ならチャンネルごとに、バッチの平均を 0、分散を 1 にそろえ、γ を掛けて β を足します。逆伝播では、勾配からその平均と正規化した x に沿う成分を引き、γ/σ を掛けたものが x に流れます。テストでは学習中に記憶した統計を使い、γ/σ だけを掛けて流します。',
    },
  },
  samples: [
    {
      inputs: {
        x: [
          [1, -2, 0.5],
          [3, 1, 4],
          [-2, 5, 1],
        ],
        gamma: [1, 0.5, -2],
        beta: [0, 1, 0.5],
      },
    },
    {
      inputs: {
        x: [
          [
            [
              [1, 2],
              [4, -3],
            ],
            [
              [0, 5],
              [2, 1],
            ],
          ],
          [
            [
              [-1, 3],
              [2, 6],
            ],
            [
              [7, -2],
              [3, 4],
            ],
          ],
        ],
        gamma: [1.5, -0.5],
        beta: [0.25, 1],
      },
      params: { epsilon: 0.01, momentum: 0.8 },
    },
    { inputs: { x: [[4], [1], [-2], [3]], gamma: 2, beta: 0.5 } },
    { inputs: { x: [[1, -2, 3]], gamma: [1, 2, 3], beta: [1, 0, -1] } },
  ],
});

const featuresOf = (x: Shape): Shape => [x[1] ?? 1];

function batchNormShape(x: Shape, gamma: Shape, beta: Shape): ShapeResult {
  if (x.length < 2) return { problem: { rule: 'rank', data: { least: 2, found: showShape(x) } } };
  return oneEach(featuresOf(x), gamma, beta) ?? { shape: x };
}

function remember(e: Emitter, state: Val, batch: Val, momentum: number): void {
  const newest = e.reshape(batch, state.shape);
  e.remember(state, e.map('momentum * state + (1 - momentum) * newest', { momentum, state, newest }));
}

/** One number a feature, put where it stretches over the pixels of an image; the columns of rows need nothing of the kind. */
function perFeature(rank: number): {
  readonly stretch: (name: string, row: number) => Parts;
  readonly along: (name: string) => string;
} {
  if (rank === 2) return { stretch: () => ({}), along: (name) => name };
  const shape = [-1, ...Array.from({ length: rank - 2 }, () => 1)];
  const along = (name: string): string => `${name}1`;
  return {
    stretch: (name, row) => ({ [along(name)]: { op: 'reshape', of: [name], params: { shape }, row } }),
    along,
  };
}
