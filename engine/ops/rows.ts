// What softmax and the losses over classes share: all axes but the last count rows, and a vector is one row.

import { resolveAxes, type Shape, type ShapeResult, sameShape, showShape, sizeOf } from '../graph/shape.ts';
import type { Emitter, Val } from './emitter.ts';

export const rowsOf = (shape: Shape): number => sizeOf(shape.slice(0, -1));

export const lastAxis = (shape: Shape): readonly number[] => (shape.length === 0 ? [] : [shape.length - 1]);

/** The sum of all elements, a scalar. */
export const sumOf = (e: Emitter, x: Val): Val =>
  e.reshape(e.sum(x, resolveAxes(null, x.shape.length) ?? []), []);

/** e to the power of each element less the top of its row, so that none overflows: softmax is `powers / total`. */
export function exponentials(
  e: Emitter,
  x: Val,
): { readonly top: Val; readonly powers: Val; readonly total: Val } {
  const top = e.max(x, lastAxis(x.shape));
  const powers = e.map('exp(x - top)', { x, top });
  return { top, powers, total: e.sum(powers, lastAxis(x.shape)) };
}

/** A loss over classes: `t` is of the shape of `x`, or one class number a row. */
export function classLossShape(x: Shape, t: Shape): ShapeResult {
  if (x.length === 0) return { problem: { rule: 'rank', data: { least: 1, found: showShape(x) } } };
  const perRow = x.slice(0, -1);
  if (sameShape(t, x) || sameShape(t, perRow)) return { shape: [] };
  return { problem: { rule: 'labels', data: { x: showShape(x), rows: showShape(perRow), t: showShape(t) } } };
}

/** `t` itself, or its class numbers as one-hot rows. */
export const oneHotRows = (e: Emitter, x: Val, t: Val): Val =>
  sameShape(t.shape, x.shape) ? t : e.oneHot(t, x.shape.at(-1) ?? 1);
