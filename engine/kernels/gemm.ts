// Matrix products: the right matrix in panels of 8 columns side by side, the left one swept over them tile by tile.

import { blockDepth, edgeBytes, packedNumbers } from './codes.ts';
import { packEdge, sweepEdge } from './edge.ts';
import { runMap, shareMap } from './map.ts';
import { packPanel, packRows } from './pack.ts';
import { meet, ownShift, shareFrom, take, takenEnd, thread, threads } from './threads.ts';
import { bandRows, tileRows, tiles8 } from './tile.ts';

// The product at hand, as it stands on the tape. Distances are in bytes.
let m: i32 = 0;
let n: i32 = 0;
let k: i32 = 0;
let a: usize = 0;
let aRow: usize = 0;
let aStep: usize = 0;
let b: usize = 0;
let bStep: usize = 0;
let bColumn: usize = 0;
let c: usize = 0;
let batch: i32 = 0;
/** How far each matrix of the batch lies from the first. */
let aTable: usize = 0;
let bTable: usize = 0;
/** Whether all products of the batch are added up into one. */
let sums: bool = false;
/** Where the rows and the columns of B begin, if it is what windows over an image see; 0: a matrix as it stands. */
let stepTable: usize = 0;
let columnTable: usize = 0;
/** A map that goes on with what is made, while it is near; 0: none. */
let map: usize = 0;
/** Room for panels that all threads share, and for what each thread packs for itself: an edge, rows of A, panels. */
let panelRoom: usize = 0;
let own: usize = 0;

/** Multiplications below which a product is not worth a meeting. */
const worthSharing: i64 = 1 << 17;

/** Rows of A up to which panels of B are not worth packing. */
const fewRows = 8;

function read(at: usize): void {
  m = load<i32>(at, 8);
  n = load<i32>(at, 12);
  k = load<i32>(at, 16);
  a = <usize>load<i32>(at, 20);
  aRow = <usize>load<i32>(at, 24);
  aStep = <usize>load<i32>(at, 28);
  b = <usize>load<i32>(at, 32);
  bStep = <usize>load<i32>(at, 36);
  bColumn = <usize>load<i32>(at, 40);
  c = <usize>load<i32>(at, 44);
  batch = load<i32>(at, 48);
  aTable = <usize>load<i32>(at, 52);
  bTable = <usize>load<i32>(at, 56);
  sums = load<i32>(at, 60) !== 0;
  stepTable = <usize>load<i32>(at, 64);
  columnTable = <usize>load<i32>(at, 68);
  map = <usize>load<i32>(at, 72);
  panelRoom = <usize>load<i32>(at, 76);
  own = <usize>load<i32>(at, 80) + ownShift;
}

/** op(A) · op(B), for each matrix of the batch. */
export function gemm(at: usize): void {
  read(at);
  const isShared = threads > 1 && <i64>m * n * k * batch >= worthSharing;
  if (!isShared && thread > 0) return;
  if (batch === 1) single(isShared);
  else if (sums) summed(isShared);
  else each(isShared);
}

/** The first of `count` units that fall to this thread, or to the next. */
function first(count: i32, isShared: bool): i32 {
  return isShared ? shareFrom(thread, count) : 0;
}

function last(count: i32, isShared: bool): i32 {
  return isShared ? shareFrom(thread + 1, count) : count;
}

/** Panels are packed by all together, then each thread takes rows as long as there are any. */
function single(isShared: bool): void {
  const panels = (n + 7) >> 3;
  const packs = m > fewRows || bColumn !== 4;
  for (let start = 0; start < k; start += blockDepth) {
    const depth = min(blockDepth, k - start);
    if (packs) {
      const end = last(panels, isShared);
      for (let panel = first(panels, isShared); panel < end; panel++) pack(b, panel, start, depth, panelRoom);
      if (isShared) meet();
    }
    const room = packs ? panelRoom : 0;
    if (isShared) takeRows(room, start, depth, panels);
    else sweep(0, room, start, depth, 0, m, 0, panels, start > 0);
    // Nobody packs over a panel that another still reads.
    if (isShared && start + depth < k) meet();
  }
}

function takeRows(room: usize, start: i32, depth: i32, panels: i32): void {
  const bands = (m + bandRows - 1) / bandRows;
  for (let band = take(bands); band < bands; band = take(bands))
    sweep(0, room, start, depth, band * bandRows, min(m, takenEnd * bandRows), 0, panels, start > 0);
}

/** Each thread takes columns of its own of the one matrix that all products add up to. */
function summed(isShared: bool): void {
  const panels = (n + 7) >> 3;
  const from = first(panels, isShared);
  const to = last(panels, isShared);
  for (let item = 0; item < batch; item++) alone(item, from, to, item > 0);
  mapAll(isShared);
}

