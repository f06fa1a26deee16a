// The emitter that writes a plan: it numbers buffers, works out strides and records instructions.

import type { Expr } from '../formula/expr.ts';
import { formula as parseFormula } from '../formula/parse.ts';
import { variablesOf } from '../formula/variables.ts';
import {
  broadcast,
  broadcastStrides,
  fans,
  type Shape,
  sameShape,
  showShape,
  sizeOf,
  stridesOf,
} from '../graph/shape.ts';
import type { Emitter, Mode, Operands, Pooling, Transposition, Val, Windows } from '../ops/emitter.ts';
import type { SourceData } from '../ops/op.ts';
import type { BufferId, Instruction, Operand, Window } from './instruction.ts';
import type { Leaf } from './plan.ts';

/** A buffer before layout; `of` is the buffer that it is another shape of. */
export interface Slot extends Val {
  readonly of: BufferId | null;
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

/** An emitter with what it has recorded so far. */
export class Recorder implements Emitter {
  readonly mode: Mode;
  readonly slots: Slot[] = [];
  readonly instructions: Instruction[] = [];
  readonly leaves: Leaf[] = [];
  #remembered: (readonly [state: Val, next: Val])[] = [];
  /** Whose op speaks, and how many draws it has made. */
  #node = '';
  #draws = 0;

  constructor(mode: Mode) {
    this.mode = mode;
  }

  enter(node: string): void {
    this.#node = node;
    this.#draws = 0;
  }

  buffer(shape: Shape, of: BufferId | null = null): Val {
    const slot = { id: this.slots.length, shape, of };
    this.slots.push(slot);
    return slot;
  }

  leaf(name: string, role: Leaf['role'], source: SourceData): Val {
    const out = this.buffer(source.shape);
    this.leaves.push({ name, node: this.#node, role, buffer: out.id, source });
    return out;
  }

  state(name: string, shape: Shape, start: number): Val {
    const source: SourceData = { shape, init: { type: 'constant', value: start }, ...fans(shape) };
    return this.leaf(`${this.#node}.${name}`, 'state', source);
  }

  remember(state: Val, next: Val): void {
    this.#remembered.push([state, next]);
  }

  /** Puts what is to be remembered in place. */
  commit(): void {
    for (const [state, next] of this.#remembered)
      this.#copy(next, state.shape, whole(state.shape), state, whole(state.shape));
  }

  accumulate(terms: readonly Val[]): Val {
    return this.#into(terms[0]?.shape ?? [], (out) => ({
      kind: 'accumulate',
      terms: terms.map(({ id }) => id),
      out,
    }));
  }

