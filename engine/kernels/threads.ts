// Several instances over one memory: each takes its share of every kernel, and all wait for the last before the next.

import { meetOthers } from './host.ts';

export let thread: i32 = 0;
export let threads: i32 = 1;
/** Where a thread's own scratch lies, counted from the first thread's. */
export let ownShift: usize = 0;

export function enter(index: i32, count: i32, shift: usize): void {
  thread = index;
  threads = count;
  ownShift = shift;
}

/** Returns once every thread is here. */
export function meet(): void {
  if (threads > 1) meetOthers();
}

/** The first of `count` units that belong to a thread; the share of the next begins where its own ends. */
export function shareFrom(index: i32, count: i32): i32 {
  return <i32>((<i64>count * index) / threads);
}
