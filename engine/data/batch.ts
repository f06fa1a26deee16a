// Rows of samples as the tensors that a graph takes.

import type { Shape } from '../graph/shape.ts';
import { sizeOf } from '../graph/shape.ts';
import type { DataParams } from './provide.ts';
import { type Numbers, type Samples, targetWidth } from './samples.ts';

type Encoding = DataParams['target'];

export const xShape = ({ features }: Samples, rows: number): Shape => [rows, ...features];

/** Labels are (rows,), one-hot rows (rows, classes), a column (rows, 1); values are (rows, width) whatever is asked. */
export function tShape({ target }: Samples, encoding: Encoding, rows: number): Shape {
  if (target.kind === 'values') return [rows, target.names.length];
  return { labels: [rows], oneHot: [rows, target.names.length], column: [rows, 1] }[encoding];
}

/** Writes the rows listed, one after the other. */
export const writeX = ({ x, features }: Samples, rows: ArrayLike<number>, into: Numbers): void =>
  writeRows(x, sizeOf(features), rows, into);

export function writeT(samples: Samples, encoding: Encoding, rows: ArrayLike<number>, into: Numbers): void {
  const { t, target } = samples;
  if (target.kind === 'values' || encoding !== 'oneHot') {
    writeRows(t, targetWidth(target), rows, into);
    return;
  }
  into.fill(0);
  const width = target.names.length;
  for (let at = 0; at < rows.length; at++) into[at * width + (t[rows[at] ?? 0] ?? 0)] = 1;
}

function writeRows(from: Numbers, width: number, rows: ArrayLike<number>, into: Numbers): void {
  for (let at = 0; at < rows.length; at++) {
    const start = (rows[at] ?? 0) * width;
    // A view costs more than copying a few numbers.
    if (width < 32) for (let i = 0; i < width; i++) into[at * width + i] = from[start + i] ?? 0;
    else into.set(from.subarray(start, start + width), at * width);
  }
}
