import type { Window } from '../../compile/instruction.ts';
import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';

/** out[plane, row, column] = the largest number, or the sum, of the window there. */
export function bindPool(memory: Memory, { how, x: xId, window, out: outId }: Of<'pool'>): Kernel {
  const [x, out] = [viewOf(memory, xId), viewOf(memory, outId)];
  const inside = insideOf(window);
  const corners = cornersOf(window);
  const ofOne = how === 'max' ? (corner: number) => x[firstMaximum(x, corner, inside)]! : sumOf(x, inside);
  return () => {
    for (let at = 0; at < corners.length; at++) out[at] = ofOne(corners[at]!);
  };
}

/** Where windows overlap, what goes back is summed. */
export function bindUnpool(
  memory: Memory,
  { how, x: xId, dy: dyId, window, out: outId }: Of<'unpool'>,
): Kernel {
  const [x, dy, out] = [viewOf(memory, xId), viewOf(memory, dyId), viewOf(memory, outId)];
  const inside = insideOf(window);
  const corners = cornersOf(window);
  const give = (place: number, gradient: number): void => {
    out[place] = out[place]! + gradient;
  };
  return () => {
    out.fill(0);
    for (let at = 0; at < corners.length; at++) {
      const corner = corners[at]!;
      if (how === 'max') give(firstMaximum(x, corner, inside), dy[at]!);
      else for (let i = 0; i < inside.length; i++) give(corner + inside[i]!, dy[at]!);
    }
  };
}

const sumOf =
  (x: Float64Array, inside: Int32Array) =>
  (corner: number): number => {
    let sum = 0;
    for (let i = 0; i < inside.length; i++) sum += x[corner + inside[i]!]!;
    return sum;
  };

/** NaN wins over every number, so that it is never hidden. */
function firstMaximum(x: Float64Array, corner: number, inside: Int32Array): number {
  let best = corner;
  for (let i = 1; i < inside.length; i++) {
    const at = corner + inside[i]!;
    if (x[at]! > x[best]! || (Number.isNaN(x[at]) && !Number.isNaN(x[best]))) best = at;
  }
  return best;
}

/** From the corner of a window to each of its elements, row by row. */
const insideOf = ({ kernel, width }: Window): Int32Array =>
  Int32Array.from({ length: kernel * kernel }, (_, at) => Math.floor(at / kernel) * width + (at % kernel));

/** Where the windows of all planes begin. */
function cornersOf({ planes, height, width, stride, rows, columns }: Window): Int32Array {
  const places = rows * columns;
  return Int32Array.from({ length: planes * places }, (_, at) => {
    const plane = Math.floor(at / places);
    const row = Math.floor((at % places) / columns);
    return plane * height * width + row * stride * width + (at % columns) * stride;
  });
}
