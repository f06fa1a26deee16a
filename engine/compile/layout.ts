// Memory layout: every slot gets its place in one arena.

import { sizeOf } from '../graph/shape.ts';
import type { Buffer } from './plan.ts';
import type { Slot } from './recorder.ts';

/** One after the other, each kept to the end, since a trace shows every value; a view lies where its origin does. */
export function layOut(slots: readonly Slot[]): {
  readonly buffers: readonly Buffer[];
  readonly size: number;
} {
  const buffers: Buffer[] = [];
  let size = 0;
  for (const { shape, of } of slots) {
    const length = sizeOf(shape);
    const origin = of === null ? undefined : buffers[of];
    buffers.push({ shape, offset: origin?.offset ?? size, length });
    if (origin === undefined) size += length;
  }
  return { buffers, size };
}
