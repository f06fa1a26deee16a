// Where numbers first stop being finite, and why.

import type { Instruction, Operand } from '../compile/instruction.ts';
import { readsOf, writeOf } from '../compile/instruction.ts';
import type { Step } from '../compile/plan.ts';
import type { Tensor } from '../document/tensor.ts';
import { nonFiniteCause } from '../formula/cause.ts';
import type { Graph } from '../graph/graph.ts';
import type { Issue } from '../issue.ts';
import { type Run, read } from './run.ts';

/** Issues for the nodes at which a value or a gradient that is not finite first appears. */
export function diagnose(graph: Graph, run: Run): readonly Issue[] {
  if (firstNonFinite(run.arena) === -1) return [];
  const given = run.plan.leaves.flatMap(({ node, buffer }) => {
    const { data } = read(run, buffer);
    const at = firstNonFinite(data);
    return at === -1 ? [] : [issue('not-finite', node, { value: String(data[at]), reason: 'given' })];
  });
  const broken = run.plan.steps.flatMap((step) => firstBroken(run, step) ?? []);
  const seen = new Set<string>();
  return [...given, ...broken].filter(({ code, node }) => {
    const key = `${code} ${node}`;
    return graph.indexOf.has(node ?? '') && !seen.has(key) && seen.add(key) !== undefined;
  });
}

const issue = (code: Issue['code'], node: string, data: Issue['data']): Issue => ({
  code,
  severity: 'error',
  node,
  data,
});

/** The first instruction of a step that makes something non-finite out of finite numbers. */
function firstBroken(run: Run, step: Step): Issue | null {
  for (let at = step.from; at < step.to; at++) {
    const instruction = run.plan.instructions[at];
    if (instruction === undefined) continue;
    const out = read(run, writeOf(instruction));
    const element = firstNonFinite(out.data);
    if (element === -1) continue;
    if (!readsOf(instruction).every((id) => firstNonFinite(read(run, id).data) === -1)) return null;
    if (instruction.kind === 'oneHot') return badLabel(run, step.node, instruction);
    const code = step.kind === 'forward' ? 'not-finite' : 'not-finite-gradient';
    const reason = reasonAt(run, instruction, out, element);
    return issue(code, step.node, { value: String(out.data[element]), reason });
  }
  return null;
}

function firstNonFinite(data: Float64Array): number {
  for (let at = 0; at < data.length; at++) if (!Number.isFinite(data[at])) return at;
  return -1;
}

function reasonAt(run: Run, instruction: Instruction, out: Tensor, element: number): string {
  if (instruction.kind !== 'map') return 'overflow';
  const values = instruction.operands.map((operand) => elementOf(run, operand, out, element));
  const named = Object.fromEntries(instruction.names.map((name, index) => [name, values[index] ?? 0]));
  return nonFiniteCause(instruction.expr, named)?.reason ?? 'invalid';
}

/** The number that a map reads for one element of its output. */
function elementOf(run: Run, operand: Operand, out: Tensor, element: number): number {
  if (operand.kind === 'number') return operand.value;
  const { data } = read(run, operand.buffer);
  if (operand.strides === null) return data[element] ?? 0;
  let rest = element;
  let at = 0;
  for (let axis = out.shape.length - 1; axis >= 0; axis--) {
    const length = out.shape[axis] ?? 1;
    at += (rest % length) * (operand.strides[axis] ?? 0);
    rest = Math.floor(rest / length);
  }
  return data[at] ?? 0;
}

function badLabel(
  run: Run,
  node: string,
  { labels, classes }: Extract<Instruction, { kind: 'oneHot' }>,
): Issue {
  const { data } = read(run, labels);
  const row = data.findIndex((label) => !(Number.isInteger(label) && label >= 0 && label < classes));
  return issue('bad-label', node, { row: row + 1, found: String(data[row]), classes });
}
