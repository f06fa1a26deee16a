// Windows that slide over planes: unfolded, folded back, or one number made of each.

import { shareFrom, thread } from './threads.ts';

// On the tape, after kernel and words: x, out, dy, planes, height, width, kernel, stride, padding, rows, columns, isMax.
const atX = 8;
const atOut = 12;
const atDy = 16;
const atPlanes = 20;
const atHeight = 24;
const atWidth = 28;
const atKernel = 32;
const atStride = 36;
const atPadding = 40;
const atRows = 44;
const atColumns = 48;
const atIsMax = 52;

/** out[plane, i, j, row, column] = x[plane, row·stride + i − padding, column·stride + j − padding], 0 outside. */
export function unfold(at: usize): void {
  const planes = load<i32>(at, atPlanes);
  const end = shareFrom(thread + 1, planes);
  for (let plane = shareFrom(thread, planes); plane < end; plane++) walk(at, plane, false);
}

/** The transpose: where windows overlap, what they say is summed. */
export function fold(at: usize): void {
  const planes = load<i32>(at, atPlanes);
  const end = shareFrom(thread + 1, planes);
  const bytes = (<usize>(load<i32>(at, atHeight) * load<i32>(at, atWidth))) << 2;
  for (let plane = shareFrom(thread, planes); plane < end; plane++) {
    memory.fill(<usize>load<i32>(at, atOut) + <usize>plane * bytes, 0, bytes);
    walk(at, plane, true);
  }
}

/** Every element of every window of a plane, a row of places at a time. */
function walk(at: usize, plane: i32, isBack: bool): void {
  const height = load<i32>(at, atHeight);
  const width = load<i32>(at, atWidth);
  const kernel = load<i32>(at, atKernel);
  const stride = load<i32>(at, atStride);
  const padding = load<i32>(at, atPadding);
  const rows = load<i32>(at, atRows);
  const columns = load<i32>(at, atColumns);
  const image =
    <usize>(isBack ? load<i32>(at, atOut) : load<i32>(at, atX)) + ((<usize>(plane * height * width)) << 2);
  let seen =
    <usize>(isBack ? load<i32>(at, atX) : load<i32>(at, atOut)) +
    ((<usize>(plane * kernel * kernel * rows * columns)) << 2);
  for (let i = 0; i < kernel; i++) {
    for (let j = 0; j < kernel; j++) {
      for (let row = 0; row < rows; row++, seen += (<usize>columns) << 2) {
        const y = row * stride + i - padding;
        const line = image + ((<usize>(y * width)) << 2);
        const isInside = y >= 0 && y < height;
        if (isBack) {
          if (isInside) addRow(seen, line, j - padding, stride, columns, width);
        } else if (isInside) {
          seeRow(seen, line, j - padding, stride, columns, width);
        } else {
          memory.fill(seen, 0, (<usize>columns) << 2);
        }
      }
    }
  }
}

function seeRow(seen: usize, line: usize, first: i32, stride: i32, columns: i32, width: i32): void {
  for (let column = 0, x = first; column < columns; column++, x += stride)
    store<f32>(seen + ((<usize>column) << 2), x >= 0 && x < width ? load<f32>(line + ((<usize>x) << 2)) : 0);
}

function addRow(seen: usize, line: usize, first: i32, stride: i32, columns: i32, width: i32): void {
  for (let column = 0, x = first; column < columns; column++, x += stride) {
    if (x < 0 || x >= width) continue;
    const to = line + ((<usize>x) << 2);
    store<f32>(to, load<f32>(to) + load<f32>(seen + ((<usize>column) << 2)));
  }
}

/** out[plane, row, column] = the largest number, or the sum, of the window there. Without padding. */
export function pool(at: usize): void {
  const planes = load<i32>(at, atPlanes);
  const end = shareFrom(thread + 1, planes);
  const kernel = load<i32>(at, atKernel);
  const stride = load<i32>(at, atStride);
  for (let plane = shareFrom(thread, planes); plane < end; plane++) {
    if (kernel === 2 && stride === 2) poolByTwo(at, plane);
    else poolPlane(at, plane);
  }
}

