import { sameShape } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import type { Val } from './emitter.ts';
import { classLossShape, exponentials, lastAxis, oneHotRows, rowsOf, sumOf } from './rows.ts';

/**
 * Exact for scores of any size: log p = x − max − log Σ exp(x − max). Rows of `t` that do not sum to 1 get their true
 * gradient, softmax(x)·Σt − t, too.
 */
export const softmaxWithLoss = defineLayer({
  id: 'softmaxWithLoss',
  judges: 'scores',
  category: 'losses',
  look: { kind: 'box' },
  inputs: ['x', 't'],
  params: {},
  shape: ({ x, t }) => classLossShape(x, t),
  emit: (e, { x, t: given }) => {
    const { top, powers, total } = exponentials(e, x);
    const logp = e.map('x - top - log(total)', { x, top, total });
    const t = oneHotRows(e, x, given);
    const each = e.map('where(abs(t) <= 0, 0, -t * logp)', { t, logp });
    const loss = sumOf(e, each);
    const n = rowsOf(x.shape);
    const toScores = (dy: Val): Val => {
      const weight = e.sum(t, lastAxis(x.shape));
      return e.map('dy * (powers / total * weight - t) / n', { dy, powers, total, weight, t, n });
    };
    const toTarget = (dy: Val): Val => e.map('-dy * logp / n', { dy, logp, n });
    return {
      out: e.map('loss / n', { loss, n }),
      pullbacks: t === given ? { x: toScores, t: toTarget } : { x: toScores },
    };
  },
  latex: {
    forward: ({ x, t }) => `-\\frac{1}{N} \\sum ${t} \\log \\operatorname{softmax}(${x})`,
    gradients: {
      x: ({ x, t, dy }) => `${dy} \\cdot \\frac{1}{N} \\left(\\operatorname{softmax}(${x}) - ${t}\\right)`,
      t: ({ x, dy }) => `-${dy} \\cdot \\frac{1}{N} \\log \\operatorname{softmax}(${x})`,
    },
  },
  expand: {
    parts: ({ x, t }) => {
      const isVector = x.length === 1;
      const areRows = sameShape(t, x);
      return {
        u: { op: 'exp', of: ['x'], row: 1 },
        S: { op: 'sum', of: ['u'], params: { axis: -1, keepdims: true } },
        v: { op: 'reciprocal', of: ['S'] },
        y: { op: 'multiply', of: ['u', 'v'], row: 1 },
        z: { op: 'log', of: ['y'], row: 1 },
        ...(areRows ? {} : { c: { op: 'oneHot', of: ['t'], params: { classes: x.at(-1) ?? 1 }, row: 2 } }),
        p: { op: 'multiply', of: ['z', areRows ? 't' : 'c'], row: 2 },
        s: { op: 'sum', of: ['p'], params: { axis: -1 }, row: 2 },
        ...(isVector ? {} : { m: { op: 'mean', of: ['s'], row: 2 } }),
        L: { op: 'multiply', of: [isVector ? 's' : 'm', -1], row: 2 },
      };
    },
    algebra: [
      '\\frac{1}{N} \\, u \\odot \\left(-\\frac{t}{y} \\cdot \\frac{1}{S} + \\frac{1}{S^2} \\sum \\frac{t}{y} \\odot u\\right)',
      '\\frac{1}{N} \\, \\frac{u}{S} \\odot \\left(-\\frac{t}{y} + \\sum t\\right)',
      '\\frac{1}{N} \\left(y \\sum t - t\\right)',
      '\\frac{1}{N} \\left(y - t\\right)',
    ],
  },
  text: {
    en: {
      name: 'Softmax-with-Loss',
      about:
        'Turns the scores x into probabilities y by softmax and takes their cross entropy with t, averaged over the N rows. Together they have the simplest gradient there is: on the way back x gets y − t, over N.',
    },
    ko: {
      name: 'Softmax-with-Loss',
      about:
        '점수 x를 소프트맥스로 확률 y로 바꾸고, 정답 t와의 교차 엔트로피 오차를 N개 행에 걸쳐 평균 냅니다. 둘을 합치면 기울기가 아주 간단해져서, 역전파에서 x는 y − t를 N으로 나눈 값을 받습니다.',
    },
    ja: {
      name: 'Softmax-with-Loss',
      about:
        'スコア x をソフトマックスで確率 y に変え、正解 t との交差エントロピー誤差を N 行にわたって平均します。二つを合わせると勾配はとても簡単になり、逆伝播で x は y − t を N で割ったものを受け取ります。',
    },
  },
  samples: [
    { inputs: { x: [0.3, 2.9, 4.0], t: [0, 1, 0] } },
    {
      inputs: {
        x: [
          [0.3, 2.9, 4.0],
          [1, -1, 0.5],
        ],
        t: [
          [0, 1, 0],
          [0.5, 0.25, 0.75],
        ],
      },
    },
    {
      inputs: {
        x: [
          [0.3, 2.9, 4.0],
          [1, -1, 0.5],
        ],
        t: [2, 0],
      },
    },
    { inputs: { x: [0.3, 2.9, 4.0], t: 1 } },
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
        t: [
          [0, 1],
          [1, 1],
          [0, 0],
        ],
      },
    },
  ],
});
