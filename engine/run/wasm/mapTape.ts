// Maps on the tape: what is loaded first, then every call of every formula, straight on.

import type { BufferId, Operand } from '../../compile/instruction.ts';
import { call, type Expr, fold, number } from '../../formula/expr.ts';
import { arityOf, type FunctionName } from '../../formula/functions.ts';
import { compileProgram, type Program } from '../../formula/program.ts';
import { substitute } from '../../formula/substitute.ts';
import { stridesOf } from '../../graph/shape.ts';
import * as codes from '../../kernels/codes.ts';
import { mergeAxes, rowStarts } from '../reference/walk.ts';
import { bitsOf, type Image } from './image.ts';
import type { MapTask, Part } from './task.ts';

const callCodes: Readonly<Record<FunctionName, number>> = {
  add: codes.callAdd,
  sub: codes.callSub,
  mul: codes.callMul,
  div: codes.callDiv,
  neg: codes.callNeg,
  pow: codes.callPow,
  exp: codes.callExp,
  expm1: codes.callExpm1,
  log: codes.callLog,
  log1p: codes.callLog1p,
  sqrt: codes.callSqrt,
  abs: codes.callAbs,
  sign: codes.callSign,
  tanh: codes.callTanh,
  sin: codes.callSin,
  cos: codes.callCos,
  erf: codes.callErf,
  max: codes.callMax,
  min: codes.callMin,
  greater: codes.callGreater,
  greaterEqual: codes.callGreaterEqual,
  less: codes.callLess,
  lessEqual: codes.callLessEqual,
  where: codes.callWhere,
};

/** Where a number of a program is found, and how. */
interface Place {
  readonly address: number;
  readonly kind: number;
}

type Read = Extract<Operand, { readonly kind: 'buffer' }>;

export interface MapPlaces {
  readonly addressOf: (id: BufferId) => number;
  /** Results that somebody reads later, and that are therefore put into memory. */
  readonly isKept: (id: BufferId) => boolean;
  /** Where the first thread's registers begin. */
  readonly registers: number;
  readonly image: Image;
}

/** Bytes of one register: a block, and what the last row may run over. */
const registerBytes = codes.blockLength * 4 + 16;

/** The map as words, formula by formula; a register is free again once the last call that reads it is through. */
export function writeMap({ length, parts }: MapTask, places: MapPlaces): readonly number[] {
  const tape = new Writer(places);
  for (const part of parts) tape.write(part);
  return [length, tape.loadCount, tape.callCount, ...tape.loads, ...tape.calls];
}

/** Bytes of registers that a map takes at most. */
export function registersFor({ parts }: MapTask): number {
  const most = parts.map((part) => {
    const { program, reads } = programOf(part);
    return program.code.length + reads.length + 1;
  });
  return most.reduce((sum, each) => sum + each, 0) * registerBytes;
}

class Writer {
  readonly loads: number[] = [];
  readonly calls: number[] = [];
  readonly #places: MapPlaces;
  readonly #made = new Map<BufferId, Place>();
  readonly #loaded = new Map<string, Place>();
  readonly #free: number[] = [];
  #registers = 0;

  constructor(places: MapPlaces) {
    this.#places = places;
  }

  get loadCount(): number {
    return this.loads.length / 7;
  }

  get callCount(): number {
    return this.calls.length / 9;
  }

  write(part: Part): void {
    const { addressOf, isKept } = this.#places;
    const { program, reads } = programOf(part);
    const code = callsOf(program);
    const lastCall = lastCallsOf(code);
    const places: Place[] = [
      ...reads.map((read) => this.#read(read, part)),
      ...program.constants.map((constant) => this.#constant(constant)),
    ];
    const target: Place | null = isKept(part.out)
      ? { address: addressOf(part.out), kind: codes.advances | codes.steps }
      : null;
    code.forEach(({ fn, args, out }, at) => {
      const place = out === program.result && target !== null ? target : this.#register();
      places[out] = place;
      this.#call(
        fn,
        place,
        args.map((arg) => places[arg]),
      );
      for (const arg of new Set(args)) {
        const own = places[arg];
        const isOver = arg !== program.result && lastCall.get(arg) === at;
        if (isOver && own !== undefined && code.some((call) => call.out === arg)) this.#release(own);
      }
    });
    const result = places[program.result];
    if (result === undefined) throw new Error('internal: a formula without a result');
    const isCall = code.some(({ out }) => out === program.result);
    if (isCall && target !== null && code.some(({ fn }) => canUnderflow.has(fn)))
      this.#call(codes.callFlush, target, [target]);
    if (isCall || target === null) this.#made.set(part.out, result);
    else {
      this.#call(codes.callSame, target, [result]);
      this.#made.set(part.out, target);
    }
  }

  #call(code: number, to: Place, args: readonly (Place | undefined)[]): void {
    const [a = to, b = a, c = a] = args;
    this.calls.push(code, ...[to, a, b, c].flatMap(({ address, kind }) => [address, kind]));
  }

