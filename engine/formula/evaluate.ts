// Programs carried out in float64: for one number at a time, or for long rows of them.

import type { Expr } from './expr.ts';
import { compileProgram, functionOf, type Program } from './program.ts';
import { variablesOf } from './variables.ts';

/** The value of an expression for numbers by name. */
export function evaluate(expr: Expr, values: Readonly<Record<string, number>>): number {
  const names = variablesOf(expr);
  const program = compileProgram(expr, names);
  const registers = new Float64Array(program.registers);
  names.forEach((name, index) => {
    registers[index] = values[name] ?? Number.NaN;
  });
  registers.set(program.constants, names.length);
  step(program, registers)();
  return registers[program.result] ?? Number.NaN;
}

/** A program bound to its registers: carries out all calls. */
export function step({ code }: Program, registers: Float64Array): () => void {
  const calls = code.map(({ fn, args, out }) => bindCall(functionOf(fn), args, out, registers));
  const [only] = calls;
  if (calls.length === 1 && only !== undefined) return only;
  return () => {
    for (let at = 0; at < calls.length; at++) calls[at]!();
  };
}

type Of = (a: number, b: number, c: number) => number;

function bindCall(of: Of, args: readonly number[], out: number, registers: Float64Array): () => void {
  const [a = 0, b = 0, c = 0] = args;
  return () => {
    registers[out] = of(registers[a]!, registers[b]!, registers[c]!);
  };
}

const chunk = 256;

/** Reads and writes rows: input i of element j is data[offsets[i] + j · strides[i]]. */
export interface Rows {
  readonly data: Float64Array;
  /** By variable: stride along the row; 0 repeats one number. */
  readonly strides: Int32Array;
}

/** A program bound to rows of a fixed length; called with where each input and the output begin. */
export function bindRows(
  program: Program,
  length: number,
  { data, strides }: Rows,
): (starts: Int32Array, out: number) => void {
  const width = Math.min(length, chunk);
  const registers = Array.from({ length: program.registers }, () => new Float64Array(width));
  program.constants.forEach((constant, index) => {
    registers[program.variables.length + index]?.fill(constant);
  });
  const calls = program.code.map(({ fn, args, out }) => {
    const [a = 0, b = 0, c = 0] = args;
    return vectorCall(fn, registers[a]!, registers[b]!, registers[c]!, registers[out]!);
  });
  const result = registers[program.result]!;
  return (starts, out) => {
    for (let from = 0; from < length; from += chunk) {
      const count = Math.min(chunk, length - from);
      for (let input = 0; input < strides.length; input++) {
        const stride = strides[input]!;
        load(registers[input]!, data, starts[input]! + from * stride, stride, count);
      }
      for (let at = 0; at < calls.length; at++) calls[at]!(count);
      for (let i = 0; i < count; i++) data[out + from + i] = result[i]!;
    }
  };
}

function load(register: Float64Array, data: Float64Array, start: number, stride: number, count: number): void {
  for (let i = 0; i < count; i++) register[i] = data[start + i * stride]!;
}

/** One function over whole registers; the four commonest have loops of their own, which V8 makes tight. */
function vectorCall(
  fn: Program['code'][number]['fn'],
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
    default: {
      const of = functionOf(fn);
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = of(a[i]!, b[i]!, c[i]!);
      };
    }
  }
}
