// A small matrix product written out: tiles of four rows whose sums stay in registers, and the map that goes on with them.

import type { BufferId } from '../../compile/instruction.ts';
import { sizeOf } from '../../graph/shape.ts';
import { edgeBytes } from '../../kernels/codes.ts';
import {
  addWhole,
  fixed,
  gather,
  get,
  load,
  loadSplat,
  type Place,
  repeat,
  set,
  splat,
  storeLanes,
  tee,
  whole,
} from './code.ts';
import { type Bytes, joined, type Written } from './encode.ts';
import { type Broadcast, broadcastsOf, type PartPlaces, type Reach, writeParts } from './parts.ts';
import type { GemmTask } from './task.ts';
import type { Value, VectorCode } from './vectorCode.ts';

/** Columns, and multiplications, up to which a product is small. */
const [mostColumns, mostWork] = [16, 1 << 15];
/** Vectors up to which a right matrix that lies across is turned first. */
const mostTurned = 64;

export function isSmallGemm({ gemm, seen, sums, map }: GemmTask): boolean {
  const { m, n, k, batch, transposition } = gemm;
  if (seen !== null || sums || sizeOf(batch) !== 1 || n > mostColumns || m * n * k > mostWork) return false;
  if (transposition[1] === 'T' && k * Math.ceil(n / 4) > mostTurned) return false;
  return map === null || broadcastsOf(map.parts).every((broadcast) => isRow(broadcast, m, n));
}

/** Whether every row of the product meets the same row. */
function isRow({ shape, strides }: Broadcast, m: number, n: number): boolean {
  const [rows, columns] = shape.length === 1 ? [1, ...shape] : shape;
  const [down, along] = shape.length === 1 ? [0, ...strides] : strides;
  return shape.length <= 2 && rows === m && columns === n && down === 0 && along === 1;
}

export interface SmallPlaces extends PartPlaces {
  /** The first thread's own room. */
  readonly own: number;
}

// Locals: bytes to the rows of A and of C at hand; to the step along k in A and in B.
const [rowOfA, rowOfC, stepOfA, stepOfB] = [0, 1, 2, 3];

/** A product with its distances in bytes. */
interface Product {
  readonly task: GemmTask;
  readonly places: SmallPlaces;
  readonly a: { readonly address: number; readonly row: number; readonly step: number };
  /** `columns`: from column to column, where four of them do not follow on each other. */
  readonly b: { readonly address: number; readonly step: number; readonly columns: number | null };
}

/** Rows that are done in the same way, four at a time or fewer. */
interface Rows {
  readonly first: number;
  readonly count: number;
  readonly turns: number;
}

export function smallGemm(task: GemmTask, makeCode: () => VectorCode, places: SmallPlaces): Written {
  const { m } = task.gemm;
  const [turning, product] = turned(plainProduct(task, places), makeCode());
  const quads = m >> 2;
  const rows = [
    { first: 0, count: 4, turns: quads },
    { first: quads * 4, count: m - quads * 4, turns: 1 },
  ].filter(({ count, turns }) => count > 0 && turns > 0);
  return joined([turning, ...rows.map((each) => writeRows(product, each, makeCode()))]);
}

function plainProduct(task: GemmTask, places: SmallPlaces): Product {
  const { m, n, k, transposition, a, b } = task.gemm;
  const [row, step] = transposition[0] === 'N' ? [k, 1] : [1, m];
  const right = transposition[1] === 'N' ? { step: n * 4, columns: null } : { step: 4, columns: k * 4 };
  return {
    task,
    places,
    a: { address: places.addressOf(a), row: row * 4, step: step * 4 },
    b: { address: places.addressOf(b), ...right },
  };
}

/** With B turned, so that columns follow on each other, if it is read more than once. */
function turned(product: Product, code: VectorCode): readonly [Written, Product] {
  const { task, places, b } = product;
  const { m, n, k } = task.gemm;
  if (b.columns === null || m <= 4) return [joined([]), product];
  const room = places.own + edgeBytes;
  const vectors = Math.ceil(n / 4);
  const local = code.vector();
  for (let step = 0; step < k; step++)
    for (let vector = 0; vector < vectors; vector++) {
      code.write([...rightVector(product, whole(0), step, vector), ...set(local)]);
      code.write(storeLanes(fixed(room + (step * vectors + vector) * 16), local, 4));
    }
  const written = { vectors: code.vectors, code: code.turn };
  return [written, { ...product, b: { address: room, step: vectors * 16, columns: null } }];
}

