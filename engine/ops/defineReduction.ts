// Ways to write a reduction down: an op that makes one number out of all those along some axes, and drops those axes or keeps them with length 1.

import { resolveAxes, type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import type { Compute } from './op.ts';
import { axes, flag } from './params.ts';
import type { Reduction } from './reductions.ts';

interface ReductionRules extends Pick<Compute, 'id' | 'look' | 'text' | 'samples'> {
  readonly reduce: Reduction;
  readonly latex: {
    /** `under` is the index that names the axes, empty where all are reduced. */
    readonly forward: (x: string, under: string) => string;
    readonly gradient: (dy: string, x: string, y: string) => string;
  };
}

export function defineReduction({ reduce, latex, samples, ...rest }: ReductionRules): Compute {
  return defineLayer({
    ...rest,
    category: 'matrices',
    inputs: ['x'],
    params: { axis: axes, keepdims: flag },
    shape: ({ x }, { axis, keepdims }) => reducedShape(x, axis, keepdims ? shrinkAxes : dropAxes),
    emit: (e, { x }, { axis, keepdims }) => {
      const over = resolveAxes(axis, x.shape.length) ?? [];
      const { out, back } = reduce(e, x, over);
      const shape = keepdims ? out.shape : dropAxes(x.shape, over);
      return { out: e.reshape(out, shape), pullbacks: { x: (dy) => back(e.reshape(dy, out.shape)) } };
    },
    latex: {
      forward: ({ x }, { axis }) =>
        latex.forward(x, axis === null ? '' : `_{\\text{axis ${axis.join(', ')}}}`),
      gradients: { x: ({ x, y, dy }) => latex.gradient(dy, x, y) },
    },
    samples: samples.map(({ inputs: [x = 0], ...params }) => ({ inputs: { x }, ...params })),
  });
}

const dropAxes = (shape: Shape, axes: readonly number[]): Shape =>
  shape.filter((_, axis) => !axes.includes(axis));

const shrinkAxes = (shape: Shape, axes: readonly number[]): Shape =>
  shape.map((length, axis) => (axes.includes(axis) ? 1 : length));

function reducedShape(
  x: Shape,
  axis: readonly number[] | null,
  reduce: (shape: Shape, axes: readonly number[]) => Shape,
): ShapeResult {
  const over = resolveAxes(axis, x.length);
  if (over !== null) return { shape: reduce(x, over) };
  return { problem: { rule: 'axis', data: { axis: axis?.join(', ') ?? 'all', shape: showShape(x) } } };
}
