// An expression as straight-line code over numbered registers, every common part computed once: what back ends carry out.

import { type Expr, fold, number } from './expr.ts';
import { apply, type FunctionName } from './functions.ts';

/** One call: registers in, a register out. */
interface Call {
  readonly fn: FunctionName;
  readonly args: readonly number[];
  readonly out: number;
}

/** Plain data. The registers hold the variables, then the constants, then the result of each call; none is written twice. */
export interface Program {
  readonly variables: readonly string[];
  readonly constants: readonly number[];
  readonly code: readonly Call[];
  readonly result: number;
  /** How many registers there are. */
  readonly registers: number;
}

/** Compiles for variables in the given order; to read another one is a mistake of ours. */
export function compileProgram(expr: Expr, variables: readonly string[]): Program {
  const folded = foldConstants(expr);
  const constants = constantsOf(folded);
  const code: Call[] = [];
  const known = new Map<string, number>();
  const first = variables.length + constants.length;

  const place = (fn: FunctionName, args: readonly number[]): number => {
    const key = `${fn} ${args.join(' ')}`;
    const out = known.get(key) ?? first + code.length;
    if (!known.has(key)) code.push({ fn, args, out });
    known.set(key, out);
    return out;
  };
  const result = fold<number>(folded, (part, args) => {
    if (part.kind === 'call') return place(part.fn, args);
    if (part.kind === 'variable') return registerOf(part.name, variables);
    return variables.length + constants.findIndex((constant) => Object.is(constant, part.value));
  });
  return { variables, constants, code, result, registers: first + code.length };
}

function registerOf(name: string, variables: readonly string[]): number {
  const at = variables.indexOf(name);
  if (at === -1) throw new Error(`internal: a formula reads ${name}, which it is not given`);
  return at;
}

/** Parts without variables become the numbers that they are. */
const foldConstants = (expr: Expr): Expr =>
  fold<Expr>(expr, (part, args) => {
    if (part.kind !== 'call') return part;
    const values = args.flatMap((arg) => (arg.kind === 'number' ? [arg.value] : []));
    return values.length === args.length ? number(apply(part.fn, values)) : { ...part, args };
  });

/** Each number once; 0 and −0 are two, and NaN is one. */
function constantsOf(expr: Expr): readonly number[] {
  const constants: number[] = [];
  fold(expr, (part) => {
    if (part.kind !== 'number' || constants.some((constant) => Object.is(constant, part.value))) return;
    constants.push(part.value);
  });
  return constants;
}
