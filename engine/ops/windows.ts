// What convolution and pooling share: square windows over images of shape (batch, channels, height, width).

import { type Shape, type ShapeResult, showShape } from '../graph/shape.ts';
import type { Windows } from './emitter.ts';

/** What is wrong with `x` as a batch of images; null where it is one. */
export const noImages = (x: Shape): ShapeResult | null =>
  x.length === 4 ? null : { problem: { rule: 'images', data: { found: showShape(x) } } };

/** How many windows stand side by side along an axis. */
export const placesAlong = (length: number, { kernel, stride, padding }: Windows): number =>
  Math.floor((length + 2 * padding - kernel) / stride) + 1;

/** Images of so many channels, with one number for each place of the window; aside, what the windows see. */
export function windowed(
  [batch = 1, seen = 1, height = 1, width = 1]: Shape,
  channels: number,
  windows: Windows,
): ShapeResult {
  const { kernel, padding } = windows;
  const padded = [height + 2 * padding, width + 2 * padding];
  if (Math.min(...padded) < kernel) {
    const data = { window: `${kernel} × ${kernel}`, image: padded.join(' × ') };
    return { problem: { rule: 'window', data } };
  }
  const places = [height, width].map((length) => placesAlong(length, windows));
  return { shape: [batch, channels, ...places], aside: [batch, seen, kernel, kernel, ...places] };
}
