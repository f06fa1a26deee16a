// Fewer, larger tasks: what nobody asks for is left out, what follows on each other is done in one go.

import type { BufferId, Operand, Window } from '../../compile/instruction.ts';
import { type Expr, fold, sameExpr, variable } from '../../formula/expr.ts';
import { formula } from '../../formula/parse.ts';
import { substitute } from '../../formula/substitute.ts';
import type { Store } from './store.ts';
import {
  buffersIn,
  type GemmTask,
  type MapTask,
  type Part,
  type Task,
  taskReads,
  taskWrites,
} from './task.ts';

type Unfold = Extract<Task, { readonly kind: 'unfold' | 'fold' }>;

export function fuse(tasks: readonly Task[], { isWanted, store }: Wishes): readonly Task[] {
  const needed = withoutUnasked(readResultsOfRelu(tasks), isWanted);
  const seeing = seeThroughWindows(needed, isWanted, store);
  return follow(joinMaps(hoist(sumUp(seeing, isWanted))));
}

export interface Wishes {
  /** Buffers that are looked at from outside. */
  readonly isWanted: (id: BufferId) => boolean;
  readonly store: Store;
}

const relu = formula('max(0, x)');
const isAbove = formula('x > 0');

/** Whether x > 0 is asked of max(0, x) instead, which is above 0 where x is; then nobody needs x any more. */
function readResultsOfRelu(tasks: readonly Task[]): readonly Task[] {
  const results = new Map<BufferId, BufferId>();
  return tasks.map((task) => {
    if (task.kind !== 'map') return task;
    const parts = task.parts.map((part) => askResults(part, results));
    for (const { expr, operands, out } of parts) {
      const [x] = operands;
      if (sameExpr(expr, relu) && x?.kind === 'buffer' && x.strides === null) results.set(x.buffer, out);
    }
    return { ...task, parts };
  });
}

function askResults(part: Part, results: ReadonlyMap<BufferId, BufferId>): Part {
  const { expr, names, operands } = part;
  const asked = operands.map((operand, at): Operand => {
    const result = operand.kind === 'buffer' && operand.strides === null && results.get(operand.buffer);
    const isOnlyAsked = result !== undefined && result !== false && asksOnlySign(expr, names[at] ?? '');
    return isOnlyAsked ? { kind: 'buffer', buffer: result, strides: null } : operand;
  });
  return { ...part, operands: asked };
}

/** Whether a formula reads a name nowhere but in "name > 0". */
function asksOnlySign(expr: Expr, name: string): boolean {
  const question = substitute(isAbove, { x: variable(name) });
  return fold<boolean>(expr, (part, args) => {
    if (sameExpr(part, question)) return true;
    return part.kind === 'variable' ? part.name !== name : args.every(Boolean);
  });
}

/** Only tasks whose results are wanted, or read by one that stays. */
function withoutUnasked(tasks: readonly Task[], isWanted: (id: BufferId) => boolean): readonly Task[] {
  const read = new Set<BufferId>();
  return tasks
    .toReversed()
    .filter((task) => {
      const stays = taskWrites(task).some((id) => isWanted(id) || read.has(id));
      if (stays) for (const id of taskReads(task)) read.add(id);
      return stays;
    })
    .toReversed();
}

function readersOf(tasks: readonly Task[]): ReadonlyMap<BufferId, readonly Task[]> {
  const readers = new Map<BufferId, Task[]>();
  for (const task of tasks) {
    for (const id of new Set(taskReads(task))) {
      const list = readers.get(id);
      if (list === undefined) readers.set(id, [task]);
      else list.push(task);
    }
  }
  return readers;
}

/** Products read the windows over an image where it lies, if nobody else wants to see them written out. */
function seeThroughWindows(
  tasks: readonly Task[],
  isWanted: (id: BufferId) => boolean,
  store: Store,
): readonly Task[] {
  const readers = readersOf(tasks);
  const seen = new Map<BufferId, Seen>();
  return tasks.flatMap((task): Task | readonly Task[] => {
    if (task.kind === 'gemm') return { ...task, seen: seen.get(task.gemm.b) ?? null };
    const isSeenThrough =
      task.kind === 'unfold' &&
      !isWanted(task.out) &&
      (readers.get(task.out) ?? []).every((reader) => readsWindows(reader, task, store));
    if (!isSeenThrough) return task;
    const framed = frame(task, store);
    seen.set(task.out, framed.seen);
    return framed.tasks;
  });
}

type Seen = NonNullable<GemmTask['seen']>;

/** The image with its padding around it, if it has any: windows then never reach over an edge. */
function frame(
  { x, window }: Unfold,
  store: Store,
): { readonly seen: Seen; readonly tasks: readonly Task[] } {
  const { planes, height, width, padding } = window;
  if (padding === 0) return { seen: { image: x, window }, tasks: [] };
  const [high, wide] = [height + 2 * padding, width + 2 * padding];
  const image = store.frame(planes * high * wide);
  const copy: Task = {
    kind: 'copy',
    shape: [planes, height, width],
    from: { buffer: x, offset: 0, strides: [height * width, width, 1] },
    to: { buffer: image, offset: padding * (wide + 1), strides: [high * wide, wide, 1] },
  };
  return { seen: { image, window: { ...window, height: high, width: wide, padding: 0 } }, tasks: [copy] };
}