/** Four columns of B; behind the last one it is that one again, or whatever is there. */
function rightVector({ task, b }: Product, base: Bytes, step: number, vector: number): Bytes {
  const { address, columns } = b;
  const from = address + step * b.step;
  if (columns === null) return load({ base, address: from + vector * 16 });
  const column = (lane: number): number => Math.min(vector * 4 + lane, task.gemm.n - 1);
  return gather(
    base,
    [0, 1, 2, 3].map((lane) => from + column(lane) * columns),
  );
}

function writeRows(product: Product, rows: Rows, code: VectorCode): Written {
  const { n } = product.task.gemm;
  const vectors = Math.ceil(n / 4);
  const tile = { code, x: code.vector(), b: vectorsOf(code, 2), sums: vectorsOf(code, rows.count * 2) };
  for (let first = 0; first < vectors; first += 2)
    writeTile(product, rows, tile, first, Math.min(2, vectors - first));
  const { before, turn } = code;
  if (rows.turns === 1) return { vectors: code.vectors, code: [...before, ...turn] };
  const line = rows.count * n * 4;
  const start = [...whole(0), ...tee(rowOfA), ...set(rowOfC)];
  const next = advance(rowOfA, rows.count * product.a.row);
  const loop = repeat(rowOfC, line, whole(rows.turns * line), [...turn, ...next]);
  return { vectors: code.vectors, code: [...before, ...start, ...loop] };
}

const vectorsOf = (code: VectorCode, count: number): readonly number[] =>
  Array.from({ length: count }, () => code.vector());

const advance = (local: number, bytes: number): Bytes => [
  ...get(local),
  ...whole(bytes),
  addWhole,
  ...set(local),
];

/** Locals of a tile: a number of A, two vectors of B, two sums a row. */
interface Tile {
  readonly code: VectorCode;
  readonly x: number;
  readonly b: readonly number[];
  readonly sums: readonly number[];
}

/**
 * One or two vectors of columns, from the `first` on. The steps along k are a loop: where they are written one after the other,
 * V8 loads everything first and runs out of registers.
 */
function writeTile(product: Product, rows: Rows, tile: Tile, first: number, count: number): void {
  const { task, a, b } = product;
  const { code, sums } = tile;
  for (const sum of sums) code.write([...splat(0), ...set(sum)]);
  code.write([...(rows.turns === 1 ? whole(0) : get(rowOfA)), ...set(stepOfA), ...whole(0), ...set(stepOfB)]);
  const step = [...stepCode(product, rows, tile, first, count), ...advance(stepOfA, a.step)];
  code.write(repeat(stepOfB, b.step, whole(task.gemm.k * b.step), step));
  for (let row = 0; row < rows.count; row++)
    for (let vector = 0; vector < count; vector++)
      finish(product, rows, code, { row, vector: first + vector, sum: sums[row * 2 + vector] ?? 0 });
}

/** One step along k: every sum takes one product more. */
function stepCode(
  product: Product,
  rows: Rows,
  { code, x, b, sums }: Tile,
  first: number,
  count: number,
): Bytes {
  const { a } = product;
  const vectors = b.slice(0, count);
  const written: number[] = [];
  for (const [at, vector] of vectors.entries())
    written.push(...rightVector(product, get(stepOfB), 0, first + at), ...set(vector));
  for (let row = 0; row < rows.count; row++) {
    const address = a.address + (rows.first + row) * a.row;
    written.push(...loadSplat({ base: get(stepOfA), address }), ...set(x));
    for (const [at, vector] of vectors.entries()) {
      const sum = sums[row * 2 + at] ?? 0;
      written.push(...code.product(x, vector, sum), ...set(sum));
    }
  }
  return written;
}

/** A sum is put down, and what the map makes of it. */
function finish(
  { task, places }: Product,
  rows: Rows,
  code: VectorCode,
  { row, vector, sum }: { readonly row: number; readonly vector: number; readonly sum: number },
): void {
  const { addressOf, isKept } = places;
  const { out, map, gemm } = task;
  const lanes = gemm.n - vector * 4;
  const bytes = ((rows.first + row) * gemm.n + vector * 4) * 4;
  const base = rows.turns === 1 ? whole(0) : get(rowOfC);
  const place = (buffer: BufferId): Place => ({ base, address: addressOf(buffer) + bytes });
  const reach: Reach = {
    read: (buffer, broadcast) =>
      broadcast === null ? code.read(load(place(buffer))) : code.readRow(addressOf(buffer) + vector * 16),
    store: ({ local }, buffer) => code.write(storeLanes(place(buffer), local, lanes)),
  };
  const made: Value = { local: sum, isUniform: false, constant: null };
  if (map === null || isKept(out)) reach.store(made, out);
  if (map !== null) writeParts(map.parts, code, reach, places, new Map([[out, made]]));
  code.forget();
}
