// From the instructions of a plan to tasks: sums become maps, reductions get three axes, views the name of their origin.

import type { BufferId, Instruction, Operand } from '../../compile/instruction.ts';
import type { Plan } from '../../compile/plan.ts';
import { call, type Expr, variable } from '../../formula/expr.ts';
import { type Shape, sizeOf, stridesOf } from '../../graph/shape.ts';
import type { Store } from './store.ts';
import type { ReduceTask, Task } from './task.ts';

type Of<K extends Instruction['kind']> = Extract<Instruction, { readonly kind: K }>;

/** The tasks of some instructions, in order. */
export const tasksOf = (
  { buffers }: Plan,
  store: Store,
  instructions: readonly Instruction[],
): readonly Task[] =>
  instructions.flatMap((instruction) => {
    const shapeOf = (id: BufferId): Shape => buffers[id]?.shape ?? [];
    return toTasks(instruction, store, shapeOf);
  });

function toTasks(
  instruction: Instruction,
  store: Store,
  shapeOf: (id: BufferId) => Shape,
): Task | readonly Task[] {
  const root = (id: BufferId): BufferId => store.rootOf(id);
  switch (instruction.kind) {
    case 'map': {
      const { expr, names, operands, out } = instruction;
      const rooted = operands.map(
        (operand): Operand =>
          operand.kind === 'number' ? operand : { ...operand, buffer: root(operand.buffer) },
      );
      return mapOf({ expr, names, operands: rooted, shape: shapeOf(out), out: root(out) });
    }
    case 'accumulate':
      return accumulated(instruction, shapeOf(instruction.out), root);
    case 'gemm': {
      const gemm = {
        ...instruction,
        a: root(instruction.a),
        b: root(instruction.b),
        out: root(instruction.out),
      };
      return { kind: 'gemm', gemm, seen: null, sums: false, out: gemm.out, map: null };
    }
    case 'sum':
    case 'max':
    case 'firstMax':
      return reduced(instruction, shapeOf(instruction.x), store);
    case 'copy': {
      const { shape, from, to } = instruction;
      return {
        kind: 'copy',
        shape,
        from: { ...from, buffer: root(from.buffer) },
        to: { ...to, buffer: root(to.buffer) },
      };
    }
    case 'oneHot':
      return { ...instruction, labels: root(instruction.labels), out: root(instruction.out) };
    case 'unpool':
      return { ...instruction, x: root(instruction.x), dy: root(instruction.dy), out: root(instruction.out) };
    case 'unfold':
    case 'fold':
    case 'pool':
      return { ...instruction, x: root(instruction.x), out: root(instruction.out) };
    case 'random':
      return { ...instruction, out: root(instruction.out) };
    default:
      return instruction satisfies never;
  }
}

const mapOf = (part: {
  readonly expr: Expr;
  readonly names: readonly string[];
  readonly operands: readonly Operand[];
  readonly shape: Shape;
  readonly out: BufferId;
}): Task => ({ kind: 'map', length: sizeOf(part.shape), parts: [part] });

/** A sum of buffers, term by term. */
function accumulated({ terms, out }: Of<'accumulate'>, shape: Shape, root: (id: BufferId) => BufferId): Task {
  const names = terms.map((_, at) => `term${at}`);
  const [first = '', ...rest] = names;
  const expr = rest.reduce<Expr>((sum, name) => call('add', sum, variable(name)), variable(first));
  const operands = terms.map((id): Operand => ({ kind: 'buffer', buffer: root(id), strides: null }));
  return mapOf({ expr, names, operands, shape, out: root(out) });
}

/** Axes next to each other that are all kept, or all reduced. */
interface Run {
  readonly isReduced: boolean;
  readonly length: number;
}

function runsOf(shape: Shape, axes: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [axis, length] of shape.entries()) {
    const isReduced = axes.includes(axis);
    const last = runs.at(-1);
    if (length === 1) continue;
    if (last?.isReduced === isReduced) runs[runs.length - 1] = { isReduced, length: last.length * length };
    else runs.push({ isReduced, length });
  }
  return runs;
}

/** From the inside out, one run of axes at a time; a mask of first maxima wants them all in one run. */
function reduced(
  { kind, x, axes, out }: Of<'sum' | 'max' | 'firstMax'>,
  shape: Shape,
  store: Store,
): readonly Task[] {
  const [from, to] = [store.rootOf(x), store.rootOf(out)];
  let runs = runsOf(shape, axes);
  const count = runs.filter(({ isReduced }) => isReduced).length;
  if (kind === 'firstMax' && count > 1) return firstMaxAcross(from, to, shape, axes, store);
  if (count === 0) return [reduceTask(kind, from, to, runs, runs.length)];
  const tasks: Task[] = [];
  let source = from;
  for (let at = runs.length - 1; at >= 0; at--) {
    if (runs[at]?.isReduced !== true) continue;
    const isLast = !runs.slice(0, at).some(({ isReduced }) => isReduced);
    const rest = runs.filter((_, each) => each !== at);
    const target = isLast ? to : store.fresh(sizeOf(rest.map(({ length }) => length)));
    tasks.push(reduceTask(kind, source, target, runs, at));
    source = target;
    runs = rest;
  }
  return tasks;
}

function reduceTask(
  how: ReduceTask['how'],
  x: BufferId,
  out: BufferId,
  runs: readonly Run[],
  at: number,
): ReduceTask {
  const size = (part: readonly Run[]): number => sizeOf(part.map(({ length }) => length));
  return {
    kind: 'reduce',
    how,
    x,
    out,
    outer: size(runs.slice(0, at)),
    middle: runs[at]?.length ?? 1,
    inner: size(runs.slice(at + 1)),
  };
}

/** With the reduced axes brought to the end, and back again. */
function firstMaxAcross(
  x: BufferId,
  out: BufferId,
  shape: Shape,
  axes: readonly number[],
  store: Store,
): readonly Task[] {
  const kept = [...shape.keys()].filter((axis) => !axes.includes(axis));
  const order = [...kept, ...axes];
  const turned = order.map((axis) => shape[axis] ?? 1);
  const strides = order.map((axis) => stridesOf(shape)[axis] ?? 0);
  const [rows, members] = [sizeOf(turned.slice(0, kept.length)), sizeOf(turned.slice(kept.length))];
  const [gathered, mask] = [store.fresh(sizeOf(shape)), store.fresh(sizeOf(shape))];
  const straight = { offset: 0, strides: stridesOf(turned) };
  const own = { offset: 0, strides };
  return [
    { kind: 'copy', shape: turned, from: { buffer: x, ...own }, to: { buffer: gathered, ...straight } },
    { kind: 'reduce', how: 'firstMax', x: gathered, out: mask, outer: rows, middle: members, inner: 1 },
    { kind: 'copy', shape: turned, from: { buffer: mask, ...straight }, to: { buffer: out, ...own } },
  ];
}
