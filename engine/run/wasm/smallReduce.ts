// A small sum or maximum written out, in pairs, then pairs of pairs.

import type { BufferId } from '../../compile/instruction.ts';
import { fixed, get, load, loadNumber, op, set, storeLanes, storeNumber } from './code.ts';
import type { Bytes } from './encode.ts';
import type { ReduceTask } from './task.ts';
import type { VectorCode } from './vectorCode.ts';

/** Loads up to which a reduction is small. */
const mostLoads = 256;

export const isSmallReduce = ({ how, outer, middle, inner }: ReduceTask): boolean =>
  how !== 'firstMax' && middle > 0 && outer * middle * Math.ceil(inner / 4) <= mostLoads;

interface Pairing {
  readonly numbers: Bytes;
  readonly vectors: Bytes;
}

const pairings: Readonly<Record<'sum' | 'max', Pairing>> = {
  sum: { numbers: [0x92], vectors: op(0xe4) },
  max: { numbers: [0x97], vectors: op(0xe9) },
};

export function smallReduce(task: ReduceTask, code: VectorCode, addressOf: (id: BufferId) => number): Bytes {
  const { how, outer, middle, inner } = task;
  if (how === 'firstMax') throw new Error('internal: the place of a maximum is not written out');
  const [x, out] = [addressOf(task.x), addressOf(task.out)];
  for (let row = 0; row < outer; row++) {
    const from = x + row * middle * inner * 4;
    const to = out + row * inner * 4;
    if (inner === 1) code.write(storeNumber(fixed(to), along(code, from, middle, pairings[how])));
    else down(code, from, to, task, pairings[how]);
  }
  return code.turn;
}

/** Numbers that follow on each other: as many as can be four at a time. */
function along(code: VectorCode, from: number, count: number, pairing: Pairing): Bytes {
  const whole = count >= 8 ? count >> 2 : 0;
  const rest = Array.from({ length: count - whole * 4 }, (_, at) =>
    loadNumber(fixed(from + (whole * 4 + at) * 4)),
  );
  if (whole === 0) return paired(rest, pairing.numbers);
  const vectors = Array.from({ length: whole }, (_, at) => load(fixed(from + at * 16)));
  const local = code.vector();
  code.write([...paired(vectors, pairing.vectors), ...set(local)]);
  const lanes = [0, 1, 2, 3].map((lane) => [...get(local), ...op(0x1f, lane)]);
  return paired([...lanes, ...rest], pairing.numbers);
}

/** Four columns at a time from top to bottom. */
function down(
  code: VectorCode,
  from: number,
  to: number,
  { middle, inner }: ReduceTask,
  { vectors }: Pairing,
): void {
  const local = code.vector();
  for (let column = 0; column < inner; column += 4) {
    const rows = Array.from({ length: middle }, (_, row) => load(fixed(from + (row * inner + column) * 4)));
    code.write([...paired(rows, vectors), ...set(local)]);
    code.write(storeLanes(fixed(to + column * 4), local, inner - column));
  }
}

function paired(terms: readonly Bytes[], pairing: Bytes): Bytes {
  const [first, second] = terms;
  if (first === undefined) throw new Error('internal: nothing to reduce');
  if (second === undefined) return first;
  const half = terms.length >> 1;
  return [...paired(terms.slice(0, half), pairing), ...paired(terms.slice(half), pairing), ...pairing];
}
