// Formulas as code: every one for four elements at a time, what is remembered in between in registers.

import type { FunctionName } from '../../formula/functions.ts';
import type { Program } from '../../formula/program.ts';
import { fixed, get, load, loadSplat, op, set, splat } from './code.ts';
import { type Bytes, firstVector, type Taken, unsigned } from './encode.ts';
import type { Build } from './kernels.ts';

/** Something worked out: the local it is in, and whether it is the same for all elements. */
export interface Value {
  readonly local: number;
  readonly isUniform: boolean;
  /** The number, where it is known already. */
  readonly constant: number | null;
}

const [lessThan, greaterThan, lessEqual, greaterEqual, notEqual] = [0x43, 0x44, 0x45, 0x46, 0x42];
const [and, andNot, bitselect] = [0x4e, 0x4f, 0x52];
const [abs, neg, sqrt, add, sub, mul, div] = [0xe0, 0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7];
const [min, max, pmin, pmax] = [0xe8, 0xe9, 0xea, 0xeb];
const [fusedAdd, fusedSub] = [0x105, 0x106];

/** Functions that are one instruction. */
const single: Readonly<Partial<Record<FunctionName, number>>> = {
  add,
  sub,
  mul,
  div,
  neg,
  abs,
  sqrt,
  min,
  max,
};
const comparisons: Readonly<Partial<Record<FunctionName, number>>> = {
  greater: greaterThan,
  greaterEqual,
  less: lessThan,
  lessEqual,
};
/** Those that the kernels have. */
const taken: Readonly<Partial<Record<FunctionName, Taken>>> = {
  exp: { name: 'exp4', arity: 1 },
  expm1: { name: 'expm14', arity: 1 },
  log: { name: 'log4', arity: 1 },
  log1p: { name: 'log1p4', arity: 1 },
  tanh: { name: 'tanh4', arity: 1 },
  sign: { name: 'sign4', arity: 1 },
  pow: { name: 'pow4', arity: 2 },
  sin: { name: 'sin4', arity: 1 },
  cos: { name: 'cos4', arity: 1 },
  erf: { name: 'erf4', arity: 1 },
};

const callTaken = 0x10;

/** What is nearer to 0 is no normal number. */
const leastNormal = 2 ** -126;

/** Writes what is done again and again for other elements. Nothing is worked out twice, and nothing anew that is the same for all. */
export class VectorCode {
  /** What is the same for all elements: it is done once, before. */
  readonly before: number[] = [];
  /** What is done each time. */
  readonly turn: number[] = [];
  readonly #build: Build;
  readonly #take: (taken: Taken) => number;
  readonly #known = new Map<string, Value>();
  readonly #inverses = new Map<number, Value>();
  readonly #free: number[] = [];
  #taken: number[] = [];
  #vectors = 0;

  /** `take`: the index of a function from outside. */
  constructor(build: Build, take: (taken: Taken) => number) {
    this.#build = build;
    this.#take = take;
  }

  /** How many vectors it remembers. */
  get vectors(): number {
    return this.#vectors;
  }

  write(code: Bytes): void {
    for (const byte of code) this.turn.push(byte);
  }

  /** A vector to be set and read by hand. */
  vector(): number {
    return firstVector + this.#vectors++;
  }

  /** What code leaves, if it is another one for every element. */
  read(code: Bytes): Value {
    return this.#value(code, false);
  }

  /** One number that is there before and stays the same. */
  readNumber(address: number): Value {
    return this.#once(`${address}`, loadSplat(fixed(address)));
  }

  /** Four numbers that are there before and stay the same. */
  readRow(address: number): Value {
    return this.#once(`from ${address}`, load(fixed(address)));
  }

  /** Everything that is not the same for all elements may be forgotten. */
  forget(): void {
    this.#free.push(...this.#taken);
    this.#taken = [];
  }