/** Whether a product takes the windows of one image after the other as its right matrix. */
function readsWindows(task: Task, { out, window }: Unfold, store: Store): boolean {
  if (task.kind !== 'gemm' || task.gemm.b !== out || task.gemm.a === out) return false;
  const { batch, bStrides, n, k } = task.gemm;
  const images = batch[0] ?? 1;
  const matrix = store.lengthOf(out) / images;
  const isEach = batch.length === 1 && bStrides[0] === matrix && n * k === matrix;
  const places = window.rows * window.columns;
  return isEach && (task.gemm.transposition[1] === 'N' ? n : k) === places;
}

/** How many channels each image has that a product sees. */
export const channelsOf = ({ planes }: Window, images: number): number => planes / images;

/** Products of a batch that are only ever added up are added up as they are made. */
function sumUp(tasks: readonly Task[], isWanted: (id: BufferId) => boolean): readonly Task[] {
  const readers = readersOf(tasks);
  const totals = new Map<BufferId, BufferId>();
  for (const task of tasks) {
    if (task.kind !== 'gemm' || isWanted(task.out)) continue;
    const [reader, another] = readers.get(task.out) ?? [];
    const { m, n, batch } = task.gemm;
    const isSum =
      reader?.kind === 'reduce' && reader.how === 'sum' && reader.outer === 1 && reader.inner === m * n;
    if (isSum && another === undefined && batch.length > 0) totals.set(task.out, reader.out);
  }
  return tasks.flatMap((task): Task | readonly Task[] => {
    if (task.kind === 'gemm') {
      const out = totals.get(task.out);
      return out === undefined ? task : { ...task, sums: true, out };
    }
    return task.kind === 'reduce' && totals.has(task.x) ? [] : task;
  });
}

/** Maps over equally many elements that follow on each other become one. */
function joinMaps(tasks: readonly Task[]): readonly Task[] {
  const joined: Task[] = [];
  for (const task of tasks) {
    const last = joined.at(-1);
    if (task.kind === 'map' && last?.kind === 'map' && fits(task, last))
      joined[joined.length - 1] = { ...last, parts: [...last.parts, ...task.parts] };
    else joined.push(task);
  }
  return joined;
}

/** What a map reads of the other's results, it must read element by element. */
function fits(map: MapTask, before: MapTask): boolean {
  if (map.length !== before.length) return false;
  const made = new Set(taskWrites(before));
  return map.parts.every((part) => readsStraight(part.operands, made));
}

const readsStraight = (
  operands: MapTask['parts'][number]['operands'],
  made: ReadonlySet<BufferId>,
): boolean =>
  operands.every(
    (operand) => operand.kind === 'number' || operand.strides === null || !made.has(operand.buffer),
  );

/** A map that goes on with a product is done while the product is near. */
function follow(tasks: readonly Task[]): readonly Task[] {
  const followed: Task[] = [];
  for (const task of tasks) {
    const last = followed.at(-1);
    if (task.kind === 'map' && last?.kind === 'gemm' && goesOnWith(task, last))
      followed[followed.length - 1] = { ...last, map: task };
    else followed.push(task);
  }
  return followed;
}

function goesOnWith(map: MapTask, { out, map: known, gemm, sums }: GemmTask): boolean {
  const length = gemm.m * gemm.n * (sums ? 1 : gemm.batch.reduce((size, each) => size * each, 1));
  return (
    known === null &&
    map.length === length &&
    taskReads(map).includes(out) &&
    map.parts.every((part) => readsStraight(part.operands, new Set([out])))
  );
}

/** Maps as early as can be: right after what they need, so that they find it near. The others keep their order. */
function hoist(tasks: readonly Task[]): readonly Task[] {
  const madeAt = new Map<BufferId, number>();
  const places = tasks.map((task, at) => {
    const needs = taskReads(task).map((id) => madeAt.get(id) ?? -1);
    const place = task.kind === 'map' ? needs.reduce((last, each) => Math.max(last, each), -1) : at;
    for (const id of taskWrites(task)) madeAt.set(id, place);
    return place;
  });
  return tasks
    .map((task, at) => ({ task, at, place: places[at] ?? at }))
    .toSorted((a, b) => a.place - b.place || a.at - b.at)
    .map(({ task }) => task);
}

/** Buffers that a map reads at other places than it writes. */
export const broadcastIn = ({ parts }: MapTask): ReadonlySet<BufferId> =>
  new Set(
    parts.flatMap(({ operands }) =>
      buffersIn(operands.filter((operand) => operand.kind === 'buffer' && operand.strides !== null)),
    ),
  );
