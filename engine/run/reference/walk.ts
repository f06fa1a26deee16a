// Visiting a tensor's elements by strides, row by row: the innermost axis is left to the caller's own loop.

import type { Shape } from '../../graph/shape.ts';

/** Start of every row (all axes but the last) in elements, in row-major order: computed once, when a kernel is bound. */
export function rowStarts(shape: Shape, strides: readonly number[], offset = 0): Int32Array {
  const outer = shape.slice(0, -1);
  const starts = new Int32Array(outer.reduce((size, length) => size * length, 1));
  const index = new Int32Array(outer.length);
  let at = offset;
  for (let row = 0; row < starts.length; row++) {
    starts[row] = at;
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      const length = outer[axis] ?? 1;
      const stride = strides[axis] ?? 0;
      const next = (index[axis] ?? 0) + 1;
      at += stride;
      if (next < length) {
        index[axis] = next;
        break;
      }
      index[axis] = 0;
      at -= stride * length;
    }
  }
  return starts;
}

/** A tensor's axes with the strides by which each of several buffers is read along them. */
export interface Walk {
  readonly shape: Shape;
  readonly strides: readonly (readonly number[])[];
}

/** The same walk with as few axes as can be: neighbours become one where every buffer is read straight on from row to row. */
export function mergeAxes({ shape, strides }: Walk): Walk {
  const axes: number[] = [];
  const lengths: number[] = [];
  for (const [axis, length] of shape.entries()) {
    const last = axes.at(-1);
    const isStraight = last !== undefined && strides.every((own) => own[last] === (own[axis] ?? 0) * length);
    if (isStraight) {
      axes[axes.length - 1] = axis;
      lengths[lengths.length - 1] = (lengths.at(-1) ?? 1) * length;
    } else {
      axes.push(axis);
      lengths.push(length);
    }
  }
  return { shape: lengths, strides: strides.map((own) => axes.map((axis) => own[axis] ?? 0)) };
}
