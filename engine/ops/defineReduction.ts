// Ways to write a reduction down: an op that makes one number out of all those along some axes, and drops those axes.

import { resolveAxes, type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import type { Compute } from './op.ts';
import { axes } from './params.ts';
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
    params: { axis: axes },
    shape: ({ x }, { axis }) => reducedShape(x, axis),
    emit: (e, { x }, { axis }) => {
      const over = resolveAxes(axis, x.shape.length) ?? [];
      const { out, back } = reduce(e, x, over);
      const dropped = dropAxes(x.shape, over);
      return { out: e.reshape(out, dropped), pullbacks: { x: (dy) => back(e.reshape(dy, out.shape)) } };
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

function reducedShape(x: Shape, axis: readonly number[] | null): ShapeResult {
  const over = resolveAxes(axis, x.length);
  if (over !== null) return { shape: dropAxes(x, over) };
  return { problem: { rule: 'axis', data: { axis: axis?.join(', ') ?? 'all', shape: showShape(x) } } };
}
