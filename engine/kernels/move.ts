// Kernels that bring numbers to other places: transposes, slices and joins, one-hot rows, random draws.

import { shareFrom, thread } from './threads.ts';
import { madd } from './vectorMath.ts';

// A copy on the tape, after kernel and words: from, to, axes; then by axis: length, distance from, distance to (bytes).
const copyHead = 20;
const axisBytes = 12;

/** Axes in row-major order, the last one innermost; the first is shared by the threads. */
export function copy(at: usize): void {
  const axes = load<i32>(at, 16);
  const first = at + copyHead;
  const length = load<i32>(first);
  const from = shareFrom(thread, length);
  const to = shareFrom(thread + 1, length);
  const a = <usize>load<i32>(at, 8);
  const b = <usize>load<i32>(at, 12);
  const da = <usize>load<i32>(first, 4);
  const db = <usize>load<i32>(first, 8);
  if (axes === 1) copyRow(a + from * da, da, b + from * db, db, to - from);
  else for (let i = from; i < to; i++) copyAxes(first + axisBytes, axes - 1, a + i * da, b + i * db);
}

function copyAxes(axis: usize, axes: i32, from: usize, to: usize): void {
  const length = load<i32>(axis);
  const da = <usize>load<i32>(axis, 4);
  const db = <usize>load<i32>(axis, 8);
  if (axes === 1) copyRow(from, da, to, db, length);
  else for (let i = 0; i < length; i++) copyAxes(axis + axisBytes, axes - 1, from + i * da, to + i * db);
}

function copyRow(from: usize, da: usize, to: usize, db: usize, length: i32): void {
  if (da === 4 && db === 4) memory.copy(to, from, (<usize>length) << 2);
  else for (let i = 0; i < length; i++, from += da, to += db) store<f32>(to, load<f32>(from));
}

/** After kernel and words: labels, rows, classes, out. A label that is no class gives a row of NaN. */
export function oneHot(at: usize): void {
  const classes = load<i32>(at, 16);
  const rows = load<i32>(at, 12);
  const end = shareFrom(thread + 1, rows);
  for (let row = shareFrom(thread, rows); row < end; row++) {
    const label = load<f32>(<usize>load<i32>(at, 8) + ((<usize>row) << 2));
    const isClass = label >= 0 && label < <f32>classes && floor<f32>(label) === label;
    const to = <usize>load<i32>(at, 20) + ((<usize>(row * classes)) << 2);
    for (let i = 0; i < classes; i++) store<f32>(to + ((<usize>i) << 2), isClass ? 0 : NaN);
    if (isClass) store<f32>(to + ((<usize>(<i32>label)) << 2), 1);
  }
}

/** After kernel and words: out, length, four words of sfc32's state, which the host sets before every pass. */
export function random(at: usize): void {
  if (thread > 0) return;
  let to = <usize>load<i32>(at, 8);
  const end = to + ((<usize>load<i32>(at, 12)) << 2);
  let a = load<u32>(at, 16);
  let b = load<u32>(at, 20);
  let c = load<u32>(at, 24);
  let counter = load<u32>(at, 28);
  for (; to < end; to += 4) {
    const sum = a + b + counter++;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = rotl<u32>(c, 21) + sum;
    // What a float32 below 1 can hold.
    store<f32>(to, <f32>(sum >> 8) * <f32>(1.0 / 16777216.0));
  }
}

/** After kernel and words: where to say it, stretches; then of each: from, length. Says 1 where all numbers are finite. */
export function finite(at: usize): void {
  if (thread > 0) return;
  const zero = f32x4.splat(0);
  // Four sums, since each waits for itself.
  let all = zero;
  let all1 = zero;
  let all2 = zero;
  let all3 = zero;
  const stretches = load<i32>(at, 12);
  for (let i = 0; i < stretches; i++) {
    const each = at + 16 + ((<usize>i) << 3);
    let from = <usize>load<i32>(each);
    const count = load<i32>(each, 4);
    const end = from + ((<usize>(count & ~3)) << 2);
    // 0 · x is 0 where x is finite, and else NaN.
    for (; from + 64 <= end; from += 64) {
      all = madd(v128.load(from), zero, all);
      all1 = madd(v128.load(from, 16), zero, all1);
      all2 = madd(v128.load(from, 32), zero, all2);
      all3 = madd(v128.load(from, 48), zero, all3);
    }
    for (; from < end; from += 16) all = madd(v128.load(from), zero, all);
    for (let rest = count & 3; rest > 0; rest--, from += 4) all = madd(v128.load32_splat(from), zero, all);
  }
  all = f32x4.add(f32x4.add(all, all1), f32x4.add(all2, all3));
  store<i32>(<usize>load<i32>(at, 8), v128.any_true(f32x4.ne(all, all)) ? 0 : 1);
}
