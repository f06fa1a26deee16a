// Many numbers to one: what ops over axes and ops over windows share.

import { sizeOf } from '../graph/shape.ts';
import type { Emitter, Val } from './emitter.ts';
import type { Pullback } from './op.ts';

/** Over axes that stay with length 1, in `out` as in the gradient that `back` is given. */
export type Reduction = (
  e: Emitter,
  x: Val,
  axes: readonly number[],
) => { readonly out: Val; readonly back: Pullback };

/** Of equal maxima the first in row-major order gets the whole gradient. */
export const largest: Reduction = (e, x, axes) => ({
  out: e.max(x, axes),
  back: (dy) => e.map('where(first > 0, dy, 0)', { dy, first: e.firstMax(x, axes) }),
});

export const average: Reduction = (e, x, axes) => {
  const n = sizeOf(axes.map((axis) => x.shape[axis] ?? 1));
  return {
    out: e.map('total / n', { total: e.sum(x, axes), n }),
    back: (dy) => e.map('dy / n', { dy, n }),
  };
};
