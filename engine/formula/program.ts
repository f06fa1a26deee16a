// An expression as straight-line code over registers, every common part computed once.

import type { Expr } from './expr.ts';
import { type FunctionName, functions } from './functions.ts';

/** One call: registers in, a register out. */
export interface Call {
  readonly fn: FunctionName;
  readonly args: readonly number[];
  readonly out: number;
}

/** Registers hold first the variables, then the constants, then results. */
export interface Program {
  readonly variables: readonly string[];
  readonly constants: readonly number[];
  readonly code: readonly Call[];
  readonly result: number;
  readonly registers: number;
}

/** Compiles for variables in the given order; one that is not among them is a mistake of ours. */
export function compileProgram(expr: Expr, variables: readonly string[]): Program {
  const constants = [...new Set(constantsOf(expr))];
  const code: Call[] = [];
  const known = new Map<string, number>();
  const first = variables.length + constants.length;
  const place = (part: Expr): number => {
    if (part.kind === 'number') return variables.length + constants.indexOf(part.value);
    if (part.kind === 'variable') {
      const at = variables.indexOf(part.name);
      if (at < 0) throw new Error(`internal: nothing is given for ${part.name}`);
      return at;
    }
    const args = part.args.map(place);
    const key = `${part.fn} ${args.join(' ')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const out = first + code.length;
    code.push({ fn: part.fn, args, out });
    known.set(key, out);
    return out;
  };
  const result = place(expr);
  return { variables, constants, code, result, registers: first + code.length };
}

const constantsOf = (expr: Expr): readonly number[] =>
  expr.kind === 'number' ? [expr.value] : expr.kind === 'variable' ? [] : expr.args.flatMap(constantsOf);

export type Of = (a: number, b: number, c: number) => number;
export const functionOf = (name: FunctionName): Of => functions[name].of;
