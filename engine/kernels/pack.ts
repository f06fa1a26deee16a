// Matrices laid out as tiles want to read them: a column of numbers after the other, without a gap.

/**
 * Columns `first` up to `first + columns` of B, 5 to 8, from row `start` on: 8 numbers a row; what lies over the edge is
 * never stored. Element (p, j) lies at b + p · step + j · column, or where the tables say.
 */
export function packPanel(
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
  if (stepTable !== 0) {
    packWindows(
      b,
      stepTable + ((<usize>start) << 2),
      columnTable + ((<usize>first) << 2),
      columns,
      depth,
      to,
    );
    return;
  }
  const from = b + <usize>start * step + <usize>first * column;
  if (column === 4) packStraight(from, step, columns, depth, to);
  else packAcross(from, column, columns, depth, to);
}

/** Rows of B lie in memory as they are wanted. */
function packStraight(from: usize, step: usize, columns: i32, depth: i32, to: usize): void {
  if (columns === 8) {
    for (let p = depth; p > 0; p--, from += step, to += 32) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
    }
  } else {
    for (let p = depth; p > 0; p--, from += step) {
      for (let j = 0; j < 8; j++, to += 4)
        store<f32>(to, j < columns ? load<f32>(from + ((<usize>j) << 2)) : 0);
    }
  }
}

/** Columns of B lie in memory, four of which are turned at a time. */
function packAcross(from: usize, column: usize, columns: i32, depth: i32, to: usize): void {
  const width = 32;
  for (let j = 0; j < columns; j += 4) {
    let source = from + <usize>j * column;
    let target = to + ((<usize>j) << 2);
    const many = columns - j;
    const d1 = many > 1 ? column : 0;
    const d2 = many > 2 ? 2 * column : 0;
    const d3 = many > 3 ? 3 * column : 0;
    let p = depth;
    for (; p >= 4; p -= 4, source += 16, target += 4 * width)
      turn(
        v128.load(source),
        v128.load(source + d1),
        v128.load(source + d2),
        v128.load(source + d3),
        target,
        width,
      );
    for (; p > 0; p--, source += 4, target += width) {
      store<f32>(target, load<f32>(source));
      store<f32>(target, load<f32>(source + d1), 4);
      store<f32>(target, load<f32>(source + d2), 8);
      store<f32>(target, load<f32>(source + d3), 12);
    }
  }
}

/** Four rows of four become four columns. */
function turn(r0: v128, r1: v128, r2: v128, r3: v128, to: usize, width: usize): void {
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
  v128.store(to + width, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7));
  v128.store(to + 2 * width, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5));
  v128.store(to + 3 * width, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7));
}

/** What windows over an image see, without ever being written out: four neighbours at once where there are four. */
function packWindows(
  b: usize,
  stepTable: usize,
  columnTable: usize,
  columns: i32,
  depth: i32,
  to: usize,
): void {
  const width = 32;
  for (let j = 0; j < columns; j += 4) {
    const many = min(4, columns - j);
    const table = columnTable + ((<usize>j) << 2);
    const c0 = b + load<i32>(table);
    const c1 = b + load<i32>(table + (many > 1 ? 4 : 0));
    const c2 = b + load<i32>(table + (many > 2 ? 8 : 0));
    const c3 = b + load<i32>(table + (many > 3 ? 12 : 0));
    const isRow = many === 4 && c3 - c0 === 12;
    let target = to + ((<usize>j) << 2);
    let p = 0;
    while (p < depth) {
      const place = load<i32>(stepTable + ((<usize>p) << 2));
      if (isRow) {
        v128.store(target, v128.load(c0 + place));
      } else if (p + 4 <= depth && load<i32>(stepTable + ((<usize>p) << 2), 12) - place === 12) {
        turn(
          v128.load(c0 + place),
          v128.load(c1 + place),
          v128.load(c2 + place),
          v128.load(c3 + place),
          target,
          width,
        );
        p += 4;
        target += 4 * width;
        continue;
      } else {
        store<f32>(target, load<f32>(c0 + place));
        store<f32>(target, load<f32>(c1 + place), 4);
        store<f32>(target, load<f32>(c2 + place), 8);
        store<f32>(target, load<f32>(c3 + place), 12);
      }
      p++;
      target += width;
    }
  }
}

/** Rows of A whose numbers lie `step` apart, one after the other: a tile reads along k. */
export function packRows(
  a: usize,
  row: usize,
  step: usize,
  first: i32,
  last: i32,
  depth: i32,
  to: usize,
): void {
  const length = (<usize>depth) << 2;
  let i = first;
  if (row === 4) {
    for (; i + 4 <= last; i += 4, to += length << 2) {
      let from = a + ((<usize>i) << 2);
      let target = to;
      let p = depth;
      for (; p >= 4; p -= 4, from += step << 2, target += 16)
        turn(
          v128.load(from),
          v128.load(from + step),
          v128.load(from + 2 * step),
          v128.load(from + 3 * step),
          target,
          length,
        );
      for (; p > 0; p--, from += step, target += 4) {
        store<f32>(target, load<f32>(from));
        store<f32>(target + length, load<f32>(from, 4));
        store<f32>(target + 2 * length, load<f32>(from, 8));
        store<f32>(target + 3 * length, load<f32>(from, 12));
      }
    }
  }
  for (; i < last; i++) {
    let from = a + <usize>i * row;
    for (let p = depth; p > 0; p--, from += step, to += 4) store<f32>(to, load<f32>(from));
  }
}