  /** a · b + c of locals. */
  product(a: number, b: number, c: number): number[] {
    const [x, y, z] = [get(a), get(b), get(c)];
    if (this.#build === 'relaxed-simd') return [...x, ...y, ...z, ...op(fusedAdd)];
    return [...x, ...y, ...op(mul), ...z, ...op(add)];
  }

  /** The result of a program whose variables have the given values. */
  workOut(program: Program, variables: readonly Value[]): Value {
    const values: Value[] = [...variables, ...program.constants.map((constant) => this.#constant(constant))];
    for (const { fn, args, out } of withSums(program)) {
      const given = args.map((arg) => valueAt(values, arg));
      values[out] = this.#call(fn, given);
    }
    return valueAt(values, program.result);
  }

  /** No machine is quick with numbers nearer to 0 than the least normal one: they become 0. */
  flushed(value: Value): Value {
    const least = this.#constant(leastNormal);
    const isNear = [...get(value.local), ...op(abs), ...get(least.local), ...op(lessThan)];
    return this.#value([...get(value.local), ...isNear, ...op(andNot)], value.isUniform);
  }

  #call(fn: Call['fn'], args: readonly Value[]): Value {
    const [a, b, c] = args;
    if (a === undefined) throw new Error('internal: a call without arguments');
    const isUniform = args.every((arg) => arg.isUniform);
    const given = args.flatMap(({ local }) => get(local));
    const made = (...code: Bytes): Value => this.#value([...given, ...code], isUniform);
    if (fn === 'sumOf' || fn === 'restOf') return this.#fused(fn, args);
    if (fn === 'div' && b?.isUniform && !a.isUniform)
      return this.#value([...get(a.local), ...get(this.#inverse(b).local), ...op(mul)], false);
    if (fn === 'where' && b !== undefined && c !== undefined) {
      const isChosen = [...get(a.local), ...get(this.#constant(0).local), ...op(notEqual)];
      return this.#value([...get(b.local), ...get(c.local), ...isChosen, ...op(bitselect)], isUniform);
    }
    if ((fn === 'max' || fn === 'min') && b !== undefined) return this.#extremum(fn, a, b);
    const instruction = single[fn];
    if (instruction !== undefined) return made(...op(instruction));
    const comparison = comparisons[fn];
    if (comparison !== undefined) return made(...op(comparison), ...get(this.#constant(1).local), ...op(and));
    const outside = taken[fn];
    if (outside === undefined) throw new Error(`internal: no kernel for ${fn}`);
    return made(callTaken, ...unsigned(this.#take(outside)));
  }

  /** a · b + c, or c − a · b: rounded once where the build can. */
  #fused(fn: 'sumOf' | 'restOf', args: readonly Value[]): Value {
    const [a, b, c] = args.map(({ local }) => get(local));
    const isUniform = args.every((arg) => arg.isUniform);
    if (a === undefined || b === undefined || c === undefined)
      throw new Error('internal: a product and a sum take three arguments');
    if (this.#build === 'relaxed-simd')
      return this.#value([...a, ...b, ...c, ...op(fn === 'sumOf' ? fusedAdd : fusedSub)], isUniform);
    const product = [...a, ...b, ...op(mul)];
    const code = fn === 'sumOf' ? [...product, ...c, ...op(add)] : [...c, ...product, ...op(sub)];
    return this.#value(code, isUniform);
  }

  /** Beside a known number one instruction is enough, which gives its first argument where that is NaN. */
  #extremum(fn: 'max' | 'min', a: Value, b: Value): Value {
    const isKnown = ({ constant }: Value): boolean => constant !== null && !Number.isNaN(constant);
    const isUniform = a.isUniform && b.isUniform;
    const [first, last] = isKnown(a) ? [b, a] : [a, b];
    const [plain, quick] = fn === 'max' ? [max, pmax] : [min, pmin];
    const code = [...get(first.local), ...get(last.local), ...op(isKnown(last) ? quick : plain)];
    return this.#value(code, isUniform);
  }

  #inverse(value: Value): Value {
    const known = this.#inverses.get(value.local);
    if (known !== undefined) return known;
    const one = this.#constant(1);
    const inverse = this.#uniform([...get(one.local), ...get(value.local), ...op(div)]);
    this.#inverses.set(value.local, inverse);
    return inverse;
  }

  #constant(constant: number): Value {
    const key = Object.is(constant, -0) ? '-0' : `${constant}`;
    return { ...this.#once(`= ${key}`, splat(constant)), constant };
  }

  #once(key: string, code: Bytes): Value {
    const known = this.#known.get(key) ?? this.#uniform(code);
    this.#known.set(key, known);
    return known;
  }

  #uniform(code: Bytes): Value {
    return this.#value(code, true);
  }

  #value(code: Bytes, isUniform: boolean): Value {
    const local = (isUniform ? undefined : this.#free.pop()) ?? this.vector();
    if (!isUniform) this.#taken.push(local);
    const to = isUniform ? this.before : this.turn;
    for (const byte of code) to.push(byte);
    to.push(...set(local));
    return { local, isUniform, constant: null };
  }
}

function valueAt(values: readonly Value[], at: number): Value {
  const value = values[at];
  if (value === undefined) throw new Error('internal: a formula reads what is not there yet');
  return value;
}

/** A call of a program; `sumOf` is a · b + c, `restOf` is c − a · b. */
interface Call {
  readonly fn: FunctionName | 'sumOf' | 'restOf';
  readonly args: readonly number[];
  readonly out: number;
}

/** The calls of a program, with products that are only added to something, or taken from it, made part of that. */
function withSums({ code, result }: Program): readonly Call[] {
  const uses = new Map<number, number>([[result, 1]]);
  for (const arg of code.flatMap(({ args }) => args)) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  const products = new Map(
    code.flatMap((each) =>
      each.fn === 'mul' && uses.get(each.out) === 1 ? [[each.out, each] as const] : [],
    ),
  );
  const merged = new Set<number>();
  const calls = code.map((each): Call => {
    const { fn, args, out } = each;
    const [a = 0, b = 0] = args;
    const [left, right] = [products.get(a), products.get(b)];
    const product = fn === 'add' ? (left ?? right) : fn === 'sub' ? right : undefined;
    if (product === undefined) return each;
    merged.add(product.out);
    return { fn: fn === 'add' ? 'sumOf' : 'restOf', args: [...product.args, product === left ? b : a], out };
  });
  return calls.filter(({ out }) => !merged.has(out));
}

/** Whose results may lie below the least normal number. */
const canUnderflow: ReadonlySet<FunctionName> = new Set(['mul', 'div', 'pow']);

export const underflows = ({ code }: Program): boolean => code.some(({ fn }) => canUnderflow.has(fn));
