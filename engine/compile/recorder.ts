// The emitter that writes a plan: it numbers buffers, works out strides and records instructions.

import type { Expr } from '../formula/expr.ts';
import { formula as parseFormula } from '../formula/parse.ts';
import { variablesOf } from '../formula/variables.ts';
import {
  broadcast,
  broadcastStrides,
  type Shape,
  sameShape,
  showShape,
  sizeOf,
  stridesOf,
} from '../graph/shape.ts';
import type { Emitter, Transposition, Val } from '../ops/emitter.ts';
import type { BufferId, Instruction, Operand } from './instruction.ts';

/** A buffer before layout; `of` is the buffer that it is another shape of. */
export interface Slot {
  readonly shape: Shape;
  readonly of: BufferId | null;
}

/** An emitter with what it has recorded so far. */
export interface Recorder extends Emitter {
  readonly slots: readonly Slot[];
  readonly instructions: readonly Instruction[];
  buffer(shape: Shape): Val;
  accumulate(terms: readonly Val[]): Val;
}

const formulas = new Map<string, Expr>();

function exprOf(written: Expr | string): Expr {
  if (typeof written !== 'string') return written;
  const known = formulas.get(written);
  if (known !== undefined) return known;
  const parsed = parseFormula(written);
  formulas.set(written, parsed);
  return parsed;
}

export function createRecorder(): Recorder {
  const slots: Slot[] = [];
  const instructions: Instruction[] = [];

  const buffer = (shape: Shape, of: BufferId | null = null): Val => {
    slots.push({ shape, of });
    return { id: slots.length - 1, shape };
  };
  /** Records an instruction that fills a new buffer. */
  const into = (shape: Shape, instruction: (out: BufferId) => Instruction): Val => {
    const out = buffer(shape);
    instructions.push(instruction(out.id));
    return out;
  };
  const reduce = (kind: 'sum' | 'max', x: Val, axes: readonly number[]): Val =>
    into(keepAxes(x.shape, axes), (out) => ({ kind, x: x.id, axes, out }));
  const reshape = (x: Val, shape: Shape): Val => {
    if (sizeOf(shape) !== sizeOf(x.shape)) {
      throw new Error(`internal: reshape of ${showShape(x.shape)} to ${showShape(shape)}`);
    }
    return sameShape(x.shape, shape) ? x : buffer(shape, x.id);
  };
  const map = (written: Expr | string, operands: Readonly<Record<string, Val | number>>): Val => {
    const expr = exprOf(written);
    const names = variablesOf(expr);
    const values = names.map((name) => operandOf(operands, name));
    const shape = broadcastOf(values);
    const only = values[0];
    if (expr.kind === 'variable' && typeof only === 'object') return only;
    return into(shape, (out) => ({
      kind: 'map',
      expr,
      names,
      operands: values.map((value) => operand(value, shape)),
      out,
    }));
  };
  const copy = (x: Val, shape: Shape, from: CopyEnd, out: Val, to: CopyEnd): void => {
    instructions.push({
      kind: 'copy',
      shape,
      from: { buffer: x.id, ...from },
      to: { buffer: out.id, ...to },
    });
  };

  return {
    slots,
    instructions,
    buffer: (shape) => buffer(shape),
    accumulate: (terms) =>
      into(terms[0]?.shape ?? [], (out) => ({ kind: 'accumulate', terms: terms.map(({ id }) => id), out })),
    map,
    gemm: (transposition, a, b) => {
      const { shape, ...sizes } = gemmSizes(transposition, a.shape, b.shape);
      return into(shape, (out) => ({ kind: 'gemm', transposition, a: a.id, b: b.id, out, ...sizes }));
    },
    sum: (x, axes) => reduce('sum', x, axes),
    max: (x, axes) => reduce('max', x, axes),
    firstMax: (x, axes) => into(x.shape, (out) => ({ kind: 'firstMax', x: x.id, axes, out })),
    reshape,
    expand: (x, shape) => {
      if (sameShape(x.shape, shape)) return x;
      const out = buffer(shape);
      copy(x, shape, { offset: 0, strides: broadcastStrides(x.shape, shape) }, out, whole(shape));
      return out;
    },
    permute: (x, order) => {
      if (order.every((axis, at) => axis === at)) return x;
      const strides = stridesOf(x.shape);
      const shape = order.map((axis) => x.shape[axis] ?? 1);
      const out = buffer(shape);
      copy(x, shape, { offset: 0, strides: order.map((axis) => strides[axis] ?? 0) }, out, whole(shape));
      return out;
    },
    concat: (xs, axis) => {
      const length = xs.reduce((sum, x) => sum + (x.shape[axis] ?? 1), 0);
      const shape = (xs[0]?.shape ?? []).map((own, at) => (at === axis ? length : own));
      const out = buffer(shape);
      const strides = stridesOf(shape);
      let offset = 0;
      for (const x of xs) {
        copy(x, x.shape, whole(x.shape), out, { offset, strides });
        offset += (x.shape[axis] ?? 1) * (strides[axis] ?? 1);
      }
      return out;
    },
    slice: (x, axis, start, length) => {
      const strides = stridesOf(x.shape);
      const shape = x.shape.map((own, at) => (at === axis ? length : own));
      const out = buffer(shape);
      copy(x, shape, { offset: start * (strides[axis] ?? 1), strides }, out, whole(shape));
      return out;
    },
    oneHot: (labels, classes) =>
      into([...labels.shape, classes], (out) => ({ kind: 'oneHot', labels: labels.id, classes, out })),
  };
}

