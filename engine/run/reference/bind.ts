// The float64 reference back end: every instruction of a plan bound to one arena as a function without arguments.

import type { Instruction } from '../../compile/instruction.ts';
import { bindAccumulate } from './accumulate.ts';
import { bindCopy } from './copy.ts';
import { bindGemm } from './gemm.ts';
import { bindMap } from './map.ts';
import type { Kernel, Memory } from './memory.ts';
import { bindOneHot } from './oneHot.ts';
import { bindPool, bindUnpool } from './pool.ts';
import { bindRandom } from './random.ts';
import { bindFirstMax, bindMax, bindSum } from './reduce.ts';
import { bindFold, bindUnfold } from './window.ts';

export const bind = (memory: Memory): readonly Kernel[] =>
  memory.plan.instructions.map((instruction) => bindInstruction(memory, instruction));

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
