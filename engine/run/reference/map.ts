import type { Operand } from '../../compile/instruction.ts';
import { bindRows, step } from '../../formula/evaluate.ts';
import { number } from '../../formula/expr.ts';
import { compileProgram, type Program } from '../../formula/program.ts';
import { substitute } from '../../formula/substitute.ts';
import { stridesOf } from '../../graph/shape.ts';
import { bufferOf, type Kernel, type Memory, type Of } from './memory.ts';
import { mergeAxes, rowStarts } from './walk.ts';

type Read = Extract<Operand, { kind: 'buffer' }>;

/** out = expr(operands): one number at once, or row by row. Numbers among the operands become constants of the program. */
export function bindMap(memory: Memory, { expr, names, operands, out }: Of<'map'>): Kernel {
  const numbers = operands.flatMap((operand, at) =>
    operand.kind === 'number' ? [[names[at] ?? '', number(operand.value)] as const] : [],
  );
  const reads = operands.filter((operand): operand is Read => operand.kind === 'buffer');
  const given = names.filter((_, at) => operands[at]?.kind === 'buffer');
  const program = compileProgram(substitute(expr, Object.fromEntries(numbers)), given);
  return bufferOf(memory, out).length === 1
    ? bindSingle(memory, program, reads, out)
    : bindRowwise(memory, program, reads, out);
}

function bindSingle(memory: Memory, program: Program, reads: readonly Read[], out: number): Kernel {
  const { arena } = memory;
  const registers = new Float64Array(program.registers);
  registers.set(program.constants, reads.length);
  const carryOut = step(program, registers);
  const offsets = Int32Array.from(reads, ({ buffer }) => bufferOf(memory, buffer).offset);
  const { offset } = bufferOf(memory, out);
  const { result } = program;
  return () => {
    for (let at = 0; at < offsets.length; at++) registers[at] = arena[offsets[at]!]!;
    carryOut();
    arena[offset] = registers[result]!;
  };
}

/** Row by row: along the last axis that is left once axes are merged. */
function bindRowwise(memory: Memory, program: Program, reads: readonly Read[], out: number): Kernel {
  const { arena } = memory;
  const { shape, offset, length } = bufferOf(memory, out);
  const own = stridesOf(shape);
  const walk = mergeAxes({ shape, strides: [own, ...reads.map((read) => read.strides ?? own)] });
  const [, ...strides] = walk.strides;
  const row = walk.shape.at(-1) ?? 1;
  const starts = reads.map(({ buffer }, at) =>
    rowStarts(walk.shape, strides[at] ?? [], bufferOf(memory, buffer).offset),
  );
  const along = Int32Array.from(strides, (each) => each.at(-1) ?? 0);
  const carryOut = bindRows(program, row, { data: arena, strides: along });
  const from = new Int32Array(reads.length);
  return () => {
    for (let at = 0; at * row < length; at++) {
      for (let read = 0; read < from.length; read++) from[read] = starts[read]![at]!;
      carryOut(from, offset + at * row);
    }
  };
}