interface CopyEnd {
  readonly offset: number;
  readonly strides: readonly number[];
}

const whole = (shape: Shape): CopyEnd => ({ offset: 0, strides: stridesOf(shape) });

const keepAxes = (shape: Shape, axes: readonly number[]): Shape =>
  shape.map((length, axis) => (axes.includes(axis) ? 1 : length));

function operandOf(operands: Readonly<Record<string, Val | number>>, name: string): Val | number {
  const value = operands[name];
  if (value === undefined) throw new Error(`internal: a formula reads ${name}, which it is not given`);
  return value;
}

function broadcastOf(values: readonly (Val | number)[]): Shape {
  return values.reduce<Shape>((shape, value) => {
    const both = typeof value === 'number' ? shape : broadcast(shape, value.shape);
    if (both === null) throw new Error('internal: operands of a map do not broadcast');
    return both;
  }, []);
}

function operand(value: Val | number, shape: Shape): Operand {
  if (typeof value === 'number') return { kind: 'number', value };
  const strides = sameShape(value.shape, shape) ? null : broadcastStrides(value.shape, shape);
  return { kind: 'buffer', buffer: value.id, strides };
}

/** Sizes of a batched product; the batch axes broadcast, as in NumPy's matmul. */
function gemmSizes(transposition: Transposition, a: Shape, b: Shape) {
  const [rowsA, columnsA] = [a.at(-2) ?? 1, a.at(-1) ?? 1];
  const [rowsB, columnsB] = [b.at(-2) ?? 1, b.at(-1) ?? 1];
  const [m, k] = transposition[0] === 'N' ? [rowsA, columnsA] : [columnsA, rowsA];
  const [inner, n] = transposition[1] === 'N' ? [rowsB, columnsB] : [columnsB, rowsB];
  const batch = broadcast(a.slice(0, -2), b.slice(0, -2));
  if (batch === null || inner !== k || a.length < 2 || b.length < 2) {
    throw new Error(`internal: gemm ${transposition} of ${showShape(a)} and ${showShape(b)}`);
  }
  const aStrides = broadcastStrides(a.slice(0, -2), batch).map((stride) => stride * m * k);
  const bStrides = broadcastStrides(b.slice(0, -2), batch).map((stride) => stride * k * n);
  return { shape: [...batch, m, n], m, n, k, batch, aStrides, bStrides };
}
