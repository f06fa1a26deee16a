// Maps on the tape: the number of the function that works them out, and what has to be spread out for it first.

import type { BufferId, Operand } from '../../compile/instruction.ts';
import { call, type Expr, fold, number } from '../../formula/expr.ts';
import { compileProgram, type Program } from '../../formula/program.ts';
import { substitute } from '../../formula/substitute.ts';
import { stridesOf } from '../../graph/shape.ts';
import * as codes from '../../kernels/codes.ts';
import { mergeAxes, rowStarts } from '../reference/walk.ts';
import { encodeModule, type Taken, type Written } from './encode.ts';
import type { Image } from './image.ts';
import type { Build } from './kernels.ts';
import { MapCode, underflows, type Value } from './mapCode.ts';
import type { MapTask, Part } from './task.ts';

type Read = Extract<Operand, { readonly kind: 'buffer' }>;

export interface MapPlaces {
  readonly addressOf: (id: BufferId) => number;
  /** Results that somebody reads later, and that are therefore put into memory. */
  readonly isKept: (id: BufferId) => boolean;
  /** Where the first thread's room for what is spread out begins. */
  readonly registers: number;
  readonly image: Image;
  readonly functions: MapFunctions;
}

/** The functions of all maps of a tape. */
export class MapFunctions {
  readonly build: Build;
  readonly #taken: Taken[] = [];
  readonly #written: Written[] = [];

  constructor(build: Build) {
    this.build = build;
  }

  /** The index of a function that the kernels have. */
  take(taken: Taken): number {
    const known = this.#taken.findIndex(({ name }) => name === taken.name);
    return known === -1 ? this.#taken.push(taken) - 1 : known;
  }

  /** The number that the tape calls it by. */
  add(written: Written): number {
    return codes.firstFunction + this.#written.push(written) - 1;
  }

  /** null where there is no map. */
  encode(isShared: boolean): Uint8Array | null {
    return this.#written.length === 0 ? null : encodeModule(this.#taken, this.#written, isShared);
  }
}

/** Bytes of one operand that is spread out: a block, and what the last row may run over. */
const registerBytes = codes.blockLength * 4 + 16;

export function writeMap({ length, parts }: MapTask, places: MapPlaces): readonly number[] {
  const writer = new Writer(places);
  for (const part of parts) writer.write(part);
  const number = places.functions.add(writer.code.written);
  return [length, number, writer.loadCount, ...writer.loads];
}

/** Bytes that a map spreads out at most. */
export function registersFor({ parts }: MapTask): number {
  return parts.reduce((sum, part) => sum + programOf(part).reads.length, 0) * registerBytes;
}

class Writer {
  readonly loads: number[] = [];
  readonly code: MapCode;
  readonly #places: MapPlaces;
  readonly #made = new Map<BufferId, Value>();
  readonly #read = new Map<string, Value>();
  #registers = 0;

  constructor(places: MapPlaces) {
    this.#places = places;
    this.code = new MapCode(places.functions.build, (taken) => places.functions.take(taken));
  }

  get loadCount(): number {
    return this.loads.length / 6;
  }

  write(part: Part): void {
    const { addressOf, isKept } = this.#places;
    const { program, reads } = programOf(part);
    const result = this.code.workOut(
      program,
      reads.map((read) => this.#operand(read, part)),
    );
    if (!isKept(part.out)) {
      this.#made.set(part.out, result);
      return;
    }
    const kept = underflows(program) ? this.code.flushed(result) : result;
    this.code.store(kept, addressOf(part.out));
    this.#made.set(part.out, kept);
  }

  #operand({ buffer, strides }: Read, { shape }: Part): Value {
    const made = this.#made.get(buffer);
    if (made !== undefined) return made;
    const key = strides === null ? `${buffer}` : `${buffer} ${strides.join(' ')} of ${shape.join(' ')}`;
    const read = this.#read.get(key) ?? this.#source(buffer, strides, shape);
    this.#read.set(key, read);
    return read;
  }

  /** Straight on, one number for all, or rows: copied, repeated or gathered. */
  #source(buffer: BufferId, strides: readonly number[] | null, shape: Part['shape']): Value {
    const address = this.#places.addressOf(buffer);
    if (strides === null) return this.code.read({ kind: 'straight', address });
    const walk = mergeAxes({ shape, strides: [stridesOf(shape), strides] });
    const own = walk.strides[1] ?? [];
    if (own.every((stride, axis) => stride === 0 || (walk.shape[axis] ?? 1) === 1))
      return this.code.read({ kind: 'number', address });
    const register = this.#places.registers + this.#registers++ * registerBytes;
    this.#spread({ address, register, shape: walk.shape, strides: own });
    return this.code.read({ kind: 'spread', address: register });
  }

  #spread({ address, register, shape, strides }: Spread): void {
    const row = shape.at(-1) ?? 1;
    const step = (strides.at(-1) ?? 0) * 4;
    if (shape.length <= 2) {
      const distance = shape.length === 2 ? (strides[0] ?? 0) * 4 : 0;
      this.loads.push(address, register, row, distance, 0, step);
    } else {
      const table = this.#places.image.put(rowStarts(shape, strides).map((start) => start * 4));
      this.loads.push(address, register, row, table, 1, step);
    }
  }
}

interface Spread {
  readonly address: number;
  readonly register: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** Numbers among the operands become constants of the program. */
function programOf({ expr, names, operands }: Part): { program: Program; reads: readonly Read[] } {
  const numbers = operands.flatMap((operand, at) =>
    operand.kind === 'number' ? [[names[at] ?? '', number(operand.value)] as const] : [],
  );
  const reads = operands.filter((operand): operand is Read => operand.kind === 'buffer');
  const given = names.filter((_, at) => operands[at]?.kind === 'buffer');
  const plain = withoutPowers(substitute(expr, Object.fromEntries(numbers)));
  return { program: compileProgram(plain, given), reads };
}

/** Powers that are products, quotients or roots: those in general are worked out one by one. */
const withoutPowers = (expr: Expr): Expr =>
  fold<Expr>(expr, (part, args) => {
    const [a, b] = args;
    if (part.kind !== 'call') return part;
    const power = part.fn === 'pow' && b?.kind === 'number' ? b.value : null;
    if (a === undefined || power === null) return call(part.fn, ...args);
    if (power === 2) return call('mul', a, a);
    if (power === 3) return call('mul', call('mul', a, a), a);
    if (power === -1) return call('div', number(1), a);
    if (power === 0.5) return call('sqrt', a);
    return call(part.fn, ...args);
  });
