// A plan made ready for the kernels: tasks in order, a place for every buffer, and the tape that says so.

import type { BufferId, Instruction } from '../../compile/instruction.ts';
import { readsOf, writeOf } from '../../compile/instruction.ts';
import type { Plan } from '../../compile/plan.ts';
import { sizeOf } from '../../graph/shape.ts';
import * as codes from '../../kernels/codes.ts';
import type { MemoryUse } from '../machine.ts';
import { arrange, bytesFor, type Commit } from './arrange.ts';
import { joined, type Written } from './encode.ts';
import { fuse } from './fuse.ts';
import { Image } from './image.ts';
import type { Kernels } from './kernels.ts';
import { registersFor } from './mapTape.ts';
import { PlanFunctions } from './planFunctions.ts';
import { writtenOut } from './small.ts';
import { Store } from './store.ts';
import { type Places, packedBytes, randomState, writeTask } from './tape.ts';
import { type MapTask, type Task, taskReads } from './task.ts';
import { tasksOf } from './tasks.ts';

/** Where everything lies in memory; addresses and lengths in bytes unless said otherwise. */
export interface Schedule {
  readonly addressOf: (id: BufferId) => number;
  readonly image: Image;
  readonly tape: { readonly from: number; readonly to: number };
  /** A module of the functions that maps call; null: there are none. */
  readonly functions: Uint8Array | null;
  /** All that learning changes, in one stretch, and a copy of it. */
  readonly learnt: { readonly from: number; readonly to: number; readonly copy: number };
  /** Streams of random numbers, and where each one's state is to be written. */
  readonly draws: readonly { readonly stream: string; readonly address: number }[];
  /** Says 1 after a pass whose results are all finite. */
  readonly flag: number;
  /** Two words at which threads meet. */
  readonly gate: number;
  /** From one thread's scratch to the next one's. */
  readonly ownBytes: number;
  readonly size: number;
  readonly memory: MemoryUse;
  /** Multiplications in all matrix products. */
  readonly work: number;
}

/** The first bytes are the kernels' own. */
const start = 4096;

export interface Asked {
  /** `forward`: values alone. `step`: on through the update, and what is next put in place. */
  readonly extent: 'forward' | 'step';
  /** Buffers that are looked at from outside. */
  readonly wanted: readonly BufferId[];
  /** Instructions that are carried out elsewhere, before the tape. */
  readonly isElsewhere: (instruction: Instruction) => boolean;
  /** Buffers of which a step says whether they are finite, beside all that learning changes. */
  readonly checked: readonly BufferId[];
  readonly threads: number;
  /** Whether small tasks become functions of their own. */
  readonly writesOut: boolean;
  /** For which build functions are written, and over which memory. */
  readonly kernels: Pick<Kernels, 'build' | 'isShared'>;
}

export function schedule(plan: Plan, asked: Asked): Schedule {
  const store = new Store(plan);
  const roots = new Set([...asked.wanted, ...asked.checked].map((id) => store.rootOf(id)));
  const commits = asked.extent === 'step' ? commitsOf(plan, store) : [];
  for (const { next } of commits) roots.add(next);
  const tasks = taskList(plan, store, asked, roots);
  const kept = keptBuffers(plan, store, roots, commits);
  const arrangement = arrange({ tasks, store, kept: kept.all, commits, start });
  const { addressOf } = arrangement;
  const late = arrangement.commits.map((commit) => commitTask(commit, store));
  const image = new Image(arrangement.end);
  return layTape({
    plan,
    tasks: [...tasks, ...late],
    store,
    addressOf,
    image,
    asked,
    learnt: kept.learnt,
    roots,
  });
}

function taskList(plan: Plan, store: Store, asked: Asked, roots: ReadonlySet<BufferId>): readonly Task[] {
  const end = asked.extent === 'step' ? plan.ends.update : plan.ends.forward;
  const here = plan.instructions.slice(0, end);
  const tasks = tasksOf(
    plan,
    store,
    here.filter((instruction) => !asked.isElsewhere(instruction)),
  );
  return fuse(tasks, {
    isWanted: (id) => roots.has(id),
    store,
  });
}

const commitsOf = ({ instructions, ends }: Plan, store: Store): readonly Commit[] =>
  instructions.slice(ends.update, ends.commit).map((instruction) => ({
    state: store.rootOf(writeOf(instruction)),
    next: store.rootOf(readsOf(instruction)[0] ?? -1),
  }));

const commitTask = ({ state, next }: Commit, store: Store): Task => {
  const straight = { offset: 0, strides: [1] };
  const shape = [store.lengthOf(state)];
  return { kind: 'copy', shape, from: { buffer: next, ...straight }, to: { buffer: state, ...straight } };
};

/** Leaves and what is wanted keep their places; what learning changes comes first. */
function keptBuffers(plan: Plan, store: Store, roots: ReadonlySet<BufferId>, commits: readonly Commit[]) {
  const leaf = (isLearnt: boolean): readonly BufferId[] =>
    plan.leaves
      .filter(({ role }) => (role === 'parameter' || role === 'state') === isLearnt)
      .map(({ buffer }) => store.rootOf(buffer));
  const learnt = [...new Set(leaf(true))];
  const nexts = new Set(commits.map(({ next }) => next));
  const seed = plan.seed === null ? [] : [store.rootOf(plan.seed.buffer)];
  const wanted = [...roots].filter((id) => !nexts.has(id));
  return { learnt, all: [...learnt, ...leaf(false), ...seed, ...wanted, ...store.frames] };
}

