// Shapes of tensors, row-major, and NumPy's broadcasting rule.

import type { ShapeRule } from '../issue.ts';

/** Lengths by axis; [] is a scalar. */
export type Shape = readonly number[];

/** A shape that an op cannot take: the rule broken, and what fills the blanks of its text. */
interface ShapeProblem {
  readonly rule: ShapeRule;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The shape of an output. `aside` is that of a tensor which is needed on the way, and may be larger. */
export type ShapeResult =
  | { readonly shape: Shape; readonly aside?: Shape }
  | { readonly problem: ShapeProblem };

export const sizeOf = (shape: Shape): number => shape.reduce((size, length) => size * length, 1);

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((length, axis) => length === b[axis]);

/** Written as NumPy does: (), (3,), (2, 3). */
export const showShape = (shape: Shape): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** The shape that both stretch to (axes matched from the right, 1 stretches), or null where there is none. */
export function broadcast(a: Shape, b: Shape): Shape | null {
  if (a.length === 0 || sameShape(a, b)) return b;
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const la = a[axis - rank + a.length] ?? 1;
    const lb = b[axis - rank + b.length] ?? 1;
    if (la !== lb && la !== 1 && lb !== 1) return null;
    shape.push(la === 1 ? lb : la);
  }
  return shape;
}

/** The broadcast of any number of shapes; a problem names the first two that do not fit. */
export function broadcastAll(shapes: readonly Shape[]): ShapeResult {
  let shape: Shape = [];
  for (const next of shapes) {
    const both = broadcast(shape, next);
    if (both === null) {
      return { problem: { rule: 'broadcast', data: { a: showShape(shape), b: showShape(next) } } };
    }
    shape = both;
  }
  return { shape };
}

/** Distance in elements between neighbours along each axis. */
export function stridesOf(shape: Shape): readonly number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis] ?? 1;
  }
  return strides;
}

/** Strides that read `from` as if it had the shape `to`: 0 along every stretched axis. */
export function broadcastStrides(from: Shape, to: Shape): readonly number[] {
  const strides = stridesOf(from);
  return to.map((_, axis) => {
    const own = axis - to.length + from.length;
    return own < 0 || from[own] === 1 ? 0 : (strides[own] ?? 0);
  });
}

/** The axes of `to` along which `from` was stretched, counted in `to`. */
export const broadcastAxes = (from: Shape, to: Shape): readonly number[] =>
  to.flatMap((length, axis) => {
    const own = axis - to.length + from.length;
    return own < 0 || (from[own] === 1 && length !== 1) ? [axis] : [];
  });

/** A possibly negative axis, counted from the front; null where the shape has no such axis. */
export function resolveAxis(axis: number, rank: number): number | null {
  const resolved = axis < 0 ? axis + rank : axis;
  return Number.isInteger(resolved) && resolved >= 0 && resolved < rank ? resolved : null;
}

/** Several axes, or all where it says null; null where one of them is missing or named twice. */
export function resolveAxes(axes: readonly number[] | null, rank: number): readonly number[] | null {
  if (axes === null) return Array.from({ length: rank }, (_, axis) => axis);
  const resolved = axes.map((axis) => resolveAxis(axis, rank));
  const found = resolved.filter((axis) => axis !== null);
  return new Set(found).size === axes.length ? found : null;
}

/** Units before and after a weight of shape (inputs, units) or (filters, channels, height, width). */
export function fans(shape: Shape): { readonly fanIn: number; readonly fanOut: number } {
  if (shape.length > 2)
    return { fanIn: sizeOf(shape.slice(1)), fanOut: (shape[0] ?? 1) * sizeOf(shape.slice(2)) };
  return { fanIn: shape[0] ?? 1, fanOut: shape[1] ?? 1 };
}
