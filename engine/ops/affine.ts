import { type Shape, type ShapeResult, showShape, sizeOf } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import { oneEach } from './oneEach.ts';
import { init, integer } from './params.ts';

/**
 * Over the last axis of `x`; every axis before it counts rows. `b` has one number each unit, or one for all.
 * An unwired `w` starts by He's rule: the networks of the course that learn are ReLU networks, and the 0.01·N(0, 1)
 * of its first one would show as zeros in a graph of a few units.
 */
export const affine = defineLayer({
  id: 'affine',
  units: 'units',
  category: 'matrices',
  look: { kind: 'box' },
  inputs: ['x', 'w', 'b'],
  params: { units: integer(1, 1), init: init('he') },
  owned: {
    w: { shape: ({ x }, { units }) => [x?.at(-1) ?? 1, units], init: ({ init }) => init, decays: true },
    b: { shape: ({ w }, { units }) => [w?.at(-1) ?? units], init: () => ({ type: 'zeros' }) },
  },
  shape: affineShape,
  emit: (e, { x, w, b }) => {
    const batch = x.shape.slice(0, -1);
    const asRows = (length: number): Shape => [sizeOf(batch), length];
    const [inputs = 1, units = 1] = w.shape;
    const rows = e.reshape(x, asRows(inputs));
    const product = e.reshape(e.gemm('NN', rows, w), [...batch, units]);
    return {
      out: e.map('product + b', { product, b }),
      pullbacks: {
        x: (dy) => e.reshape(e.gemm('NT', e.reshape(dy, asRows(units)), w), x.shape),
        w: (dy) => e.gemm('TN', rows, e.reshape(dy, asRows(units))),
        b: (dy) => dy,
      },
    };
  },
  latex: {
    forward: ({ x, w, b }) => `${x} \\cdot ${w} + ${b}`,
    gradients: {
      x: ({ w, dy }) => `${dy} \\cdot ${w}^{\\mathsf{T}}`,
      w: ({ x, dy }) => `${x}^{\\mathsf{T}} \\cdot ${dy}`,
      b: ({ dy }) => `\\sum_{\\text{rows}} ${dy}`,
    },
  },
  expand: {
    parts: () => ({
      p: { op: 'matmul', of: ['x', 'w'] },
      y: { op: 'add', of: ['p', 'b'] },
    }),
    algebra: [],
  },
  text: {
    en: {
      name: 'Affine',
      about:
        'Multiplies each row by the weights w and adds the bias b: a fully connected layer. On the way back x gets the gradient times the weights transposed, w the rows transposed times the gradient, and b the gradient summed over the rows.',
    },
    ko: {
      name: 'Affine',
      about:
        '각 행에 가중치 w를 곱하고 편향 b를 더하는 완전연결 계층입니다. 역전파에서 x에는 기울기에 w의 전치를 곱해, w에는 x의 전치에 기울기를 곱해, b에는 기울기를 모든 행에 걸쳐 더해 보냅니다.',
    },
    ja: {
      name: 'Affine',
      about:
        '各行に重み w を掛け、バイアス b を足す全結合層です。逆伝播では、x には勾配に w の転置を掛けたもの、w には x の転置に勾配を掛けたもの、b には勾配をすべての行にわたって足したものが流れます。',
    },
  },
  samples: [
    {
      inputs: {
        x: [1, 2],
        w: [
          [1, 3, 5],
          [2, 4, 6],
        ],
        b: [1, 2, 3],
      },
    },
    {
      inputs: {
        x: [
          [1, 2],
          [3, 4],
          [-5, 6],
        ],
        w: [
          [1, 3, 5],
          [2, 4, 6],
        ],
        b: [1, 2, 3],
      },
      params: { units: 3 },
    },
    {
      inputs: {
        x: [
          [
            [1, 2],
            [3, -4],
          ],
          [
            [5, 6],
            [0, 8],
          ],
          [
            [9, 1],
            [1, 2],
          ],
        ],
        w: [[-0.5], [0.5]],
        b: [0.7],
      },
    },
    {
      inputs: {
        x: [[1, 2]],
        w: [
          [1, 3, 5],
          [2, 4, 6],
        ],
        b: 0.5,
      },
    },
  ],
});

function affineShape({ x, w, b }: { readonly x: Shape; readonly w: Shape; readonly b: Shape }): ShapeResult {
  if (x.length === 0) return { problem: { rule: 'rank', data: { least: 1, found: showShape(x) } } };
  if (w.length !== 2) return { problem: { rule: 'matrix', data: { input: 'w', found: showShape(w) } } };
  if (x.at(-1) !== w[0]) return { problem: { rule: 'inner', data: { a: showShape(x), b: showShape(w) } } };
  const units = w.slice(1);
  return oneEach(units, b) ?? { shape: [...x.slice(0, -1), ...units] };
}