interface Laying {
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly store: Store;
  readonly addressOf: (id: BufferId) => number;
  readonly image: Image;
  readonly asked: Asked;
  readonly learnt: readonly BufferId[];
  readonly roots: ReadonlySet<BufferId>;
}

function layTape({ plan, tasks, store, addressOf, image, asked, learnt, roots }: Laying): Schedule {
  const buffersEnd = image.end;
  const learntBytes = learnt.reduce((sum, id) => sum + bytesFor(store.lengthOf(id)), 0);
  const copy = image.reserve(learntBytes);
  const [flag, gate] = [image.reserve(16), image.reserve(64)];
  const room = roomFor(tasks);
  const panels = image.reserve(room.shared);
  const own = image.reserve(room.own * asked.threads);
  const registers = own + room.packed;
  const read = new Set(tasks.flatMap(taskReads));
  const isKept = (id: BufferId): boolean => roots.has(id) || read.has(id);
  const lengthOf = (id: BufferId): number => store.lengthOf(id);
  const functions = new PlanFunctions(asked.kernels.build);
  const places: Places = { addressOf, lengthOf, isKept, image, functions, panels, own, registers };
  const { words, draws } = tapeOf(tasks, places, asked);
  const checked = [...learnt, ...asked.checked.map((id) => store.rootOf(id))].flatMap((id) => [
    addressOf(id),
    store.lengthOf(id),
  ]);
  if (asked.extent === 'step')
    words.push(codes.finiteKernel, 4 + checked.length, flag, checked.length / 2, ...checked);
  const from = image.put(words);
  return {
    addressOf: (id) => addressOf(store.rootOf(id)),
    image,
    tape: { from, to: from + words.length * 4 },
    functions: functions.encode(asked.kernels.isShared),
    learnt: { from: start, to: start + learntBytes, copy },
    draws: draws.map(({ stream, at }) => ({ stream, address: from + at * 4 })),
    flag,
    gate,
    ownBytes: room.own,
    // Kernels may read a tile's width beyond the last number.
    size: image.end + 64,
    work: tasks.reduce((sum, task) => sum + workOf(task), 0),
    memory: memoryOf(plan, buffersEnd - start, image.end - buffersEnd),
  };
}

/** Bytes of code up to which small tasks share a function: compilers take long over very long ones. */
const longestFunction = 1 << 15;

/** Tasks in order, those that are small as calls of functions, several at once; and at which word the state of each draw stands. */
function tapeOf(tasks: readonly Task[], places: Places, { writesOut }: Asked) {
  const words: number[] = [];
  const draws: { stream: string; at: number }[] = [];
  let small: Written[] = [];
  const call = (): void => {
    if (small.length > 0) words.push(codes.callKernel, 3, places.functions.add(joined(small)));
    small = [];
  };
  for (const task of tasks) {
    const written = writesOut ? writtenOut(task, places) : null;
    if (written !== null) {
      small.push(written);
      if (small.reduce((size, { code }) => size + code.length, 0) > longestFunction) call();
      continue;
    }
    call();
    if (task.kind === 'random') draws.push({ stream: task.stream, at: words.length + randomState });
    for (const word of writeTask(task, places)) words.push(word);
  }
  call();
  return { words, draws };
}

/** Bytes by what they hold; the copy that a failed step goes back to counts as scratch. */
function memoryOf({ leaves, buffers }: Plan, held: number, scratch: number): MemoryUse {
  const bytes = (wanted: 'parameter' | 'state'): number =>
    leaves
      .filter(({ role }) => role === wanted)
      .reduce((sum, { buffer }) => sum + bytesFor(buffers[buffer]?.length ?? 0), 0);
  const [parameters, states] = [bytes('parameter'), bytes('state')];
  return { parameters, states, passing: held - parameters - states, scratch };
}

const workOf = (task: Task): number =>
  task.kind === 'gemm' ? task.gemm.m * task.gemm.n * task.gemm.k * sizeOf(task.gemm.batch) : 0;

/** Maps that a task carries out. */
const mapsIn = (task: Task): readonly MapTask[] =>
  task.kind === 'map' ? [task] : task.kind === 'gemm' && task.map !== null ? [task.map] : [];

/** What lies in a thread's own room: what it packs, and behind that the registers of maps. */
function roomFor(tasks: readonly Task[]) {
  const most = (of: (task: Task) => number): number =>
    tasks.reduce((size, task) => Math.max(size, of(task)), 0);
  const shared = most((task) => packedBytes(task).shared);
  const packed = most((task) => packedBytes(task).own);
  const registers = most((task) => mapsIn(task).reduce((sum, map) => sum + registersFor(map), 0));
  return { shared, packed, own: Math.ceil((packed + registers) / 64) * 64 };
}
