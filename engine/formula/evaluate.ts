// Formulas carried out in float64: by name, one number at a time, or over long rows.

import { type Expr, fold } from './expr.ts';
import { apply, type FunctionName, functions } from './functions.ts';
import type { Program } from './program.ts';

/** The value of an expression for numbers by name. */
export const evaluate = (expr: Expr, values: Readonly<Record<string, number>>): number =>
  fold<number>(expr, (part, args) => {
    if (part.kind === 'call') return apply(part.fn, args);
    return part.kind === 'number' ? part.value : given(part.name, values);
  });

function given(name: string, values: Readonly<Record<string, number>>): number {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new Error(`internal: a formula reads ${name}, which it is not given`);
  return value;
}

/** A program bound to its registers, variables and constants in place: carries out all calls. */
export function step({ code }: Program, registers: Float64Array): () => void {
  const calls = code.map(({ fn, args, out }) => bindCall(functions[fn].of, args, out, registers));
  const [only] = calls;
  if (calls.length === 1 && only !== undefined) return only;
  return () => {
    for (let at = 0; at < calls.length; at++) calls[at]!();
  };
}

type Of = (a: number, b: number, c: number) => number;

/** A function reads only the arguments that it takes, so the others may be any register. */
function bindCall(
  of: Of,
  [a = 0, b = 0, c = 0]: readonly number[],
  out: number,
  registers: Float64Array,
): () => void {
  return () => {
    registers[out] = of(registers[a]!, registers[b]!, registers[c]!);
  };
}

/** Where rows lie: element i of variable v is data[starts[v] + i · strides[v]]. A stride of 0 repeats one number. */
export interface Rows {
  readonly data: Float64Array;
  readonly strides: Int32Array;
}

/** Rows are worked through in stretches of this length, so that the registers stay in the cache. */
const stretch = 256;

/** Registers that all programs share, because none leaves anything in them. */
const scratch: Float64Array[] = [];

const scratchAt = (register: number): Float64Array => {
  scratch[register] ??= new Float64Array(stretch);
  return scratch[register];
};

/** A program bound to rows of a fixed length; called with where the variables and the result begin in the data. */
export function bindRows(
  { variables, constants, code, result, registers }: Program,
  length: number,
  { data, strides }: Rows,
): (starts: Int32Array, out: number) => void {
  const vectors = Array.from({ length: registers }, (_, at) => {
    const constant = constants[at - variables.length];
    return constant === undefined
      ? scratchAt(at)
      : new Float64Array(Math.min(length, stretch)).fill(constant);
  });
  const calls = code.map(({ fn, args: [a = 0, b = 0, c = 0], out }) =>
    vectorCall(fn, vectors[a]!, vectors[b]!, vectors[c]!, vectors[out]!),
  );
  const answer = vectors[result]!;
  return (starts, out) => {
    for (let from = 0; from < length; from += stretch) {
      const count = Math.min(stretch, length - from);
      for (let at = 0; at < strides.length; at++) {
        load(vectors[at]!, data, starts[at]! + from * strides[at]!, strides[at]!, count);
      }
      for (let at = 0; at < calls.length; at++) calls[at]!(count);
      for (let i = 0; i < count; i++) data[out + from + i] = answer[i]!;
    }
  };
}

function load(vector: Float64Array, data: Float64Array, start: number, stride: number, count: number): void {
  for (let i = 0; i < count; i++) vector[i] = data[start + i * stride]!;
}

/** One function over whole vectors; arithmetic has loops of its own, which engines make tight. */
function vectorCall(
  fn: FunctionName,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  out: Float64Array,
): (count: number) => void {
  switch (fn) {
    case 'add':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = a[i]! + b[i]!;
      };
    case 'sub':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = a[i]! - b[i]!;
      };
    case 'mul':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = a[i]! * b[i]!;
      };
    case 'div':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = a[i]! / b[i]!;
      };
    case 'neg':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = -a[i]!;
      };
    case 'max':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = Math.max(a[i]!, b[i]!);
      };
    case 'greater':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = a[i]! > b[i]! ? 1 : 0;
      };
    case 'where':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = a[i]! !== 0 ? b[i]! : c[i]!;
      };
    case 'sqrt':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = Math.sqrt(a[i]!);
      };
    case 'exp':
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = Math.exp(a[i]!);
      };
    default: {
      const { of } = functions[fn];
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = of(a[i]!, b[i]!, c[i]!);
      };
    }
  }
}