function poolPlane(at: usize, plane: i32): void {
  const width = load<i32>(at, atWidth);
  const kernel = load<i32>(at, atKernel);
  const stride = load<i32>(at, atStride);
  const rows = load<i32>(at, atRows);
  const columns = load<i32>(at, atColumns);
  const isMax = load<i32>(at, atIsMax);
  const image = <usize>load<i32>(at, atX) + ((<usize>(plane * load<i32>(at, atHeight) * width)) << 2);
  let to = <usize>load<i32>(at, atOut) + ((<usize>(plane * rows * columns)) << 2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, to += 4) {
      const corner = image + ((<usize>(row * stride * width + column * stride)) << 2);
      let y = load<f32>(corner);
      for (let i = 0; i < kernel; i++) {
        for (let j = i === 0 ? 1 : 0; j < kernel; j++) {
          const x = load<f32>(corner + ((<usize>(i * width + j)) << 2));
          y = isMax ? max<f32>(y, x) : y + x;
        }
      }
      store<f32>(to, y);
    }
  }
}

/** The usual pooling: four places at once, out of two rows of eight. */
function poolByTwo(at: usize, plane: i32): void {
  const width = load<i32>(at, atWidth);
  const rows = load<i32>(at, atRows);
  const columns = load<i32>(at, atColumns);
  const isMax = load<i32>(at, atIsMax);
  const image = <usize>load<i32>(at, atX) + ((<usize>(plane * load<i32>(at, atHeight) * width)) << 2);
  let to = <usize>load<i32>(at, atOut) + ((<usize>(plane * rows * columns)) << 2);
  for (let row = 0; row < rows; row++) {
    let from = image + ((<usize>(2 * row * width)) << 2);
    const line = (<usize>width) << 2;
    let column = 0;
    for (; column + 4 <= columns; column += 4, from += 32, to += 16) {
      const top = v128.load(from);
      const next = v128.load(from, 16);
      const low = v128.load(from + line);
      const after = v128.load(from + line, 16);
      const even = v128.shuffle<f32>(top, next, 0, 2, 4, 6);
      const odd = v128.shuffle<f32>(top, next, 1, 3, 5, 7);
      const evenLow = v128.shuffle<f32>(low, after, 0, 2, 4, 6);
      const oddLow = v128.shuffle<f32>(low, after, 1, 3, 5, 7);
      v128.store(
        to,
        isMax
          ? f32x4.max(f32x4.max(even, odd), f32x4.max(evenLow, oddLow))
          : f32x4.add(f32x4.add(even, odd), f32x4.add(evenLow, oddLow)),
      );
    }
    for (; column < columns; column++, from += 8, to += 4) {
      const a = load<f32>(from);
      const b = load<f32>(from, 4);
      const c = load<f32>(from + line);
      const d = load<f32>(from + line, 4);
      store<f32>(to, isMax ? max<f32>(max<f32>(a, b), max<f32>(c, d)) : a + b + (c + d));
    }
  }
}

/** Back through a pooling: the first largest number of each window gets its gradient, or all of them do; places overlapped sum. */
export function unpool(at: usize): void {
  const planes = load<i32>(at, atPlanes);
  const end = shareFrom(thread + 1, planes);
  const bytes = (<usize>(load<i32>(at, atHeight) * load<i32>(at, atWidth))) << 2;
  const byTwo =
    load<i32>(at, atKernel) === 2 && load<i32>(at, atStride) === 2 && load<i32>(at, atIsMax) !== 0;
  for (let plane = shareFrom(thread, planes); plane < end; plane++) {
    // Windows of two that leave nothing over write everything themselves.
    if (byTwo && isCovered(at)) {
      unpoolByTwo(at, plane);
    } else {
      memory.fill(<usize>load<i32>(at, atOut) + <usize>plane * bytes, 0, bytes);
      unpoolPlane(at, plane);
    }
  }
}

function isCovered(at: usize): bool {
  return (
    load<i32>(at, atRows) * 2 === load<i32>(at, atHeight) &&
    load<i32>(at, atColumns) * 2 === load<i32>(at, atWidth)
  );
}

