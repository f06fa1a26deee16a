// Several instances over one memory: each takes its share of every kernel, and all wait for the last before the next.

export let thread: i32 = 0;
export let threads: i32 = 1;
/** Where a thread's own scratch lies, counted from the first thread's. */
export let ownShift: usize = 0;

/** Two words: how many have arrived, and how often all had. */
let gate: usize = 0;

export function enter(index: i32, count: i32, shift: usize, meeting: usize): void {
  thread = index;
  threads = count;
  ownShift = shift;
  gate = meeting;
}

/** Returns once every thread is here. Kernels are too short to sleep between them: it spins. */
export function meet(): void {
  if (threads === 1) return;
  const round = atomic.load<i32>(gate, 4);
  if (atomic.add<i32>(gate, 1) === threads - 1) {
    atomic.store<i32>(gate, 0);
    atomic.add<i32>(gate, 1, 4);
    return;
  }
  while (atomic.load<i32>(gate, 4) === round) {}
}

/** The first of `count` units that belong to a thread; the share of the next begins where its own ends. */
export function shareFrom(index: i32, count: i32): i32 {
  return <i32>((<i64>count * index) / threads);
}
