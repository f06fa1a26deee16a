// The right edge of a product, up to four columns: there vectors lie along k, so that no lane stands empty.

import { madd } from './vectorMath.ts';

/**
 * Up to 4 columns of B, given as for packPanel: four numbers of a column, then of the next, and so on down the block; the
 * last steps, fewer than four, as rows. They are laid out as 2 columns or 4, of which the last may stand twice.
 */
export function packEdge(
  b: usize,
  step: usize,
  column: usize,
  stepTable: usize,
  columnTable: usize,
  first: i32,
  columns: i32,
  start: i32,
  depth: i32,
  to: usize,
): void {
  const isTable = stepTable !== 0;
  const steps = isTable ? stepTable + ((<usize>start) << 2) : 0;
  const width: usize = columns > 2 ? 4 : 2;
  for (let j: usize = 0; j < width; j++) {
    const place = <usize>min(first + <i32>j, first + columns - 1);
    const from = isTable
      ? b + load<i32>(columnTable + (place << 2))
      : b + <usize>start * step + place * column;
    let target = to + (j << 4);
    let p = 0;
    for (; p + 4 <= depth; p += 4, target += width << 4) {
      const p0 = stepAt(steps, step, p);
      const p3 = stepAt(steps, step, p + 3);
      if (p3 - p0 === 12) {
        v128.store(target, v128.load(from + p0));
      } else {
        store<f32>(target, load<f32>(from + p0));
        store<f32>(target, load<f32>(from + stepAt(steps, step, p + 1)), 4);
        store<f32>(target, load<f32>(from + stepAt(steps, step, p + 2)), 8);
        store<f32>(target, load<f32>(from + p3), 12);
      }
    }
    target -= 12 * j;
    for (; p < depth; p++, target += width << 2) store<f32>(target, load<f32>(from + stepAt(steps, step, p)));
  }
}

/** How far step `p` of a block lies from the first; `steps`: a table of it, or 0. */
function stepAt(steps: usize, step: usize, p: i32): usize {
  return steps !== 0 ? load<i32>(steps + ((<usize>p) << 2)) : <usize>p * step;
}

/**
 * C (+)= A · B for columns that packEdge has laid out. All distances in bytes: `row` leads from row to row of A, whose
 * numbers follow on each other, `line` down C.
 */
export function sweepEdge(
  left: usize,
  row: usize,
  right: usize,
  depth: i32,
  c: usize,
  line: usize,
  rows: i32,
  columns: i32,
  adds: bool,
): void {
  if (columns > 2) dots4(left, row, right, depth, c, line, rows, columns, adds);
  else dots2(left, row, right, depth, c, line, rows, columns, adds);
}

/** Four columns, two rows at a time. */
function dots4(
  left: usize,
  row: usize,
  right: usize,
  depth: i32,
  c: usize,
  line: usize,
  rows: i32,
  columns: i32,
  adds: bool,
): void {
  for (; rows > 0; rows -= 2, left += row << 1, c += line << 1) {
    let a = left;
    let a1 = rows > 1 ? left + row : left;
    let b = right;
    let c00 = f32x4.splat(0);
    let c01 = c00;
    let c02 = c00;
    let c03 = c00;
    let c10 = c00;
    let c11 = c00;
    let c12 = c00;
    let c13 = c00;
    for (let p = depth >> 2; p > 0; p--) {
      const x = v128.load(a);
      const y = v128.load(a1);
      let z = v128.load(b);
      c00 = madd(x, z, c00);
      c10 = madd(y, z, c10);
      z = v128.load(b, 16);
      c01 = madd(x, z, c01);
      c11 = madd(y, z, c11);
      z = v128.load(b, 32);
      c02 = madd(x, z, c02);
      c12 = madd(y, z, c12);
      z = v128.load(b, 48);
      c03 = madd(x, z, c03);
      c13 = madd(y, z, c13);
      a += 16;
      a1 += 16;
      b += 64;
    }
    let sums = sum4(c00, c01, c02, c03);
    let sums1 = sum4(c10, c11, c12, c13);
    for (let p = depth & 3; p > 0; p--) {
      const z = v128.load(b);
      sums = madd(v128.load32_splat(a), z, sums);
      sums1 = madd(v128.load32_splat(a1), z, sums1);
      a += 4;
      a1 += 4;
      b += 16;
    }
    putRow(c, sums, columns, adds);
    if (rows > 1) putRow(c + line, sums1, columns, adds);
  }
}

