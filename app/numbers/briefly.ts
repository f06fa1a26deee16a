// A number or tensor in a few characters, for a line of text.

import type { Tensor } from '../../engine/index.ts';
import { formatNumber } from './formatNumber.ts';

/** A vector of more elements than this, and a tensor of more axes, gives only its shape. */
const mostWritten = 4;

/** 2.2, [0.3, 2.9, 4] or (2, 3). */
export function briefly({ shape, data }: Tensor, digits: number): string {
  const numbers = [...data.subarray(0, mostWritten)].map((value) => formatNumber(value, digits));
  if (shape.length === 0) return numbers[0] ?? '';
  return isWritten(shape) ? `[${numbers.join(', ')}]` : shapeText(shape);
}

export const isWritten = (shape: readonly number[]): boolean =>
  shape.length === 0 || (shape.length === 1 && (shape[0] ?? 0) <= mostWritten);

/** As NumPy writes it: (3,), (2, 3); () is a single number. */
export const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
