import type { Window } from '../../compile/instruction.ts';
import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';

/** out[plane, i, j, row, column] = x[plane, row·stride + i − padding, column·stride + j − padding], 0 outside. */
export function bindUnfold(memory: Memory, { x: xId, window, out: outId }: Of<'unfold' | 'fold'>): Kernel {
  const [x, out] = [viewOf(memory, xId), viewOf(memory, outId)];
  const { planes, stride, padding } = window;
  const { inside, unfolded, counts, plane, seen } = runsOf(window);
  return () => {
    if (padding > 0) out.fill(0);
    for (let at = 0; at < planes; at++) {
      for (let run = 0; run < counts.length; run++) {
        let source = at * plane + inside[run]!;
        const target = at * seen + unfolded[run]!;
        const end = target + counts[run]!;
        for (let place = target; place < end; place++, source += stride) out[place] = x[source]!;
      }
    }
  };
}

/** The transpose: where windows overlap, what they say is summed. */
export function bindFold(memory: Memory, { x: xId, window, out: outId }: Of<'unfold' | 'fold'>): Kernel {
  const [x, out] = [viewOf(memory, xId), viewOf(memory, outId)];
  const { planes, stride } = window;
  const { inside, unfolded, counts, plane, seen } = runsOf(window);
  return () => {
    out.fill(0);
    for (let at = 0; at < planes; at++) {
      for (let run = 0; run < counts.length; run++) {
        let target = at * plane + inside[run]!;
        const source = at * seen + unfolded[run]!;
        const end = source + counts[run]!;
        for (let place = source; place < end; place++, target += stride)
          out[target] = out[target]! + x[place]!;
      }
    }
  };
}

/**
 * The stretches of one unfolded plane that lie on the plane itself and not in its padding: one for each element (i, j) of
 * a window and each row of places. Neighbours are 1 apart in what is unfolded, and `stride` apart on the plane.
 */
interface Runs {
  /** Where each starts on the plane, and where in what is unfolded. */
  readonly inside: Int32Array;
  readonly unfolded: Int32Array;
  readonly counts: Int32Array;
  /** Elements of a plane, and of what it is unfolded to. */
  readonly plane: number;
  readonly seen: number;
}

function runsOf({ height, width, kernel, stride, padding, rows, columns }: Window): Runs {
  const [inside, unfolded, counts]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < kernel; i++) {
    const [top, bottom] = placesInside(i - padding, height, stride, rows);
    for (let j = 0; j < kernel; j++) {
      const [left, right] = placesInside(j - padding, width, stride, columns);
      for (let row = top; row < bottom && left < right; row++) {
        inside.push((row * stride + i - padding) * width + left * stride + j - padding);
        unfolded.push(((i * kernel + j) * rows + row) * columns + left);
        counts.push(right - left);
      }
    }
  }
  return {
    inside: Int32Array.from(inside),
    unfolded: Int32Array.from(unfolded),
    counts: Int32Array.from(counts),
    plane: height * width,
    seen: kernel * kernel * rows * columns,
  };
}

/** The first of `places`, and the first after it, at which 0 ≤ place · stride + offset < length does not hold any more. */
function placesInside(offset: number, length: number, stride: number, places: number): [number, number] {
  const from = Math.max(0, Math.ceil(-offset / stride));
  const to = Math.min(places, Math.ceil((length - offset) / stride));
  return [from, to];
}
