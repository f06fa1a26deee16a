// What the kernels are asked to do: the instructions of a plan, put together and taken apart as kernels want them.

import type { BufferId, Instruction, Operand, Window } from '../../compile/instruction.ts';
import { readsOf } from '../../compile/instruction.ts';
import type { Expr } from '../../formula/expr.ts';
import type { Shape } from '../../graph/shape.ts';

type Of<K extends Instruction['kind']> = Extract<Instruction, { readonly kind: K }>;

/** One formula of a map; strides go with `shape`. */
export interface Part {
  readonly expr: Expr;
  readonly names: readonly string[];
  readonly operands: readonly Operand[];
  readonly shape: Shape;
  readonly out: BufferId;
}

/** Formulas over equally many elements, worked out together; a later one may read what an earlier one made. */
export interface MapTask {
  readonly kind: 'map';
  readonly length: number;
  readonly parts: readonly Part[];
}

export interface GemmTask {
  readonly kind: 'gemm';
  readonly gemm: Of<'gemm'>;
  /** B is what windows over this image see, one matrix an image; null: a matrix as it stands. */
  readonly seen: { readonly image: BufferId; readonly window: Window } | null;
  /** Whether the products of the batch are added up into one. */
  readonly sums: boolean;
  readonly out: BufferId;
  /** What is made of the product at once. */
  readonly map: MapTask | null;
}

/** Over the middle one of three axes. */
export interface ReduceTask {
  readonly kind: 'reduce';
  readonly how: 'sum' | 'max' | 'firstMax';
  readonly x: BufferId;
  readonly out: BufferId;
  readonly outer: number;
  readonly middle: number;
  readonly inner: number;
}

export type Task =
  | MapTask
  | GemmTask
  | ReduceTask
  | Of<'copy' | 'oneHot' | 'unfold' | 'fold' | 'pool' | 'unpool' | 'random'>;

export type CopyTask = Of<'copy'>;

export const buffersIn = (operands: readonly Operand[]): readonly BufferId[] =>
  operands.flatMap((operand) => (operand.kind === 'buffer' ? [operand.buffer] : []));

/** The buffers that a task reads and has not made itself. */
export function taskReads(task: Task): readonly BufferId[] {
  switch (task.kind) {
    case 'map': {
      const own = new Set(task.parts.map(({ out }) => out));
      return task.parts.flatMap(({ operands }) => buffersIn(operands).filter((id) => !own.has(id)));
    }
    case 'gemm': {
      const { gemm, seen, map, out } = task;
      const mapped = map === null ? [] : taskReads(map).filter((id) => id !== out);
      return [gemm.a, seen?.image ?? gemm.b, ...mapped];
    }
    case 'reduce':
      return [task.x];
    default:
      return readsOf(task);
  }
}

export function taskWrites(task: Task): readonly BufferId[] {
  switch (task.kind) {
    case 'map':
      return task.parts.map(({ out }) => out);
    case 'gemm':
      return [task.out, ...(task.map === null ? [] : taskWrites(task.map))];
    case 'copy':
      return [task.to.buffer];
    default:
      return [task.out];
  }
}
