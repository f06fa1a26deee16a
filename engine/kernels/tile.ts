// Register tiles: as many sums as fit into sixteen registers, with two vectors of B and one number of A at a time.

import { madd } from './vectorMath.ts';

/** Whether a product is added without a register of its own in between: then there is room for six rows, else for four. */
const isFused: bool = ASC_FEATURE_RELAXED_SIMD;

/** Rows of the larger tile. */
export const tileRows: i32 = isFused ? 6 : 4;

/** The fewest rows that are whole tiles, and of whatever width whole vectors. */
export const bandRows: i32 = isFused ? 12 : 4;

/**
 * C (+)= A · B for eight columns. All distances in bytes: `row` leads from row to row of A, whose numbers follow on each
 * other; `next` down B, `line` down C.
 */
export function tiles8(
  left: usize,
  row: usize,
  right: usize,
  next: usize,
  depth: i32,
  c: usize,
  line: usize,
  rows: i32,
  adds: bool,
): void {
  const bySix = isFused ? rowsBySix(rows) : 0;
  if (isFused) sixes(left, row, right, next, depth, c, line, bySix, adds);
  fours(left + bySix * row, row, right, next, depth, c + bySix * line, line, rows - bySix, adds);
}

/** Seven and eight rows take less time by fours, and so do up to four; a sixth row may be missing. */
function rowsBySix(rows: i32): i32 {
  const rest = rows % 6;
  if (rest === 5) return rows;
  return max(0, rest === 1 || rest === 2 ? rows - rest - 6 : rows - rest);
}

/** Six rows at a time; where one is missing, the last is worked out twice. */
function sixes(
  left: usize,
  row: usize,
  right: usize,
  next: usize,
  depth: i32,
  c: usize,
  line: usize,
  rows: i32,
  adds: bool,
): void {
  // Who might leave the loop there needs the sums so far. Without a way out, V8's compiler before Turboshaft puts them off to
  // the end of the loop, while it reads what they are made of at its start, and runs out of registers: half the speed.
  const isNever = depth < 0;
  for (; rows > 0; rows -= 6, left += 6 * row, c += 6 * line) {
    let a = left;
    let a1 = rows > 1 ? a + row : a;
    let a2 = rows > 2 ? a1 + row : a1;
    let a3 = rows > 3 ? a2 + row : a2;
    let a4 = rows > 4 ? a3 + row : a3;
    let a5 = rows > 5 ? a4 + row : a4;
    let b = right;
    const c1 = rows > 1 ? c + line : c;
    const c2 = rows > 2 ? c1 + line : c1;
    const c3 = rows > 3 ? c2 + line : c2;
    const c4 = rows > 4 ? c3 + line : c3;
    const c5 = rows > 5 ? c4 + line : c4;
    let c00 = f32x4.splat(0);
    let c01 = c00;
    let c10 = c00;
    let c11 = c00;
    let c20 = c00;
    let c21 = c00;
    let c30 = c00;
    let c31 = c00;
    let c40 = c00;
    let c41 = c00;
    let c50 = c00;
    let c51 = c00;
    if (adds) {
      c00 = v128.load(c);
      c01 = v128.load(c, 16);
      c10 = v128.load(c1);
      c11 = v128.load(c1, 16);
      c20 = v128.load(c2);
      c21 = v128.load(c2, 16);
      c30 = v128.load(c3);
      c31 = v128.load(c3, 16);
      c40 = v128.load(c4);
      c41 = v128.load(c4, 16);
      c50 = v128.load(c5);
      c51 = v128.load(c5, 16);
    }
    for (let p = depth; p > 0; p--) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let x = v128.load32_splat(a);
      c00 = madd(x, b0, c00);
      c01 = madd(x, b1, c01);
      if (isNever) break;
      x = v128.load32_splat(a1);
      c10 = madd(x, b0, c10);
      c11 = madd(x, b1, c11);
      if (isNever) break;
      x = v128.load32_splat(a2);
      c20 = madd(x, b0, c20);
      c21 = madd(x, b1, c21);
      if (isNever) break;
      x = v128.load32_splat(a3);
      c30 = madd(x, b0, c30);
      c31 = madd(x, b1, c31);
      if (isNever) break;
      x = v128.load32_splat(a4);
      c40 = madd(x, b0, c40);
      c41 = madd(x, b1, c41);
      if (isNever) break;
      x = v128.load32_splat(a5);
      c50 = madd(x, b0, c50);
      c51 = madd(x, b1, c51);
      a += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      a4 += 4;
      a5 += 4;
      b += next;
    }
    v128.store(c, c00);
    v128.store(c, c01, 16);
    v128.store(c1, c10);
    v128.store(c1, c11, 16);
    v128.store(c2, c20);
    v128.store(c2, c21, 16);
    v128.store(c3, c30);
    v128.store(c3, c31, 16);
    v128.store(c4, c40);
    v128.store(c4, c41, 16);
    v128.store(c5, c50);
    v128.store(c5, c51, 16);
  }
}

/** Four rows at a time; where fewer are left, the last is worked out more than once. */
function fours(
  left: usize,
  row: usize,
  right: usize,
  next: usize,
  depth: i32,
  c: usize,
  line: usize,
  rows: i32,
  adds: bool,
): void {
  for (; rows > 0; rows -= 4, left += 4 * row, c += 4 * line) {
    let a = left;
    let a1 = rows > 1 ? a + row : a;
    let a2 = rows > 2 ? a1 + row : a1;
    let a3 = rows > 3 ? a2 + row : a2;
    let b = right;
    const c1 = rows > 1 ? c + line : c;
    const c2 = rows > 2 ? c1 + line : c1;
    const c3 = rows > 3 ? c2 + line : c2;
    let c00 = f32x4.splat(0);
    let c01 = c00;
    let c10 = c00;
    let c11 = c00;
    let c20 = c00;
    let c21 = c00;
    let c30 = c00;
    let c31 = c00;
    if (adds) {
      c00 = v128.load(c);
      c01 = v128.load(c, 16);
      c10 = v128.load(c1);
      c11 = v128.load(c1, 16);
      c20 = v128.load(c2);
      c21 = v128.load(c2, 16);
      c30 = v128.load(c3);
      c31 = v128.load(c3, 16);
    }
    for (let p = depth; p > 0; p--) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let x = v128.load32_splat(a);
      c00 = madd(x, b0, c00);
      c01 = madd(x, b1, c01);
      x = v128.load32_splat(a1);
      c10 = madd(x, b0, c10);
      c11 = madd(x, b1, c11);
      x = v128.load32_splat(a2);
      c20 = madd(x, b0, c20);
      c21 = madd(x, b1, c21);
      x = v128.load32_splat(a3);
      c30 = madd(x, b0, c30);
      c31 = madd(x, b1, c31);
      a += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      b += next;
    }
    v128.store(c, c00);
    v128.store(c, c01, 16);
    v128.store(c1, c10);
    v128.store(c1, c11, 16);
    v128.store(c2, c20);
    v128.store(c2, c21, 16);
    v128.store(c3, c30);
    v128.store(c3, c31, 16);
  }
}
