// The tape: every task as words that name its kernel, its numbers and where everything lies.

import type { BufferId, Window } from '../../compile/instruction.ts';
import { sizeOf } from '../../graph/shape.ts';
import * as codes from '../../kernels/codes.ts';
import { mergeAxes, rowStarts } from '../reference/walk.ts';
import { channelsOf } from './fuse.ts';
import type { Image } from './image.ts';
import { writeMap } from './mapTape.ts';
import type { PlanFunctions } from './planFunctions.ts';
import type { CopyTask, GemmTask, MapTask, Task } from './task.ts';

export interface Places {
  readonly addressOf: (id: BufferId) => number;
  readonly lengthOf: (id: BufferId) => number;
  /** Whether somebody reads a buffer when the task that wrote it is over. */
  readonly isKept: (id: BufferId) => boolean;
  readonly image: Image;
  readonly functions: PlanFunctions;
  /** Panels that all threads share; then what the first thread packs for itself, and its registers. */
  readonly panels: number;
  readonly own: number;
  readonly registers: number;
}

/** A task as words; a map that belongs to a product is put into memory beside the tape. */
export function writeTask(task: Task, places: Places): readonly number[] {
  const { addressOf, lengthOf } = places;
  switch (task.kind) {
    case 'map':
      return mapWords(task, places);
    case 'gemm':
      return headed(codes.gemmKernel, gemmWords(task, places));
    case 'reduce': {
      const kernel = reduceKernels[task.how];
      return headed(kernel, [addressOf(task.x), addressOf(task.out), task.outer, task.middle, task.inner]);
    }
    case 'copy':
      return headed(codes.copyKernel, copyWords(task, addressOf));
    case 'oneHot': {
      const { labels, classes, out } = task;
      return headed(codes.oneHotKernel, [addressOf(labels), lengthOf(labels), classes, addressOf(out)]);
    }
    case 'unfold':
    case 'fold':
    case 'pool':
    case 'unpool': {
      const { x, out, window } = task;
      const dy = task.kind === 'unpool' ? addressOf(task.dy) : 0;
      const isMax = (task.kind === 'pool' || task.kind === 'unpool') && task.how === 'max';
      // Back through a sum of windows nobody asks what was in them, and x may be gone.
      const from = task.kind === 'unpool' && !isMax ? 0 : addressOf(x);
      const words = [from, addressOf(out), dy, ...windowWords(window), isMax ? 1 : 0];
      return headed(windowKernels[task.kind], words);
    }
    case 'random':
      return headed(codes.randomKernel, [addressOf(task.out), lengthOf(task.out), 0, 0, 0, 0]);
    default:
      return task satisfies never;
  }
}

/** Where the state of a draw stands among the words of its task. */
export const randomState = 4;

const headed = (kernel: number, words: readonly number[]): readonly number[] => [
  kernel,
  words.length + 2,
  ...words,
];

const reduceKernels = { sum: codes.sumKernel, max: codes.maxKernel, firstMax: codes.firstMaxKernel };
const windowKernels = {
  unfold: codes.unfoldKernel,
  fold: codes.foldKernel,
  pool: codes.poolKernel,
  unpool: codes.unpoolKernel,
};

const windowWords = (window: Window): readonly number[] => [
  window.planes,
  window.height,
  window.width,
  window.kernel,
  window.stride,
  window.padding,
  window.rows,
  window.columns,
];

const mapWords = (map: MapTask, places: Places): readonly number[] =>
  headed(codes.mapKernel, writeMap(map, places));

/** Axes in row-major order, as few as can be: length, and the distances in bytes. */
function copyWords({ shape, from, to }: CopyTask, addressOf: Places['addressOf']): readonly number[] {
  const walk = mergeAxes({ shape, strides: [from.strides, to.strides] });
  const [fromStrides = [], toStrides = []] = walk.strides;
  const lengths = walk.shape.length === 0 ? [1] : walk.shape;
  return [
    addressOf(from.buffer) + from.offset * 4,
    addressOf(to.buffer) + to.offset * 4,
    lengths.length,
    ...lengths.flatMap((length, axis) => [length, (fromStrides[axis] ?? 0) * 4, (toStrides[axis] ?? 0) * 4]),
  ];
}

function gemmWords(task: GemmTask, places: Places): readonly number[] {
  const { gemm, sums, out, map } = task;
  const { addressOf, image, panels, own } = places;
  const { m, n, k, batch, transposition } = gemm;
  const items = sizeOf(batch);
  const table = (strides: readonly number[]): number =>
    items === 1 ? 0 : image.put(rowStarts([...batch, 1], [...strides, 0]).map((start) => start * 4));
  const [aRow, aStep] = transposition[0] === 'N' ? [k, 1] : [1, m];
  const right = task.seen === null ? plainRight(task, addressOf) : windowedRight(task, places);
  return [
    m,
    n,
    k,
    addressOf(gemm.a),
    aRow * 4,
    aStep * 4,
    right.address,
    right.step,
    right.column,
    addressOf(out),
    items,
    table(gemm.aStrides),
    table(right.strides),
    sums && items > 1 ? 1 : 0,
    right.stepTable,
    right.columnTable,
    map === null ? 0 : image.put(mapWords(map, places)),
    panels,
    own,
  ];
}

/** The right matrix of a product: distances in bytes between rows and columns, or tables of where they begin. */
interface Right {
  readonly address: number;
  readonly step: number;
  readonly column: number;
  readonly stepTable: number;
  readonly columnTable: number;
  /** From matrix to matrix of the batch, in elements. */
  readonly strides: readonly number[];
}

function plainRight({ gemm }: GemmTask, addressOf: Places['addressOf']): Right {
  const { b, n, k, transposition, bStrides } = gemm;
  const [step, column] = transposition[1] === 'N' ? [n, 1] : [1, k];
  const tables = { stepTable: 0, columnTable: 0 };
  return { address: addressOf(b), step: step * 4, column: column * 4, ...tables, strides: bStrides };
}

/** Element (i, j) of a window of a channel is as far from the window's corner wherever that is. */
function windowedRight({ gemm, seen }: GemmTask, { addressOf, image }: Places): Right {
  if (seen === null) throw new Error('internal: a product without windows');
  const { window } = seen;
  const { height, width, kernel, stride, rows, columns } = window;
  const channels = channelsOf(window, gemm.batch[0] ?? 1);
  const corners = rowStarts([rows, columns, 1], [stride * width, stride, 0]);
  const elements = rowStarts([channels, kernel, kernel, 1], [height * width, width, 1, 0]);
  const [steps, across] = gemm.transposition[1] === 'N' ? [elements, corners] : [corners, elements];
  return {
    address: addressOf(seen.image),
    step: 0,
    column: 0,
    stepTable: image.put(steps.map((start) => start * 4)),
    columnTable: image.put(across.map((start) => start * 4)),
    strides: [channels * height * width],
  };
}

/** Bytes that a task packs panels into: those that all threads share, and those of each. */
export function packedBytes(task: Task): { readonly shared: number; readonly own: number } {
  if (task.kind !== 'gemm') return { shared: 0, own: 0 };
  const { n, k, batch } = task.gemm;
  const panels = Math.ceil(n / 8) * 32 * Math.min(k, codes.blockDepth);
  const rows = codes.edgeBytes + codes.packedNumbers * 4;
  return sizeOf(batch) === 1 ? { shared: panels, own: rows } : { shared: 0, own: rows + panels };
}