/** One column or two, four rows at a time. */
function dots2(
  left: usize,
  row: usize,
  right: usize,
  depth: i32,
  c: usize,
  line: usize,
  rows: i32,
  columns: i32,
  adds: bool,
): void {
  for (; rows > 0; rows -= 4, left += row << 2, c += line << 2) {
    let a = left;
    let a1 = rows > 1 ? a + row : a;
    let a2 = rows > 2 ? a1 + row : a1;
    let a3 = rows > 3 ? a2 + row : a2;
    let b = right;
    let c00 = f32x4.splat(0);
    let c01 = c00;
    let c10 = c00;
    let c11 = c00;
    let c20 = c00;
    let c21 = c00;
    let c30 = c00;
    let c31 = c00;
    for (let p = depth >> 2; p > 0; p--) {
      const y = v128.load(b);
      const z = v128.load(b, 16);
      let x = v128.load(a);
      c00 = madd(x, y, c00);
      c01 = madd(x, z, c01);
      x = v128.load(a1);
      c10 = madd(x, y, c10);
      c11 = madd(x, z, c11);
      x = v128.load(a2);
      c20 = madd(x, y, c20);
      c21 = madd(x, z, c21);
      x = v128.load(a3);
      c30 = madd(x, y, c30);
      c31 = madd(x, z, c31);
      a += 16;
      a1 += 16;
      a2 += 16;
      a3 += 16;
      b += 32;
    }
    // Two rows of two in a vector.
    let sums = sum4(c00, c01, c10, c11);
    let sums2 = sum4(c20, c21, c30, c31);
    for (let p = depth & 3; p > 0; p--) {
      const z = v128.load64_splat(b);
      sums = madd(pairs(v128.load32_splat(a), v128.load32_splat(a1)), z, sums);
      sums2 = madd(pairs(v128.load32_splat(a2), v128.load32_splat(a3)), z, sums2);
      a += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      b += 8;
    }
    putRow(c, sums, columns, adds);
    if (rows > 1) putRow(c + line, upper(sums), columns, adds);
    if (rows > 2) putRow(c + 2 * line, sums2, columns, adds);
    if (rows > 3) putRow(c + 3 * line, upper(sums2), columns, adds);
  }
}

/** The first half of each. */
function pairs(a: v128, b: v128): v128 {
  return v128.shuffle<f32>(a, b, 0, 1, 4, 5);
}

/** The second half of each. */
function uppers(a: v128, b: v128): v128 {
  return v128.shuffle<f32>(a, b, 2, 3, 6, 7);
}

function upper(a: v128): v128 {
  return uppers(a, a);
}

/** The sums of four vectors. */
function sum4(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(pairs(ab, cd), uppers(ab, cd));
}

/** As many of a row's numbers as there are columns. */
function putRow(to: usize, row: v128, columns: i32, adds: bool): void {
  if (columns === 4) {
    v128.store(to, adds ? f32x4.add(v128.load(to), row) : row);
    return;
  }
  if (columns > 1) v128.store64_lane(to, adds ? f32x4.add(v128.load64_zero(to), row) : row, 0);
  if (columns === 2) return;
  const last = columns === 3 ? upper(row) : row;
  const at = columns === 3 ? to + 8 : to;
  v128.store32_lane(at, adds ? f32x4.add(v128.load32_zero(at), last) : last, 0);
}
