// The float64 reference back end: instructions of a plan bound to one arena as functions without arguments.

import type { Instruction } from '../../compile/instruction.ts';
import { bindAccumulate } from './accumulate.ts';
import { arithmeticOf, bindArithmetic } from './arithmetic.ts';
import { bindCopy } from './copy.ts';
import { bindGemm } from './gemm.ts';
import { bindMap } from './map.ts';
import type { Kernel, Memory } from './memory.ts';
import { bindOneHot } from './oneHot.ts';
import { bindPool, bindUnpool } from './pool.ts';
import { bindRandom } from './random.ts';
import { bindFirstMax, bindMax, bindSum } from './reduce.ts';
import { bindFold, bindUnfold } from './window.ts';

/** What carries the instructions out, in order. */
export function bind(memory: Memory, instructions: readonly Instruction[]): readonly Kernel[] {
  const kernels: Kernel[] = [];
  let together: (readonly number[])[] = [];
  const putTogether = (): void => {
    if (together.length > 0) kernels.push(bindArithmetic(memory, together));
    together = [];
  };
  for (const instruction of instructions) {
    const arithmetic = arithmeticOf(memory, instruction);
    if (arithmetic !== null) {
      together.push(arithmetic);
      continue;
    }
    putTogether();
    kernels.push(bindInstruction(memory, instruction));
  }
  putTogether();
  return kernels;
}

function bindInstruction(memory: Memory, instruction: Instruction): Kernel {
  switch (instruction.kind) {
    case 'map':
      return bindMap(memory, instruction);
    case 'accumulate':
      return bindAccumulate(memory, instruction);
    case 'gemm':
      return bindGemm(memory, instruction);
    case 'sum':
      return bindSum(memory, instruction);
    case 'max':
      return bindMax(memory, instruction);
    case 'firstMax':
      return bindFirstMax(memory, instruction);
    case 'copy':
      return bindCopy(memory, instruction);
    case 'oneHot':
      return bindOneHot(memory, instruction);
    case 'unfold':
      return bindUnfold(memory, instruction);
    case 'fold':
      return bindFold(memory, instruction);
    case 'pool':
      return bindPool(memory, instruction);
    case 'unpool':
      return bindUnpool(memory, instruction);
    case 'random':
      return bindRandom(memory, instruction);
    default:
      return instruction satisfies never;
  }
}