  #register(): Place {
    return this.#registerAt(this.#free.pop() ?? this.#registers++);
  }

  #registerAt(at: number): Place {
    return { address: this.#places.registers + at * registerBytes, kind: codes.steps | codes.isOwn };
  }

  #release({ address, kind }: Place): void {
    if (kind === (codes.steps | codes.isOwn))
      this.#free.push((address - this.#places.registers) / registerBytes);
  }

  #constant(value: number): Place {
    return { address: this.#places.image.put(bitsOf([value, value, value, value])), kind: 0 };
  }

  #read({ buffer, strides }: Read, { shape }: Part): Place {
    const made = this.#made.get(buffer);
    if (made !== undefined) return made;
    const { addressOf } = this.#places;
    if (strides === null) return { address: addressOf(buffer), kind: codes.advances | codes.steps };
    const key = `${buffer} ${strides.join(' ')} of ${shape.join(' ')}`;
    const loaded = this.#loaded.get(key) ?? this.#load(buffer, strides, shape);
    this.#loaded.set(key, loaded);
    return loaded;
  }

  /** One number for all, or rows: copied, repeated or gathered. */
  #load(buffer: BufferId, strides: readonly number[], shape: Part['shape']): Place {
    const { addressOf, image } = this.#places;
    const walk = mergeAxes({ shape, strides: [stridesOf(shape), strides] });
    const own = walk.strides[1] ?? [];
    // Loads come before all calls, so no call may have had their register.
    const register = this.#registerAt(this.#registers++);
    const address = addressOf(buffer);
    if (own.every((stride, axis) => stride === 0 || (walk.shape[axis] ?? 1) === 1)) {
      this.loads.push(codes.loadNumber, address, register.address, 0, 0, 0, 0);
      return { address: register.address, kind: codes.isOwn };
    }
    const row = walk.shape.at(-1) ?? 1;
    const step = (own.at(-1) ?? 0) * 4;
    if (walk.shape.length <= 2) {
      const distance = walk.shape.length === 2 ? (own[0] ?? 0) * 4 : 0;
      this.loads.push(codes.loadRows, address, register.address, row, distance, 0, step);
    } else {
      const table = image.put(rowStarts(walk.shape, own).map((start) => start * 4));
      this.loads.push(codes.loadRows, address, register.address, row, table, 1, step);
    }
    return register;
  }
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

/** A call of the kernels; arguments and result are registers of the program. */
interface Call {
  readonly fn: number;
  readonly args: readonly number[];
  readonly out: number;
}

/** Whose results may lie below the least normal number. */
const canUnderflow: ReadonlySet<number> = new Set([
  codes.callMul,
  codes.callDiv,
  codes.callPow,
  codes.callMulAdd,
  codes.callMulSub,
]);

/** The calls of a program, with products that are only added to something, or taken from it, made part of that. */
function callsOf({ code, result }: Program): readonly Call[] {
  const uses = new Map<number, number>([[result, 1]]);
  for (const arg of code.flatMap(({ args }) => args)) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  const products = new Map(
    code.flatMap((each) =>
      each.fn === 'mul' && uses.get(each.out) === 1 ? [[each.out, each] as const] : [],
    ),
  );
  const merged = new Set<number>();
  const calls = code.map(({ fn, args: [a = 0, b = 0, ...rest], out }): Call => {
    const [left, right] = [products.get(a), products.get(b)];
    const product = fn === 'add' ? (left ?? right) : fn === 'sub' ? right : undefined;
    if (product === undefined)
      return { fn: callCodes[fn], args: arityOf(fn) === 1 ? [a] : [a, b, ...rest], out };
    merged.add(product.out);
    const other = product === left ? b : a;
    return { fn: fn === 'add' ? codes.callMulAdd : codes.callMulSub, args: [...product.args, other], out };
  });
  return calls.filter(({ out }) => !merged.has(out));
}

function lastCallsOf(code: readonly Call[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  code.forEach(({ args }, at) => {
    for (const arg of args) last.set(arg, at);
  });
  return last;
}
