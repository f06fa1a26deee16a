// A plan as text, one line an instruction under the step that it serves: for tests, and for the curious.

import { toText } from '../formula/text.ts';
import { showShape } from '../graph/shape.ts';
import type { Instruction, Operand } from './instruction.ts';
import type { Plan, Step } from './plan.ts';

export function printPlan(plan: Plan): string {
  const leaves = plan.leaves.map(({ name, role, buffer }) => `${role} ${name} -> ${show(plan, buffer)}`);
  const seed = plan.seed === null ? [] : [`seed ${plan.seed.node} -> ${show(plan, plan.seed.buffer)}`];
  const steps = plan.steps.flatMap((step) => [
    printStep(step),
    ...plan.instructions.slice(step.from, step.to).map((instruction) => `  ${printInstruction(plan, instruction)}`),
  ]);
  return [...leaves, ...seed, ...steps].join('\n');
}

const show = (plan: Plan, buffer: number): string => `%${buffer}${showShape(plan.buffers[buffer]?.shape ?? [])}`;

function printStep(step: Step): string {
  switch (step.kind) {
    case 'forward':
    case 'seed':
      return `${step.kind} ${step.node}`;
    case 'gather':
      return `gather ${step.node} <- ${step.edges.join(' + ')}`;
    case 'backward':
      return `backward ${step.node} -> ${step.edge ?? step.parameter}`;
    default:
      return step satisfies never;
  }
}

function printInstruction(plan: Plan, instruction: Instruction): string {
  const out = (id: number): string => `${show(plan, id)} =`;
  switch (instruction.kind) {
    case 'map':
      return `${out(instruction.out)} ${toText(instruction.expr)} [${instruction.operands.map(printOperand).join(', ')}]`;
    case 'accumulate':
      return `${out(instruction.out)} ${instruction.terms.map((term) => `%${term}`).join(' + ')}`;
    case 'gemm':
      return `${out(instruction.out)} gemm ${instruction.transposition} %${instruction.a} %${instruction.b}`;
    case 'sum':
    case 'max':
    case 'firstMax':
      return `${out(instruction.out)} ${instruction.kind} %${instruction.x} over ${instruction.axes.join(', ')}`;
    case 'copy':
      return `${out(instruction.to.buffer)} copy %${instruction.from.buffer} ${showShape(instruction.shape)}`;
    case 'oneHot':
      return `${out(instruction.out)} oneHot %${instruction.labels}`;
    default:
      return instruction satisfies never;
  }
}

const printOperand = (operand: Operand): string =>
  operand.kind === 'number' ? String(operand.value) : `%${operand.buffer}`;
