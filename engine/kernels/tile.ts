// The register tile: as many sums as fit into sixteen registers, with two vectors of B and one number of A at a time.

import { madd } from './vectorMath.ts';

/**
 * C (+)= A · B for eight columns, four rows at a time. All distances in bytes: `row` leads from row to row of A, whose
 * numbers follow on each other; `next` down B, `line` down C. Where fewer than four rows are left, the last is worked out
 * more than once.
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
  for (; rows > 0; rows -= 4, left += row << 2, c += line << 2) {
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
