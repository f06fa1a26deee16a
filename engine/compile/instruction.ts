// The instructions of a plan: plain data over numbered buffers, all that a back end has to implement.

import type { Expr } from '../formula/expr.ts';
import type { Shape } from '../graph/shape.ts';
import type { Pooling, Transposition } from '../ops/emitter.ts';

/** Index into `Plan.buffers`. */
export type BufferId = number;

/** What a map reads: a number, or a buffer. `strides` go with the output's axes; null where the shapes are equal. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'buffer'; readonly buffer: BufferId; readonly strides: readonly number[] | null };

/** A region of a buffer, walked by strides (in elements) from an offset. */
interface Walk {
  readonly buffer: BufferId;
  readonly offset: number;
  readonly strides: readonly number[];
}

/** Square windows that slide over planes of numbers, `padding` zeros around each; rows × columns places. */
export interface Window {
  readonly planes: number;
  readonly height: number;
  readonly width: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly rows: number;
  readonly columns: number;
}

export type Instruction =
  /** out = expr(operands), elementwise; variable i of `names` is operand i. */
  | {
      readonly kind: 'map';
      readonly expr: Expr;
      readonly names: readonly string[];
      readonly operands: readonly Operand[];
      readonly out: BufferId;
    }
  /** out = the sum of the buffers, all of one shape. */
  | { readonly kind: 'accumulate'; readonly terms: readonly BufferId[]; readonly out: BufferId }
  /** out[i] = op(a[i]) · op(b[i]): m×k times k×n, for each matrix of the batch. */
  | {
      readonly kind: 'gemm';
      readonly transposition: Transposition;
      readonly a: BufferId;
      readonly b: BufferId;
      readonly out: BufferId;
      readonly m: number;
      readonly n: number;
      readonly k: number;
      readonly batch: Shape;
      /** Strides over `batch`, in elements; 0 where one matrix serves all. */
      readonly aStrides: readonly number[];
      readonly bStrides: readonly number[];
    }
  /** out = sum, maximum, or 0/1 mask of the first maximum of x over the axes. */
  | {
      readonly kind: 'sum' | 'max' | 'firstMax';
      readonly x: BufferId;
      readonly axes: readonly number[];
      readonly out: BufferId;
    }
  /** to = from over `shape`: transposes, slices and joins. */
  | { readonly kind: 'copy'; readonly shape: Shape; readonly from: Walk; readonly to: Walk }
  /** out[row] = unit vector of labels[row]; NaN where the label is no class. */
  | { readonly kind: 'oneHot'; readonly labels: BufferId; readonly classes: number; readonly out: BufferId }
  /**
   * unfold: out[plane, i, j, row, column] = element (i, j) of the window at (row, column).
   * fold, its transpose: every element of such a tensor added to the place in the plane that it came from.
   */
  | {
      readonly kind: 'unfold' | 'fold';
      readonly x: BufferId;
      readonly window: Window;
      readonly out: BufferId;
    }
  /** out[plane, row, column] = the largest number, or the sum, of the window there. */
  | {
      readonly kind: 'pool';
      readonly how: Pooling;
      readonly x: BufferId;
      readonly window: Window;
      readonly out: BufferId;
    }
  /** Back through `pool`: out, shaped like x, gets `dy` of each window at its first maximum, or everywhere in it. */
  | {
      readonly kind: 'unpool';
      readonly how: Pooling;
      readonly x: BufferId;
      readonly dy: BufferId;
      readonly window: Window;
      readonly out: BufferId;
    }
  /** out = draws from [0, 1), other ones in every pass; the same for the same seed, pass and stream. */
  | { readonly kind: 'random'; readonly stream: string; readonly out: BufferId };

/** The buffers that an instruction reads. */
export function readsOf(instruction: Instruction): readonly BufferId[] {
  switch (instruction.kind) {
    case 'map':
      return instruction.operands.flatMap((operand) => (operand.kind === 'buffer' ? [operand.buffer] : []));
    case 'accumulate':
      return instruction.terms;
    case 'gemm':
      return [instruction.a, instruction.b];
    case 'sum':
    case 'max':
    case 'firstMax':
    case 'unfold':
    case 'fold':
    case 'pool':
      return [instruction.x];
    case 'unpool':
      return instruction.how === 'max' ? [instruction.x, instruction.dy] : [instruction.dy];
    case 'random':
      return [];
    case 'copy':
      return [instruction.from.buffer];
    case 'oneHot':
      return [instruction.labels];
    default:
      return instruction satisfies never;
  }
}

/** The buffer that an instruction writes. */
export const writeOf = (instruction: Instruction): BufferId =>
  instruction.kind === 'copy' ? instruction.to.buffer : instruction.out;
