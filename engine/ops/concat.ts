import { resolveAxis, type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import { defineVariadicLayer } from './define.ts';
import type { Emission } from './op.ts';
import { axis } from './params.ts';

/** As NumPy's concatenate, but for a scalar, which counts as a vector of one: so single numbers make a vector. */
export const concat = defineVariadicLayer({
  id: 'concat',
  category: 'matrices',
  look: { kind: 'box' },
  params: { axis: axis(-1) },
  shape: (shapes, { axis }) => joined(shapes.map(atLeastVector), axis),
  emit: (e, inputs, params): Emission => {
    const parts = inputs.map((x) => e.reshape(x, atLeastVector(x.shape)));
    const axis = resolveAxis(params.axis, parts[0]?.shape.length ?? 0) ?? 0;
    const lengths = parts.map(({ shape }) => shape[axis] ?? 1);
    const startOf = (index: number): number =>
      lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    return {
      out: e.concat(parts, axis),
      pullbacks: inputs.map(({ shape }, index) => (dy) => {
        const part = e.slice(dy, axis, startOf(index), lengths[index] ?? 1);
        return e.reshape(part, shape);
      }),
    };
  },
  latex: {
    forward: (names) => `\\left[ ${names.join(',\\; ')} \\right]`,
    gradient: (index, { dy, names }) => `\\left[ ${dy} \\right]_{${names[index]}}`,
  },
  text: {
    en: {
      name: 'Concatenate',
      about:
        'Joins its inputs end to end along one axis. On the way back the gradient is cut at the same places, and each input gets its own part.',
    },
    ko: {
      name: '이어 붙이기',
      about:
        '입력을 한 축을 따라 차례로 이어 붙입니다. 역전파에서는 기울기를 같은 자리에서 잘라 각 입력에 자기 몫을 보냅니다.',
    },
    ja: {
      name: '連結',
      about:
        '入力を一つの軸に沿って順につなげます。逆伝播では勾配を同じ場所で切り分け、各入力へその分を流します。',
    },
  },
  samples: [
    { inputs: [2, [3, -1], 5] },
    {
      inputs: [
        [
          [1, 2],
          [3, 4],
        ],
        [[5], [6]],
        [
          [7, 8, 9],
          [-1, -2, -3],
        ],
      ],
    },
    {
      inputs: [
        [[1, 2, 3]],
        [
          [4, 5, 6],
          [7, 8, 9],
        ],
      ],
      params: { axis: 0 },
    },
    {
      inputs: [
        [[[1, 2]], [[3, 4]]],
        [
          [
            [5, 6],
            [7, 8],
          ],
          [
            [9, 1],
            [0, -1],
          ],
        ],
      ],
      params: { axis: 1 },
    },
  ],
});

const atLeastVector = (shape: Shape): Shape => (shape.length === 0 ? [1] : shape);

function joined([first = [], ...rest]: readonly Shape[], axis: number): ShapeResult {
  const at = resolveAxis(axis, first.length);
  if (at === null) return { problem: { rule: 'axis', data: { axis, shape: showShape(first) } } };
  const fits = (shape: Shape): boolean =>
    shape.length === first.length && shape.every((length, axis) => axis === at || length === first[axis]);
  const odd = rest.find((shape) => !fits(shape));
  if (odd !== undefined) {
    return { problem: { rule: 'concat', data: { a: showShape(first), b: showShape(odd), axis: at } } };
  }
  const length = rest.reduce((sum, shape) => sum + (shape[at] ?? 0), first[at] ?? 0);
  return { shape: first.map((own, axis) => (axis === at ? length : own)) };
}