/** Each thread takes products as long as there are any. */
function each(isShared: bool): void {
  const panels = (n + 7) >> 3;
  if (isShared) {
    for (let item = take(batch); item < batch; item = take(batch))
      for (; item < takenEnd; item++) alone(item, 0, panels, false);
  } else {
    for (let item = 0; item < batch; item++) alone(item, 0, panels, false);
  }
  if (!mapsByItem()) mapAll(isShared);
}

/** One product of a batch, or some panels of it, with panels that nobody else sees. */
function alone(item: i32, from: i32, to: i32, adds: bool): void {
  const room = own + edgeBytes + packedNumbers * 4;
  const right = b + load<i32>(bTable + ((<usize>item) << 2));
  for (let start = 0; start < k; start += blockDepth) {
    const depth = min(blockDepth, k - start);
    for (let panel = from; panel < to; panel++) pack(right, panel, start, depth, room);
    sweep(item, room, start, depth, 0, m, from, to, adds || start > 0);
  }
}

/** Panels lie side by side, each as deep as the block. */
function pack(right: usize, panel: i32, start: i32, depth: i32, room: usize): void {
  const column = panel << 3;
  const to = room + <usize>(panel * depth) * 32;
  const columns = min(8, n - column);
  if (columns > 4)
    packPanel(right, bStep, bColumn, stepTable, columnTable, column, columns, start, depth, to);
  else packEdge(right, bStep, bColumn, stepTable, columnTable, column, columns, start, depth, to);
}

/**
 * Rows and panels of one product, `depth` steps from `start` on. `room`: packed panels; 0: B is read where it lies. Once
 * all steps are done, the map follows on the rows that are near.
 */
function sweep(
  item: i32,
  room: usize,
  start: i32,
  depth: i32,
  from: i32,
  to: i32,
  firstPanel: i32,
  lastPanel: i32,
  adds: bool,
): void {
  const matrix = a + (batch > 1 ? load<i32>(aTable + ((<usize>item) << 2)) : 0) + <usize>start * aStep;
  const product = c + (sums ? 0 : (<usize>(item * m * n)) << 2);
  const follows = map !== 0 && start + depth === k && !sums && (batch === 1 || mapsByItem());
  // Rows that lie across are turned: everything else reads along k.
  const packs = aStep !== 4;
  const rows = max(1, packedNumbers / (depth * tileRows)) * tileRows;
  const length = packs ? (<usize>depth) << 2 : aRow;
  const line = (<usize>n) << 2;
  for (let row = from; row < to; row += rows) {
    const end = min(to, row + rows);
    if (packs) packRows(matrix, aRow, aStep, row, end, depth, own + edgeBytes);
    const left = packs ? own + edgeBytes : matrix + <usize>row * aRow;
    for (let panel = firstPanel; panel < lastPanel; panel++) {
      const columns = min(8, n - (panel << 3));
      const isPacked = room !== 0;
      const right = isPacked
        ? room + <usize>(panel * depth) * 32
        : b + ((<usize>panel) << 5) + <usize>start * bStep;
      const target = product + ((<usize>(row * n + (panel << 3))) << 2);
      if (columns > 4 || !isPacked)
        sweepPanel(left, length, right, isPacked ? 32 : bStep, depth, target, line, end - row, columns, adds);
      else sweepEdge(left, length, right, depth, target, line, end - row, columns, adds);
    }
    if (follows) mapRows(item, row, end);
  }
}

/** One panel, of 8 columns or less. */
function sweepPanel(
  left: usize,
  row: usize,
  right: usize,
  next: usize,
  depth: i32,
  target: usize,
  line: usize,
  rows: i32,
  columns: i32,
  adds: bool,
): void {
  if (columns === 8) {
    tiles8(left, row, right, next, depth, target, line, rows, adds);
    return;
  }
  for (; rows > 0; rows -= tileRows, left += row * tileRows, target += line * tileRows) {
    const count = min(tileRows, rows);
    tiles8(left, row, right, next, depth, own, 32, count, false);
    putDown(target, count, columns, line, adds);
  }
}

/** The part of a tile that lies within C. */
function putDown(to: usize, rows: i32, columns: i32, line: usize, adds: bool): void {
  for (let from = own; rows > 0; rows--, from += 32, to += line) {
    for (let column: usize = 0; column < (<usize>columns) << 2; column += 4) {
      const x = load<f32>(from + column);
      store<f32>(to + column, adds ? load<f32>(to + column) + x : x);
    }
  }
}

/** Whether the map can follow on each product of the batch: maps begin at whole vectors. */
function mapsByItem(): bool {
  return ((m * n) & 3) === 0;
}

/** The map over rows that are done, from one whole vector to another, or to the end. */
function mapRows(item: i32, from: i32, to: i32): void {
  const offset = batch === 1 ? 0 : item * m * n;
  const end = offset + to * n;
  runMap(map, (offset + from * n) & ~3, to === m ? end : end & ~3);
}

/** The map over everything, once all is there. */
function mapAll(isShared: bool): void {
  if (map === 0) return;
  if (isShared) {
    meet();
    shareMap(map);
  } else {
    runMap(map, 0, load<i32>(map, 8));
  }
}
