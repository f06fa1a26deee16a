// Memory layout: which bytes hold which buffer, and when. What is no longer read makes room for what comes.

import type { BufferId } from '../../compile/instruction.ts';
import { broadcastIn } from './fuse.ts';
import type { Store } from './store.ts';
import { buffersIn, type MapTask, type Task, taskReads, taskWrites } from './task.ts';

/** Puts `next` in the place of `state` once all is done. */
export interface Commit {
  readonly state: BufferId;
  readonly next: BufferId;
}

export interface Arrangement {
  readonly addressOf: (id: BufferId) => number;
  /** The first byte after all buffers. */
  readonly end: number;
  /** Commits that have to be carried out, since what is next could not be written over what was. */
  readonly commits: readonly Commit[];
}

/** Vectors start at their own size, and kernels write whole vectors. */
export const bytesFor = (length: number): number => Math.max(1, Math.ceil(length / 4)) * 16;

interface Given {
  readonly tasks: readonly Task[];
  readonly store: Store;
  /** Buffers that keep their place from pass to pass, in the order in which they lie. */
  readonly kept: readonly BufferId[];
  readonly commits: readonly Commit[];
  readonly start: number;
}

export function arrange({ tasks, store, kept, commits, start }: Given): Arrangement {
  const addresses = new Map<BufferId, number>();
  let end = start;
  for (const id of kept) {
    if (addresses.has(id)) continue;
    addresses.set(id, end);
    end += bytesFor(store.lengthOf(id));
  }
  const left: Commit[] = [];
  for (const commit of commits) {
    const address = addresses.get(commit.state);
    const isFree = address !== undefined && !addresses.has(commit.next);
    if (isFree && canReplace(tasks, commit)) addresses.set(commit.next, address);
    else left.push(commit);
  }
  const late = new Set(left.map(({ next }) => next));
  end = placePassing({ tasks, store, addresses, late }, end);
  const addressOf = (id: BufferId): number => {
    const address = addresses.get(id);
    if (address === undefined) throw new Error(`internal: buffer ${id} has no place`);
    return address;
  };
  return { addressOf, end, commits: left };
}

/** Whether what is next may be written over what was: nobody reads that afterwards. */
function canReplace(tasks: readonly Task[], { state, next }: Commit): boolean {
  const at = tasks.findIndex((task) => taskWrites(task).includes(next));
  const task = tasks[at];
  const map = mapIn(task);
  if (task === undefined || map === null) return false;
  if (tasks.slice(at + 1).some((later) => taskReads(later).includes(state))) return false;
  return isReadBefore(task, map, state, next);
}

/** The map that a task ends in. */
const mapIn = (task: Task | undefined): MapTask | null =>
  task?.kind === 'map' ? task : task?.kind === 'gemm' ? task.map : null;

/** Whether a map is done with an element of one buffer when it writes the same element of another. */
function isReadBefore(task: Task, map: MapTask, read: BufferId, written: BufferId): boolean {
  const isOperand =
    task.kind === 'gemm' && (task.gemm.a === read || (task.seen?.image ?? task.gemm.b) === read);
  if (isOperand || broadcastIn(map).has(read)) return false;
  const at = map.parts.findIndex(({ out }) => out === written);
  return map.parts.slice(at + 1).every(({ operands }) => !buffersIn(operands).includes(read));
}

interface Passing {
  readonly tasks: readonly Task[];
  readonly store: Store;
  readonly addresses: Map<BufferId, number>;
  /** Read once more when all is done. */
  readonly late: ReadonlySet<BufferId>;
}

/** Places for all other buffers, each from the task that writes it to the last one that reads it. */
function placePassing(passing: Passing, start: number): number {
  const { tasks, store, addresses } = passing;
  const room = new Room(start);
  const held = new Set<BufferId>();
  const ends = endsOf(passing);
  for (const [at, task] of tasks.entries()) {
    const isOver = (id: BufferId): boolean => held.has(id) && ends.get(id) === at;
    for (const id of taskWrites(task)) {
      if (addresses.has(id)) continue;
      const bytes = bytesFor(store.lengthOf(id));
      const before = predecessorOf(
        id,
        task,
        (each) => isOver(each) && bytesFor(store.lengthOf(each)) === bytes,
      );
      addresses.set(id, before === undefined ? room.take(bytes) : (addresses.get(before) ?? 0));
      if (before !== undefined) held.delete(before);
      held.add(id);
    }
    for (const id of [...held].filter(isOver)) {
      room.giveBack(addresses.get(id) ?? 0, bytesFor(store.lengthOf(id)));
      held.delete(id);
    }
  }
  return room.end;
}

/** The last task that has to do with a buffer; none where it is read when all is done. */
function endsOf({ tasks, late }: Passing): ReadonlyMap<BufferId, number> {
  const ends = new Map<BufferId, number>();
  for (const [at, task] of tasks.entries())
    for (const id of [...taskReads(task), ...taskWrites(task)]) if (!late.has(id)) ends.set(id, at);
  return ends;
}

/** A buffer that a map reads for the last time, and over which it may therefore write. */
function predecessorOf(id: BufferId, task: Task, isFree: (each: BufferId) => boolean): BufferId | undefined {
  const map = mapIn(task);
  return map === null
    ? undefined
    : operandsOf(map).find((each) => each !== id && isFree(each) && isReadBefore(task, map, each, id));
}

const operandsOf = ({ parts }: MapTask): readonly BufferId[] =>
  parts.flatMap(({ operands }) => buffersIn(operands));

/** Bytes that are handed out and taken back: the smallest gap that is large enough, else new ones at the end. */
class Room {
  #gaps: { from: number; to: number }[] = [];
  #end: number;

  constructor(start: number) {
    this.#end = start;
  }

  get end(): number {
    return this.#end;
  }

  take(bytes: number): number {
    let best: { from: number; to: number } | undefined;
    for (const gap of this.#gaps) {
      const size = gap.to - gap.from;
      if (size >= bytes && (best === undefined || size < best.to - best.from)) best = gap;
    }
    if (best === undefined) {
      const from = this.#end;
      this.#end += bytes;
      return from;
    }
    const { from } = best;
    best.from += bytes;
    return from;
  }

  giveBack(from: number, bytes: number): void {
    const gaps = [...this.#gaps, { from, to: from + bytes }].filter((gap) => gap.to > gap.from);
    gaps.sort((a, b) => a.from - b.from);
    this.#gaps = [];
    for (const gap of gaps) {
      const last = this.#gaps.at(-1);
      if (last !== undefined && last.to === gap.from) last.to = gap.to;
      else this.#gaps.push(gap);
    }
  }
}
