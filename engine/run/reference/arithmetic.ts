// What graphs of single numbers are mostly made of: sums, differences and products in place, as many as follow on each other in one go.

import type { Instruction } from '../../compile/instruction.ts';
import type { FunctionName } from '../../formula/functions.ts';
import { bufferOf, type Kernel, type Memory } from './memory.ts';

const [add, sub, mul] = [0, 1, 2];
const codes: Readonly<Partial<Record<FunctionName, number>>> = { add, sub, mul };

/** Where it is one of two single numbers: which, where they stand in the arena, and where the result goes; else null. */
export function arithmeticOf(memory: Memory, instruction: Instruction): readonly number[] | null {
  if (instruction.kind !== 'map' || bufferOf(memory, instruction.out).length !== 1) return null;
  const { expr, names, operands, out } = instruction;
  const which = expr.kind === 'call' ? codes[expr.fn] : undefined;
  if (expr.kind !== 'call' || which === undefined) return null;
  const [a, b] = expr.args.map((arg) => {
    const operand = arg.kind === 'variable' ? operands[names.indexOf(arg.name)] : undefined;
    return operand?.kind === 'buffer' ? bufferOf(memory, operand.buffer).offset : undefined;
  });
  return a === undefined || b === undefined ? null : [which, a, b, bufferOf(memory, out).offset];
}

/** All of them, one after the other: calling a function for each takes longer than what it does. */
export function bindArithmetic({ arena }: Memory, all: readonly (readonly number[])[]): Kernel {
  const code = Int32Array.from(all.flat());
  return () => {
    for (let at = 0; at < code.length; at += 4) {
      const a = arena[code[at + 1]!]!;
      const b = arena[code[at + 2]!]!;
      const which = code[at];
      arena[code[at + 3]!] = which === add ? a + b : which === sub ? a - b : a * b;
    }
  };
}
