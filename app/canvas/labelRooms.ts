// How much room numbers take where they are written out beside a wire.

import { type Computed, read, type Tensor } from '../../engine/index.ts';
import { isWritten } from '../numbers/briefly.ts';
import { figureWidthOf } from './figureWidth.ts';
import { labelText } from './labelText.ts';

/** Widths in pixels, by buffer; 0 for what is not written out. */
export type Rooms = readonly number[];

/** Rooms differ by no less than this, so that labels stand still while numbers change a little. */
const pace = 16;

/**
 * The rooms that the numbers of a run need. `last`, of the same run: the room of a single number never shrinks, and where
 * nothing changed it is `last` itself that comes back.
 */
export function roomsOf({ run }: Pick<Computed, 'run'>, digits: number, last: Rooms): Rooms {
  const rooms = run.plan.buffers.map(({ shape }, buffer) => {
    if (!isWritten(shape)) return 0;
    const room = roomOf(read(run, buffer), digits);
    return shape.length === 0 ? Math.max(room, last[buffer] ?? 0) : room;
  });
  return rooms.length === last.length && rooms.every((room, buffer) => room === last[buffer]) ? last : rooms;
}

/** A single number has room for its digits, a sign and a point, whether it uses them or not. */
function roomOf(tensor: Tensor, digits: number): number {
  const isSingle = tensor.shape.length === 0;
  const least = isSingle ? figureWidthOf(`.${'0'.repeat(digits + 1)}`) : 0;
  if (isSingle && isShort(tensor.data[0] ?? 0, digits)) return least;
  return Math.max(least, pace * Math.ceil(figureWidthOf(labelText(tensor, 'numbers', digits)) / pace));
}

/** Told without writing it, since this is asked of every number at every change: whether it surely fits into the least room. */
const isShort = (value: number, digits: number): boolean =>
  value === 0 || ((value >= 0.1 || value <= -1) && Math.abs(value) < 10 ** digits - 1);
