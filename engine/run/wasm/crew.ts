// Further threads that carry out the same tape. Numbers are the same however many there are, so they may come and go.

import { takenWord } from '../../kernels/codes.ts';
import { type AbleKernels, instantiate, type SharedMemory } from './kernels.ts';
import { quicker } from './quicker.ts';

/** What a thread needs to know of a machine: plain data, to be posted to it. */
export interface Post {
  readonly kernels: AbleKernels;
  readonly memory: SharedMemory;
  readonly ownBytes: number;
  /** Where they meet, in bytes: see `atCall` and the words behind it. */
  readonly gate: number;
  readonly thread: number;
  readonly threads: number;
}

/** Whoever can start threads. A crew works for one machine at a time, the last that called for it. */
export interface Crew {
  readonly threads: number;
  /** One of two ways to carry out the same, anew with every call. */
  choose(alone: () => void, together: () => void): () => void;
  enlist(post: Omit<Post, 'thread' | 'threads'>): void;
}

// Words of the gate: how many have arrived and how often all had, how many sleep, and what is called for.
const atArrived = 0;
const atRound = 1;
const atAsleep = 6;
const atCall = 2;
const atPresent = 3;
const atFrom = 4;
const atTo = 5;
// Behind them the kernels count what threads have taken: takenWord.

/** Looks at the gate before a thread lets others have its core: kernels are short, and waking takes longer. */
const patience = 5000;
/** Milliseconds of sleep at most, should it have missed the call. */
const nap = 0.2;

const wordsAt = ({ buffer }: SharedMemory, gate: number): Int32Array => new Int32Array(buffer, gate, 16);

/** Returns a function that returns once all threads have called theirs. */
export function meetingAt(memory: SharedMemory, gate: number, threads: number): () => void {
  const words = wordsAt(memory, gate);
  return () => {
    const round = Atomics.load(words, atRound);
    if (Atomics.add(words, atArrived, 1) === threads - 1) {
      Atomics.store(words, atArrived, 0);
      Atomics.store(words, takenWord, 0);
      Atomics.add(words, atRound, 1);
      if (Atomics.load(words, atAsleep) > 0) Atomics.notify(words, atRound);
      return;
    }
    for (let looks = 0; Atomics.load(words, atRound) === round; looks++) {
      if (looks < patience) continue;
      Atomics.add(words, atAsleep, 1);
      Atomics.wait(words, atRound, round, nap);
      Atomics.sub(words, atAsleep, 1);
    }
  };
}

/** The life of a further thread: it carries out every call, and comes back when it is released. */
export function serve({ kernels, memory, ownBytes, gate, thread, threads }: Post): void {
  const words = wordsAt(memory, gate);
  const run = instantiate(kernels, memory, meetingAt(memory, gate, threads));
  let seen = Atomics.load(words, atCall);
  Atomics.add(words, atPresent, 1);
  while (seen !== released) {
    let looks = 0;
    while (Atomics.load(words, atCall) === seen) if (++looks > patience) Atomics.wait(words, atCall, seen);
    seen = Atomics.load(words, atCall);
    if (seen !== released) run(words[atFrom] ?? 0, words[atTo] ?? 0, thread, threads, ownBytes, gate);
  }
}

const released = -1;

/** The other end: calls those who are there. */
export class Caller {
  readonly #words: Int32Array;
  readonly #others: number;

  constructor(memory: SharedMemory, gate: number, threads: number) {
    this.#words = wordsAt(memory, gate);
    this.#others = threads - 1;
  }

  /** Whether all others have come. */
  get isComplete(): boolean {
    return Atomics.load(this.#words, atPresent) === this.#others;
  }

  call(from: number, to: number): void {
    const words = this.#words;
    words[atFrom] = from;
    words[atTo] = to;
    Atomics.store(words, atCall, (Atomics.load(words, atCall) + 1) & 0x7fffffff);
    Atomics.notify(words, atCall);
  }

  release(): void {
    Atomics.store(this.#words, atCall, released);
    Atomics.notify(this.#words, atCall);
  }
}

/** A crew out of anything that can be posted to: one for each further thread, each of which answers by `serve`; `now` is a clock. */
export function crewOf(others: readonly { postMessage(post: Post): void }[], now: () => number): Crew {
  const threads = others.length + 1;
  let last: Caller | null = null;
  return {
    threads,
    choose: (alone, together) => quicker(alone, together, now),
    enlist: (post) => {
      last?.release();
      last = new Caller(post.memory, post.gate, threads);
      for (const [at, other] of others.entries()) other.postMessage({ ...post, thread: at + 1, threads });
    },
  };
}
