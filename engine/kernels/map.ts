// Elementwise formulas: what is broadcast is spread out block by block, functions made for the plan at hand do the rest.

import { blockLength } from './codes.ts';
import { ownShift, shareFrom, thread, threads } from './threads.ts';

// A map on the tape: kernel, words, length, function, loads; then the loads.
const headWords = 5;
/** From, to; length of a row, distance between rows or a table of where they begin, which of both, step. */
const loadWords = 6;

/** A thread's share of a map. */
export function shareMap(at: usize): void {
  const length = load<i32>(at, 8);
  if (threads === 1) {
    runMap(at, 0, length);
    return;
  }
  const units = (length + 63) >> 6;
  const from = shareFrom(thread, units) << 6;
  const to = shareFrom(thread + 1, units) << 6;
  runMap(at, from, min(to, length));
}

/** Elements `from` (a multiple of 4) up to `to`; where that is none, up to three more are written over. */
export function runMap(at: usize, from: i32, to: i32): void {
  const fn = load<u32>(at, 12);
  const loads = at + headWords * 4;
  const end = loads + load<i32>(at, 16) * loadWords * 4;
  if (loads === end) {
    if (from < to) call_indirect<void>(fn, from << 2, to << 2, 0);
    return;
  }
  for (let start = from; start < to; start += blockLength) {
    const count = min(blockLength, to - start);
    for (let each = loads; each < end; each += loadWords * 4) spreadBlock(each, start, count);
    call_indirect<void>(fn, start << 2, (start + count) << 2, <i32>ownShift - (start << 2));
  }
}

/** Elements of an operand that is broadcast, or read otherwise than straight on, spread out in scratch. */
function spreadBlock(at: usize, start: i32, count: i32): void {
  const base = <usize>load<i32>(at);
  let to = <usize>load<i32>(at, 4) + ownShift;
  const row = load<i32>(at, 8);
  const rows = load<i32>(at, 12);
  const isTable = load<i32>(at, 16);
  const step = load<i32>(at, 20);
  let index = start / row;
  let inside = start - index * row;
  let left = count;
  while (left > 0) {
    const many = min(row - inside, left);
    const first = isTable ? load<i32>(<usize>rows + ((<usize>index) << 2)) : index * rows;
    spread(base + first + inside * step, step, to, many);
    to += (<usize>many) << 2;
    left -= many;
    inside = 0;
    index++;
  }
}

/** One row: copied, repeated or gathered. The scratch is longer than a block, so whole vectors may run over. */
function spread(from: usize, step: i32, to: usize, count: i32): void {
  const end = to + ((<usize>count) << 2);
  if (step === 4) {
    for (; to < end; to += 16, from += 16) v128.store(to, v128.load(from));
  } else if (step === 0) {
    const x = v128.load32_splat(from);
    for (; to < end; to += 16) v128.store(to, x);
  } else {
    for (; to < end; to += 4, from += step) store<f32>(to, load<f32>(from));
  }
}
