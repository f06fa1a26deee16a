// Sums and maxima over the middle one of three axes: kept, reduced, kept.

import { shareFrom, thread } from './threads.ts';

// On the tape, after kernel and words: x, out, outer, middle, inner.
const atX = 8;
const atOut = 12;
const atOuter = 16;
const atMiddle = 20;
const atInner = 24;

export function sum(at: usize): void {
  reduce(at, false);
}

export function largest(at: usize): void {
  reduce(at, true);
}

function reduce(at: usize, isMax: bool): void {
  const x = <usize>load<i32>(at, atX);
  const out = <usize>load<i32>(at, atOut);
  const outer = load<i32>(at, atOuter);
  const middle = load<i32>(at, atMiddle);
  const inner = load<i32>(at, atInner);
  if (inner === 1) {
    const to = shareFrom(thread + 1, outer);
    for (let row = shareFrom(thread, outer); row < to; row++) {
      const from = x + ((<usize>(row * middle)) << 2);
      store<f32>(out + ((<usize>row) << 2), isMax ? largestOf(from, middle) : sumOf(from, middle));
    }
    return;
  }
  const blocks = (inner + 3) >> 2;
  const last = shareFrom(thread + 1, outer * blocks);
  for (let unit = shareFrom(thread, outer * blocks); unit < last; unit++) {
    const row = unit / blocks;
    const first = (unit - row * blocks) << 2;
    const from = x + ((<usize>(row * middle * inner + first)) << 2);
    const y = down(from, middle, (<usize>inner) << 2, isMax);
    put(out + ((<usize>(row * inner + first)) << 2), y, inner - first);
  }
}

/** Four columns from top to bottom. */
function down(from: usize, middle: i32, line: usize, isMax: bool): v128 {
  let y = v128.load(from);
  for (let i = middle - 1; i > 0; i--) {
    from += line;
    const x = v128.load(from);
    y = isMax ? f32x4.max(y, x) : f32x4.add(y, x);
  }
  return y;
}

/** The first `count` numbers of a vector, if there are so many. */
function put(to: usize, y: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, y);
    return;
  }
  store<f32>(to, f32x4.extract_lane(y, 0));
  if (count > 1) store<f32>(to, f32x4.extract_lane(y, 1), 4);
  if (count > 2) store<f32>(to, f32x4.extract_lane(y, 2), 8);
}

/** In sixteen sums that are added last, which keeps the error of long sums small. */
function sumOf(from: usize, count: i32): f32 {
  let total: f32 = 0;
  let i = count;
  if (i >= 16) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    for (; i >= 16; i -= 16, from += 64) {
      s0 = f32x4.add(s0, v128.load(from));
      s1 = f32x4.add(s1, v128.load(from, 16));
      s2 = f32x4.add(s2, v128.load(from, 32));
      s3 = f32x4.add(s3, v128.load(from, 48));
    }
    const s = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
    total =
      f32x4.extract_lane(s, 0) +
      f32x4.extract_lane(s, 1) +
      (f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3));
  }
  for (; i > 0; i--, from += 4) total += load<f32>(from);
  return total;
}

/** NaN wins over every number, so that it is never hidden. */
function largestOf(from: usize, count: i32): f32 {
  let best = load<f32>(from);
  for (let i = 1; i < count; i++) best = max<f32>(best, load<f32>(from + ((<usize>i) << 2)));
  return best;
}

/** 1 at the first maximum along the middle axis, else 0. */
export function firstMax(at: usize): void {
  const x = <usize>load<i32>(at, atX);
  const out = <usize>load<i32>(at, atOut);
  const outer = load<i32>(at, atOuter);
  const middle = load<i32>(at, atMiddle);
  const inner = load<i32>(at, atInner);
  const line = (<usize>inner) << 2;
  const to = shareFrom(thread + 1, outer);
  for (let row = shareFrom(thread, outer); row < to; row++) {
    for (let column = 0; column < inner; column++) {
      const first = (<usize>(row * middle * inner + column)) << 2;
      let best = first;
      let at = first;
      for (let i = 0; i < middle; i++, at += line) {
        store<f32>(out + at, 0);
        const a = load<f32>(x + at);
        const b = load<f32>(x + best);
        if (a > b || (a !== a && b === b)) best = at;
      }
      store<f32>(out + best, 1);
    }
  }
}
