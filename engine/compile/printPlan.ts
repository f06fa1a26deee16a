// A plan as text, one line an instruction under the step that it serves: for tests, and for the curious.
// A buffer that is another shape of an earlier one goes by the number of that one.

import { toText } from '../formula/text.ts';
import { showShape } from '../graph/shape.ts';
import { type BufferId, type Instruction, type Operand, writeOf } from './instruction.ts';
import type { Plan, Step } from './plan.ts';

export function printPlan(plan: Plan): string {
  const name = namesOf(plan);
  const shown = (id: BufferId): string => `${name(id)}${showShape(plan.buffers[id]?.shape ?? [])}`;
  const leaves = plan.leaves.map((leaf) => `${leaf.role} ${leaf.name} -> ${shown(leaf.buffer)}`);
  const seed = plan.seed === null ? [] : [`seed ${plan.seed.node} -> ${shown(plan.seed.buffer)}`];
  const steps = plan.steps.flatMap((step) => [
    printStep(step),
    ...plan.instructions
      .slice(step.from, step.to)
      .map((instruction) => `  ${shown(writeOf(instruction))} = ${printInstruction(instruction, name)}`),
  ]);
  return [...leaves, ...seed, ...steps].join('\n');
}

type Name = (id: BufferId) => string;

function namesOf({ buffers }: Plan): Name {
  const placeOf = (id: BufferId): string => `${buffers[id]?.offset} ${buffers[id]?.length}`;
  const first = new Map<string, BufferId>();
  buffers.forEach((_, id) => {
    if (!first.has(placeOf(id))) first.set(placeOf(id), id);
  });
  return (id) => `%${first.get(placeOf(id))}`;
}

function printStep(step: Step): string {
  switch (step.kind) {
    case 'forward':
    case 'seed':
      return `${step.kind} ${step.node}`;
    case 'gather':
      return `gather ${step.node} <- ${step.edges.join(' + ')}`;
    case 'backward':
      return `backward ${step.node} -> ${step.edge ?? step.parameter}`;
    case 'update':
      return `update ${step.parameter}`;
    default:
      return step satisfies never;
  }
}

function printInstruction(instruction: Instruction, name: Name): string {
  switch (instruction.kind) {
    case 'map':
      return `${toText(instruction.expr)} [${instruction.operands.map((operand) => printOperand(operand, name)).join(', ')}]`;
    case 'accumulate':
      return instruction.terms.map(name).join(' + ');
    case 'gemm':
      return `gemm ${instruction.transposition} ${name(instruction.a)} ${name(instruction.b)}`;
    case 'sum':
    case 'max':
    case 'firstMax':
      return `${instruction.kind} ${name(instruction.x)} over ${instruction.axes.join(', ')}`;
    case 'copy':
      return `copy ${name(instruction.from.buffer)} ${showShape(instruction.shape)}`;
    case 'oneHot':
      return `oneHot ${name(instruction.labels)}`;
    case 'unfold':
    case 'fold':
      return `${instruction.kind} ${name(instruction.x)} by ${instruction.window.kernel}`;
    case 'pool':
      return `pool ${instruction.how} ${name(instruction.x)} by ${instruction.window.kernel}`;
    case 'unpool':
      return `unpool ${instruction.how} ${name(instruction.dy)} by ${instruction.window.kernel}`;
    case 'random':
      return `random ${instruction.stream}`;
    default:
      return instruction satisfies never;
  }
}

const printOperand = (operand: Operand, name: Name): string =>
  operand.kind === 'number' ? String(operand.value) : name(operand.buffer);
