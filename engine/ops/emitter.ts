// What an op may say to the plan: the handful of instructions that every forward and backward pass is made of.

import type { Expr } from '../formula/expr.ts';
import type { Shape } from '../graph/shape.ts';

/** A buffer of the plan under construction. */
export interface Val {
  readonly id: number;
  readonly shape: Shape;
}

/** BLAS style: which of the two matrices is read transposed. */
export type Transposition = 'NN' | 'NT' | 'TN' | 'TT';

/** What becomes of the numbers in a window: the largest, or their sum. */
export type Pooling = 'max' | 'sum';

/** What the names of a formula stand for. */
export type Operands = Readonly<Record<string, Val | number>> | ((name: string) => Val | number | undefined);

/** Training uses a batch's own statistics and drops at random; testing uses what was remembered and drops nothing. */
export type Mode = 'train' | 'test';

/** Square windows: side, distance between neighbours, zeros around the image. */
export interface Windows {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

/**
 * Every method emits instructions and answers with the buffer they write. Values are never written twice,
 * so an op may keep any of them for its backward pass.
 */
export interface Emitter {
  readonly mode: Mode;
  /** Elementwise: the formula over the operands, broadcast together. A number stands for itself. */
  map(formula: Expr | string, operands: Operands): Val;
  /** Matrix product over the last two axes; axes before those broadcast. */
  gemm(transposition: Transposition, a: Val, b: Val): Val;
  /** Sum over the axes, which stay with length 1. */
  sum(x: Val, axes: readonly number[]): Val;
  /** Maximum over the axes, which stay with length 1. */
  max(x: Val, axes: readonly number[]): Val;
  /** 1 at the first maximum (in row-major order) over the axes, else 0; shaped like `x`. */
  firstMax(x: Val, axes: readonly number[]): Val;
  /** The same elements under another shape; nothing is copied. */
  reshape(x: Val, shape: Shape): Val;
  /** `x` repeated to a shape that it broadcasts to. */
  expand(x: Val, shape: Shape): Val;
  /** Axes in another order. */
  permute(x: Val, order: readonly number[]): Val;
  concat(xs: readonly Val[], axis: number): Val;
  slice(x: Val, axis: number, start: number, length: number): Val;
  /** Rows of 0 with a 1 at the class; a label that is no class gives a row of NaN. Adds a last axis. */
  oneHot(labels: Val, classes: number): Val;
  /** Images (n, c, h, w) to what each window sees: (n, c, kernel, kernel, rows, columns). */
  unfold(x: Val, windows: Windows): Val;
  /** The transpose of `unfold`: each element added to the place in the image (of the given shape) that it came from. */
  fold(x: Val, windows: Windows, image: Shape): Val;
  /** One number of each window of the images (n, c, h, w). */
  pool(how: Pooling, x: Val, windows: Windows): Val;
  /** The pullback of `pool`: `dy` of each window goes to its first maximum, or to all of it. */
  unpool(how: Pooling, x: Val, dy: Val, windows: Windows): Val;
  /** Draws from [0, 1), others in every pass. */
  random(shape: Shape): Val;
  /** What the node remembers from one training step to the next; starts as `start` everywhere. */
  state(name: string, shape: Shape, start: number): Val;
  /** After a training step, `next` is what is remembered as `state`. */
  remember(state: Val, next: Val): void;
}