  map(written: Expr | string, operands: Operands): Val {
    const expr = exprOf(written);
    const names = variablesOf(expr);
    const values = names.map((name) => operandOf(operands, name));
    const shape = broadcastOf(values);
    const only = values[0];
    if (expr.kind === 'variable' && typeof only === 'object') return only;
    return this.#into(shape, (out) => ({
      kind: 'map',
      expr,
      names,
      operands: values.map((value) => operand(value, shape)),
      out,
    }));
  }

  gemm(transposition: Transposition, a: Val, b: Val): Val {
    const { shape, ...sizes } = gemmSizes(transposition, a.shape, b.shape);
    return this.#into(shape, (out) => ({ kind: 'gemm', transposition, a: a.id, b: b.id, out, ...sizes }));
  }

  sum(x: Val, axes: readonly number[]): Val {
    return this.#into(keepAxes(x.shape, axes), (out) => ({ kind: 'sum', x: x.id, axes, out }));
  }

  max(x: Val, axes: readonly number[]): Val {
    return this.#into(keepAxes(x.shape, axes), (out) => ({ kind: 'max', x: x.id, axes, out }));
  }

  firstMax(x: Val, axes: readonly number[]): Val {
    return this.#into(x.shape, (out) => ({ kind: 'firstMax', x: x.id, axes, out }));
  }

  reshape(x: Val, shape: Shape): Val {
    if (sizeOf(shape) !== sizeOf(x.shape)) {
      throw new Error(`internal: reshape of ${showShape(x.shape)} to ${showShape(shape)}`);
    }
    return sameShape(x.shape, shape) ? x : this.buffer(shape, x.id);
  }

  expand(x: Val, shape: Shape): Val {
    if (sameShape(x.shape, shape)) return x;
    const out = this.buffer(shape);
    this.#copy(x, shape, { offset: 0, strides: broadcastStrides(x.shape, shape) }, out, whole(shape));
    return out;
  }

  permute(x: Val, order: readonly number[]): Val {
    if (order.every((axis, at) => axis === at)) return x;
    const strides = stridesOf(x.shape);
    const shape = order.map((axis) => x.shape[axis] ?? 1);
    const out = this.buffer(shape);
    this.#copy(x, shape, { offset: 0, strides: order.map((axis) => strides[axis] ?? 0) }, out, whole(shape));
    return out;
  }

  concat(xs: readonly Val[], axis: number): Val {
    const length = xs.reduce((sum, x) => sum + (x.shape[axis] ?? 1), 0);
    const shape = (xs[0]?.shape ?? []).map((own, at) => (at === axis ? length : own));
    const out = this.buffer(shape);
    const strides = stridesOf(shape);
    let offset = 0;
    for (const x of xs) {
      this.#copy(x, x.shape, whole(x.shape), out, { offset, strides });
      offset += (x.shape[axis] ?? 1) * (strides[axis] ?? 1);
    }
    return out;
  }

  slice(x: Val, axis: number, start: number, length: number): Val {
    const strides = stridesOf(x.shape);
    const shape = x.shape.map((own, at) => (at === axis ? length : own));
    const out = this.buffer(shape);
    this.#copy(x, shape, { offset: start * (strides[axis] ?? 1), strides }, out, whole(shape));
    return out;
  }

  oneHot(labels: Val, classes: number): Val {
    return this.#into([...labels.shape, classes], (out) => ({
      kind: 'oneHot',
      labels: labels.id,
      classes,
      out,
    }));
  }

  unfold(x: Val, windows: Windows): Val {
    const window = windowOver(x.shape, windows);
    const { kernel, rows, columns } = window;
    const shape = [...x.shape.slice(0, -2), kernel, kernel, rows, columns];
    return this.#into(shape, (out) => ({ kind: 'unfold', x: x.id, window, out }));
  }

  fold(x: Val, windows: Windows, image: Shape): Val {
    return this.#into(image, (out) => ({ kind: 'fold', x: x.id, window: windowOver(image, windows), out }));
  }

  pool(how: Pooling, x: Val, windows: Windows): Val {
    const window = windowOver(x.shape, windows);
    const shape = [...x.shape.slice(0, -2), window.rows, window.columns];
    return this.#into(shape, (out) => ({ kind: 'pool', how, x: x.id, window, out }));
  }

  unpool(how: Pooling, x: Val, dy: Val, windows: Windows): Val {
    const window = windowOver(x.shape, windows);
    return this.#into(x.shape, (out) => ({ kind: 'unpool', how, x: x.id, dy: dy.id, window, out }));
  }

  random(shape: Shape): Val {
    const stream = `${this.#node} ${this.#draws++}`;
    return this.#into(shape, (out) => ({ kind: 'random', stream, out }));
  }

  /** Records an instruction that fills a new buffer. */
  #into(shape: Shape, instruction: (out: BufferId) => Instruction): Val {
    const out = this.buffer(shape);
    this.instructions.push(instruction(out.id));
    return out;
  }

  #copy(x: Val, shape: Shape, from: CopyEnd, out: Val, to: CopyEnd): void {
    this.instructions.push({
      kind: 'copy',
      shape,
      from: { buffer: x.id, ...from },
      to: { buffer: out.id, ...to },
    });
  }
}

interface CopyEnd {
  readonly offset: number;
  readonly strides: readonly number[];
}

const whole = (shape: Shape): CopyEnd => ({ offset: 0, strides: stridesOf(shape) });

const keepAxes = (shape: Shape, axes: readonly number[]): Shape =>
  shape.map((length, axis) => (axes.includes(axis) ? 1 : length));

function operandOf(operands: Operands, name: string): Val | number {
  const value = typeof operands === 'function' ? operands(name) : operands[name];
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

/** The windows over an image whose last two axes are height and width. */
function windowOver(image: Shape, { kernel, stride, padding }: Windows): Window {
  const [height, width] = [image.at(-2) ?? 1, image.at(-1) ?? 1];
  const places = (length: number): number => Math.floor((length + 2 * padding - kernel) / stride) + 1;
  const [rows, columns] = [places(height), places(width)];
  if (rows < 1 || columns < 1)
    throw new Error(`internal: windows of ${kernel} do not fit ${showShape(image)}`);
  const planes = sizeOf(image.slice(0, -2));
  return { planes, height, width, kernel, stride, padding, rows, columns };
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
