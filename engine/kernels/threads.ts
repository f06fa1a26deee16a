// Several instances over one memory: each takes its share of every kernel, and all wait for the last before the next.

import { takenWord } from './codes.ts';
import { meetOthers } from './host.ts';

export let thread: i32 = 0;
export let threads: i32 = 1;
/** Where a thread's own scratch lies, counted from the first thread's. */
export let ownShift: usize = 0;

/** Where the gate lies at which threads meet. */
let gate: usize = 0;

export function enter(index: i32, count: i32, shift: usize, gateAt: usize): void {
  thread = index;
  threads = count;
  ownShift = shift;
  gate = gateAt;
}

/** Returns once every thread is here. */
export function meet(): void {
  if (threads > 1) meetOthers();
}

/** Behind the last unit that was taken. */
export let takenEnd: i32 = 0;

/**
 * The first of those among `count` units that this thread takes, or `count` where none are left. They become fewer and
 * fewer, so that a core that is slower, or busy with something else, holds nobody up. Counted anew from every meeting on.
 */
export function take(count: i32): i32 {
  for (;;) {
    const first = atomic.load<i32>(gate, takenWord << 2);
    if (first >= count) return count;
    const end = first + max(1, (count - first) / (2 * threads));
    if (atomic.cmpxchg<i32>(gate, first, end, takenWord << 2) !== first) continue;
    takenEnd = end;
    return first;
  }
}

/** The first of `count` units that belong to a thread; the share of the next begins where its own ends. */
export function shareFrom(index: i32, count: i32): i32 {
  return <i32>((<i64>count * index) / threads);
}
