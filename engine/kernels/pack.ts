// Matrices laid out as tiles want to read them: a column of numbers after the other, without a gap.

/** Bytes from row to row of a panel. */
const panelRow: usize = 32;

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
  if (column === 4) packStraight(from, step, depth, to);
  else packAcross(from, column, columns, depth, to);
}

/** Rows of B lie in memory as they are wanted. */
function packStraight(from: usize, step: usize, depth: i32, to: usize): void {
  for (let p = depth; p > 0; p--, from += step, to += panelRow) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
  }
}

/** Columns of B lie in memory, four of which are turned at a time. */
function packAcross(from: usize, column: usize, columns: i32, depth: i32, to: usize): void {
  for (let j = 0; j < columns; j += 4) {
    const many = columns - j;
    let c0 = from + <usize>j * column;
    let c1 = many > 1 ? c0 + column : c0;
    let c2 = many > 2 ? c1 + column : c1;
    let c3 = many > 3 ? c2 + column : c2;
    let target = to + ((<usize>j) << 2);
    let p = depth;
    for (; p >= 4; p -= 4, target += 4 * panelRow) {
      turn(v128.load(c0), v128.load(c1), v128.load(c2), v128.load(c3), target, panelRow);
      c0 += 16;
      c1 += 16;
      c2 += 16;
      c3 += 16;
    }
    for (; p > 0; p--, target += panelRow) {
      store<f32>(target, load<f32>(c0));
      store<f32>(target, load<f32>(c1), 4);
      store<f32>(target, load<f32>(c2), 8);
      store<f32>(target, load<f32>(c3), 12);
      c0 += 4;
      c1 += 4;
      c2 += 4;
      c3 += 4;
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
  const end = stepTable + ((<usize>depth) << 2);
  for (let j = 0; j < columns; j += 4) {
    const many = columns - j;
    const table = columnTable + ((<usize>j) << 2);
    const c0 = b + load<i32>(table);
    const c1 = many > 1 ? b + load<i32>(table, 4) : c0;
    const c2 = many > 2 ? b + load<i32>(table, 8) : c1;
    const c3 = many > 3 ? b + load<i32>(table, 12) : c2;
    let target = to + ((<usize>j) << 2);
    let step = stepTable;
    if (many >= 4 && c3 - c0 === 12) {
      for (; step < end; step += 4, target += panelRow) v128.store(target, v128.load(c0 + load<i32>(step)));
      continue;
    }
    while (step < end) {
      const place = load<i32>(step);
      if (step + 16 <= end && load<i32>(step, 12) - place === 12) {
        turn(
          v128.load(c0 + place),
          v128.load(c1 + place),
          v128.load(c2 + place),
          v128.load(c3 + place),
          target,
          panelRow,
        );
        step += 16;
        target += 4 * panelRow;
      } else {
        store<f32>(target, load<f32>(c0 + place));
        store<f32>(target, load<f32>(c1 + place), 4);
        store<f32>(target, load<f32>(c2 + place), 8);
        store<f32>(target, load<f32>(c3 + place), 12);
        step += 4;
        target += panelRow;
      }
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
