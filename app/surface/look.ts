// How the numbers of a net are to be seen: as classes, as the chance of one of two, or as plain values.

import type { Told } from '../../engine/index.ts';
import { type Samples, sharesOf } from '../../engine/training.ts';

/**
 * `classes`: a number for each class, probabilities or, before a softmax, scores. `chance`: the probability of the second
 * of two classes. `values`: signed numbers, the largest of them of size `reach`.
 */
export type Look =
  | { readonly kind: 'classes'; readonly names: readonly string[]; readonly numbers: 'scores' | 'shares' }
  | { readonly kind: 'chance'; readonly names: readonly string[] }
  | { readonly kind: 'values'; readonly reach: number };

/** Of the output, as whatever holds it against the target takes it. */
export function lookOf({ target, t }: Samples, width: number, told: Told): Look {
  if (target.kind === 'classes' && width > 1)
    return {
      kind: 'classes',
      names: target.names,
      numbers: told === 'scores' ? 'scores' : 'shares',
    };
  if (target.kind === 'classes') return { kind: 'chance', names: target.names };
  return { kind: 'values', reach: reachOf(t) };
}

/** Size of the largest finite number, 1 where there is none. */
export function reachOf(numbers: ArrayLike<number>): number {
  let reach = 0;
  for (let at = 0; at < numbers.length; at++) {
    const size = Math.abs(numbers[at] ?? 0);
    if (size > reach && size < Infinity) reach = size;
  }
  return reach || 1;
}

/** One unit of all that a node has, `width` numbers a point. */
export const unitOf = (values: Float64Array, width: number, unit: number): Float64Array =>
  Float64Array.from(
    { length: values.length / width },
    (_, point) => values[point * width + unit] ?? Number.NaN,
  );

/** `width` numbers a point: probabilities of classes, or one number from −1 to 1 whose sign is the side it is on. */
export interface Shades {
  readonly width: number;
  readonly data: Float64Array;
}

export function shadesOf(values: Float64Array, width: number, look: Look): Shades {
  switch (look.kind) {
    case 'classes':
      return { width, data: look.numbers === 'scores' ? sharesOf(values, width) : values };
    case 'chance':
      return { width: 1, data: unitOf(values, width, 0).map((chance) => bounded(2 * chance - 1)) };
    case 'values':
      return { width: 1, data: unitOf(values, width, 0).map((value) => bounded(value / look.reach)) };
    default:
      return look satisfies never;
  }
}

const bounded = (value: number): number => Math.max(-1, Math.min(1, value));
