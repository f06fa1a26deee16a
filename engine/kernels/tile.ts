// Register tiles: as many sums as fit into sixteen registers, with two vectors of B and one number of A at a time.

import { madd } from './vectorMath.ts';

/**
 * C (+)= A · B for as many times four rows as `quads` says, and eight columns. All distances in bytes: `row` and `step`
 * lead from row to row of A and along one, `quad` from four rows to the next four; `next` down B, `line` down C. Rows from
 * `rows` on repeat the last, where there are fewer than four.
 */
export function tiles8(
  left: usize,
  row: usize,
  step: usize,
  quad: usize,
  right: usize,
  next: usize,
  depth: i32,
  c: usize,
  line: usize,
  quads: i32,
  rows: i32,
  adds: bool,
): void {
  const r1 = rows > 1 ? row : 0;
  const r2 = rows > 2 ? r1 + row : r1;
  const r3 = rows > 3 ? r2 + row : r2;
  for (; quads > 0; quads--, left += quad) {
    let a = left;
    let a1 = left + r1;
    let a2 = left + r2;
    let a3 = left + r3;
    let b = right;
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
      c10 = v128.load(c + line);
      c11 = v128.load(c + line, 16);
      c20 = v128.load(c + 2 * line);
      c21 = v128.load(c + 2 * line, 16);
      c30 = v128.load(c + 3 * line);
      c31 = v128.load(c + 3 * line, 16);
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
      a += step;
      a1 += step;
      a2 += step;
      a3 += step;
      b += next;
    }
    v128.store(c, c00);
    v128.store(c, c01, 16);
    c += line;
    v128.store(c, c10);
    v128.store(c, c11, 16);
    c += line;
    v128.store(c, c20);
    v128.store(c, c21, 16);
    c += line;
    v128.store(c, c30);
    v128.store(c, c31, 16);
    c += line;
  }
}

/**
 * The same for four columns, at the right edge, and eight rows: four sums alone would wait for each other. Of two columns,
 * where `isPair`, only those are stored.
 */
export function tiles4(
  left: usize,
  row: usize,
  step: usize,
  quad: usize,
  right: usize,
  next: usize,
  depth: i32,
  c: usize,
  line: usize,
  octets: i32,
  rows: i32,
  isPair: bool,
  adds: bool,
): void {
  const r1 = rows > 1 ? row : 0;
  const r2 = rows > 2 ? r1 + row : r1;
  const r3 = rows > 3 ? r2 + row : r2;
  const r4 = rows > 4 ? quad : r3;
  const r5 = rows > 5 ? r4 + row : r4;
  const r6 = rows > 6 ? r5 + row : r5;
  const r7 = rows > 7 ? r6 + row : r6;
  for (; octets > 0; octets--, left += quad << 1, c += line << 3) {
    let a = left;
    let a1 = left + r1;
    let a2 = left + r2;
    let a3 = left + r3;
    let a4 = left + r4;
    let a5 = left + r5;
    let a6 = left + r6;
    let a7 = left + r7;
    let b = right;
    let c0 = f32x4.splat(0);
    let c1 = c0;
    let c2 = c0;
    let c3 = c0;
    let c4 = c0;
    let c5 = c0;
    let c6 = c0;
    let c7 = c0;
    if (adds) {
      c0 = v128.load(c);
      c1 = v128.load(c + line);
      c2 = v128.load(c + 2 * line);
      c3 = v128.load(c + 3 * line);
      c4 = v128.load(c + 4 * line);
      c5 = v128.load(c + 5 * line);
      c6 = v128.load(c + 6 * line);
      c7 = v128.load(c + 7 * line);
    }
    for (let p = depth; p > 0; p--) {
      const x = v128.load(b);
      c0 = madd(v128.load32_splat(a), x, c0);
      c1 = madd(v128.load32_splat(a1), x, c1);
      c2 = madd(v128.load32_splat(a2), x, c2);
      c3 = madd(v128.load32_splat(a3), x, c3);
      c4 = madd(v128.load32_splat(a4), x, c4);
      c5 = madd(v128.load32_splat(a5), x, c5);
      c6 = madd(v128.load32_splat(a6), x, c6);
      c7 = madd(v128.load32_splat(a7), x, c7);
      a += step;
      a1 += step;
      a2 += step;
      a3 += step;
      a4 += step;
      a5 += step;
      a6 += step;
      a7 += step;
      b += next;
    }
    put4(c, line, c0, c1, c2, c3, isPair);
    put4(c + (line << 2), line, c4, c5, c6, c7, isPair);
  }
}

function put4(c: usize, line: usize, c0: v128, c1: v128, c2: v128, c3: v128, isPair: bool): void {
  if (isPair) {
    v128.store64_lane(c, c0, 0);
    v128.store64_lane(c + line, c1, 0);
    v128.store64_lane(c + 2 * line, c2, 0);
    v128.store64_lane(c + 3 * line, c3, 0);
  } else {
    v128.store(c, c0);
    v128.store(c + line, c1);
    v128.store(c + 2 * line, c2);
    v128.store(c + 3 * line, c3);
  }
}