/** The usual one: four windows at once, out of two rows of eight. */
function unpoolByTwo(at: usize, plane: i32): void {
  const rows = load<i32>(at, atRows);
  const columns = load<i32>(at, atColumns);
  const line = (<usize>load<i32>(at, atWidth)) << 2;
  const offset = <usize>(plane * load<i32>(at, atHeight)) * line;
  let x = <usize>load<i32>(at, atX) + offset;
  let out = <usize>load<i32>(at, atOut) + offset;
  let dy = <usize>load<i32>(at, atDy) + ((<usize>(plane * rows * columns)) << 2);
  for (let row = 0; row < rows; row++, x += line, out += line) {
    let column = 0;
    for (; column + 4 <= columns; column += 4, x += 32, out += 32, dy += 16) {
      const top = v128.load(x);
      const next = v128.load(x, 16);
      const low = v128.load(x + line);
      const after = v128.load(x + line, 16);
      const even = v128.shuffle<f32>(top, next, 0, 2, 4, 6);
      const odd = v128.shuffle<f32>(top, next, 1, 3, 5, 7);
      const evenLow = v128.shuffle<f32>(low, after, 0, 2, 4, 6);
      const most = f32x4.pmax(
        f32x4.pmax(even, odd),
        f32x4.pmax(evenLow, v128.shuffle<f32>(low, after, 1, 3, 5, 7)),
      );
      // In reading order: what is left when the others have gone without goes to the last.
      let left = v128.load(dy);
      const first = v128.and(left, f32x4.eq(even, most));
      left = v128.andnot(left, f32x4.eq(even, most));
      const second = v128.and(left, f32x4.eq(odd, most));
      left = v128.andnot(left, f32x4.eq(odd, most));
      const third = v128.and(left, f32x4.eq(evenLow, most));
      left = v128.andnot(left, f32x4.eq(evenLow, most));
      v128.store(out, v128.shuffle<f32>(first, second, 0, 4, 1, 5));
      v128.store(out, v128.shuffle<f32>(first, second, 2, 6, 3, 7), 16);
      v128.store(out + line, v128.shuffle<f32>(third, left, 0, 4, 1, 5));
      v128.store(out + line, v128.shuffle<f32>(third, left, 2, 6, 3, 7), 16);
    }
    for (; column < columns; column++, x += 8, out += 8, dy += 4) {
      const b = load<f32>(x, 4);
      const c = load<f32>(x + line);
      const d = load<f32>(x + line, 4);
      const most = max<f32>(max<f32>(load<f32>(x), b), max<f32>(c, d));
      const at = load<f32>(x) === most ? 0 : b === most ? 1 : c === most ? 2 : 3;
      const gradient = load<f32>(dy);
      store<f32>(out, at === 0 ? gradient : 0);
      store<f32>(out, at === 1 ? gradient : 0, 4);
      store<f32>(out + line, at === 2 ? gradient : 0);
      store<f32>(out + line, at === 3 ? gradient : 0, 4);
    }
  }
}

function unpoolPlane(at: usize, plane: i32): void {
  const width = load<i32>(at, atWidth);
  const kernel = load<i32>(at, atKernel);
  const stride = load<i32>(at, atStride);
  const rows = load<i32>(at, atRows);
  const columns = load<i32>(at, atColumns);
  const isMax = load<i32>(at, atIsMax);
  const offset = (<usize>(plane * load<i32>(at, atHeight) * width)) << 2;
  const x = <usize>load<i32>(at, atX) + offset;
  const out = <usize>load<i32>(at, atOut) + offset;
  let dy = <usize>load<i32>(at, atDy) + ((<usize>(plane * rows * columns)) << 2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, dy += 4) {
      const corner = (<usize>(row * stride * width + column * stride)) << 2;
      const gradient = load<f32>(dy);
      let best = corner;
      for (let i = 0; i < kernel; i++) {
        for (let j = 0; j < kernel; j++) {
          const place = corner + ((<usize>(i * width + j)) << 2);
          if (isMax) {
            const a = load<f32>(x + place);
            const b = load<f32>(x + best);
            if (a > b || (a !== a && b === b)) best = place;
          } else {
            store<f32>(out + place, load<f32>(out + place) + gradient);
          }
        }
      }
      if (isMax) store<f32>(out + best, load<f32>(out + best) + gradient);
    }
  }
}
