// Each instruction of a plan as an expression in NumPy. The rules of broadcasting are the same.

import type { BufferId, Instruction, Operand, Window } from '../../compile/instruction.ts';
import type { Expr } from '../../formula/expr.ts';
import { number, variable } from '../../formula/expr.ts';
import { toNumpy } from '../../formula/python.ts';
import { substitute } from '../../formula/substitute.ts';
import { broadcastStrides, type Shape, sameShape, stridesOf } from '../../graph/shape.ts';
import { axesText, tuple } from './literal.ts';

/** What the code around knows of buffers. */
export interface Reading {
  /** The text that stands for a buffer. */
  readonly read: (buffer: BufferId) => string;
  readonly shapeOf: (buffer: BufferId) => Shape;
}

type Of<K extends Instruction['kind']> = Extract<Instruction, { kind: K }>;

/** Copies into parts of one buffer stand together: they are one join. */
export function expressionOf(
  [first, ...more]: readonly [Instruction, ...Instruction[]],
  reading: Reading,
): string {
  const { read, shapeOf } = reading;
  switch (first.kind) {
    case 'map':
      return mapped(first, reading);
    case 'accumulate':
      return first.terms.map(read).join(' + ');
    case 'gemm':
      return product(first, reading);
    case 'sum':
    case 'max':
      return `np.${first.kind}(${read(first.x)}, axis=${axesText(first.axes)}, keepdims=True)`;
    case 'firstMax':
      return `first_max(${read(first.x)}, ${tuple(first.axes)})`;
    case 'copy':
      return more.length === 0 && isWhole(first, shapeOf)
        ? copied(first, reading)
        : joined([first, ...more.filter((each) => each.kind === 'copy')], reading);
    case 'oneHot':
      return `one_hot(${read(first.labels)}, ${first.classes})`;
    case 'unfold':
      return unfolded(read(first.x), first.window);
    case 'fold':
      return folded(read(first.x), first.window);
    case 'pool':
      return `np.${first.how}(${unfolded(read(first.x), first.window)}, axis=(-4, -3))`;
    case 'unpool':
      return unpooled(first, reading);
    case 'random':
      return `np.random.rand(${shapeOf(first.out).join(', ')})`;
    default:
      return first satisfies never;
  }
}

function mapped({ expr, names, operands }: Of<'map'>, { read }: Reading): string {
  const given = (operand: Operand | undefined): Expr =>
    operand?.kind === 'buffer' ? variable(read(operand.buffer)) : number(operand?.value ?? Number.NaN);
  const bindings = names.map((name, at) => [name, given(operands[at])] as const);
  return toNumpy(substitute(expr, Object.fromEntries(bindings)));
}

function product({ a, b, transposition }: Of<'gemm'>, { read, shapeOf }: Reading): string {
  const side = (buffer: BufferId, letter: string | undefined): string => {
    if (letter === 'N') return read(buffer);
    return shapeOf(buffer).length === 2 ? `${read(buffer)}.T` : `np.swapaxes(${read(buffer)}, -1, -2)`;
  };
  return `${side(a, transposition[0])} @ ${side(b, transposition[1])}`;
}

const isWhole = ({ shape, to }: Of<'copy'>, shapeOf: Reading['shapeOf']): boolean =>
  to.offset === 0 && sameShape(shape, shapeOf(to.buffer)) && sameShape(to.strides, stridesOf(shape));

/** A transpose, a slice or a repetition; whatever it is, the strides say it. */
function copied({ shape, from }: Of<'copy'>, { read, shapeOf }: Reading): string {
  const x = read(from.buffer);
  const own = shapeOf(from.buffer);
  const strides = stridesOf(own);
  if (sameShape(from.strides, strides) && from.strides.length === own.length)
    return sameShape(shape, own) ? `np.copy(${x})` : `${x}[${slices(own, shape, from.offset)}]`;
  const order = orderOf(own, shape, from.strides);
  if (order !== null) return `np.transpose(${x}, ${tuple(order)})`;
  if (sameShape(from.strides, broadcastStrides(own, shape))) return `np.broadcast_to(${x}, ${tuple(shape)})`;
  throw new Error('internal: a copy that is no transpose, slice or repetition');
}

/** Which axis goes where; null where the strides say something else. */
function orderOf(own: Shape, shape: Shape, strides: readonly number[]): readonly number[] | null {
  if (own.length !== shape.length) return null;
  const before = stridesOf(own);
  const order: number[] = [];
  for (const [at, stride] of strides.entries()) {
    const axis = before.findIndex(
      (each, candidate) => each === stride && own[candidate] === shape[at] && !order.includes(candidate),
    );
    if (axis === -1) return null;
    order.push(axis);
  }
  return order;
}

function slices(own: Shape, shape: Shape, offset: number): string {
  let rest = offset;
  const parts = stridesOf(own).map((stride, axis) => {
    const start = Math.floor(rest / stride);
    rest -= start * stride;
    return shape[axis] === own[axis] ? ':' : `${start}:${start + (shape[axis] ?? 0)}`;
  });
  return parts.join(', ');
}

/** The parts in the order of their places; one of them alone is a part of zeros. */
function joined(copies: readonly Of<'copy'>[], { read, shapeOf }: Reading): string {
  const whole = shapeOf(copies[0]?.to.buffer ?? -1);
  const axis = whole.findIndex((length, at) => length !== copies[0]?.shape[at]);
  return `np.concatenate([${copies.map(({ from }) => read(from.buffer)).join(', ')}], axis=${Math.max(0, axis)})`;
}

const unfolded = (x: string, { kernel, stride, padding }: Window): string =>
  `unfold(${x}, ${kernel}, ${stride}, ${padding})`;

const folded = (x: string, { stride, padding, height, width }: Window): string =>
  `fold(${x}, ${stride}, ${padding}, ${height}, ${width})`;

function unpooled({ how, x, dy, window }: Of<'unpool'>, { read, shapeOf }: Reading): string {
  const rank = shapeOf(x).length;
  const places =
    how === 'max'
      ? `first_max(${unfolded(read(x), window)}, ${tuple([rank - 2, rank - 1])})`
      : `np.ones((${window.kernel}, ${window.kernel}, 1, 1))`;
  return folded(`${places} * np.expand_dims(${read(dy)}, (-4, -3))`, window);
}
