// Forward-mode differentiation: one pass carries values and, beside them, how fast each changes with one chosen number.

import type { BufferId, Instruction, Operand } from '../compile/instruction.ts';
import type { Buffer, Plan } from '../compile/plan.ts';
import { slotsOf } from '../compile/plan.ts';
import { differentiate } from '../formula/differentiate.ts';
import { call, type Expr, fold, isNumber, variable } from '../formula/expr.ts';
import { simplify } from '../formula/simplify.ts';
import { variablesOf } from '../formula/variables.ts';
import { type Shape, sizeOf } from '../graph/shape.ts';
import { type Run, read, runForward } from '../run/run.ts';
import { twinOn } from './twin.ts';

/**
 * Answers, for each element of a leaf, the derivative of the target (weighed by its seed) with respect to it. Every call
 * is one pass over a plan of twice the instructions: a gradient of n numbers takes n of them, where the backward pass
 * takes one (Baydin et al., Automatic Differentiation in Machine Learning: a Survey, 2018, §3.1).
 */
export function forwardMode(run: Run, leaf: BufferId): (at: number) => number {
  const tangents = new Tangents(run.plan, leaf);
  const twin = twinOn(run, tangents.plan());
  const direction = read(twin, tangents.of(leaf)).data;
  const { seed } = run.plan;
  const target = seed === null ? undefined : slotsOf(run.plan, seed.node)?.value;
  if (seed === null || target === undefined) throw new Error('internal: a gradient without a target');
  const weights = read(twin, seed.buffer).data;
  const rates = tangents.isMoved(target) ? read(twin, tangents.of(target)).data : new Float64Array(0);
  return (at) => {
    direction.fill(0);
    direction[at] = 1;
    runForward(twin);
    return rates.reduce((sum, rate, index) => sum + rate * (weights[index] ?? 0), 0);
  };
}

/** A forward pass with its tangents: after every instruction, those that say how its result changes. */
class Tangents {
  readonly #plan: Plan;
  readonly #buffers: Buffer[];
  readonly #instructions: Instruction[] = [];
  /** Where in the arena numbers change with the leaf: a view lies where its origin does. */
  readonly #moved = new Set<number>();
  #size: number;

  constructor(plan: Plan, leaf: BufferId) {
    this.#plan = plan;
    // Tangents lie beside their values, in the same order.
    this.#buffers = [
      ...plan.buffers,
      ...plan.buffers.map((each) => ({ ...each, offset: each.offset + plan.size })),
    ];
    this.#size = 2 * plan.size;
    this.#move(leaf);
    for (const instruction of plan.instructions.slice(0, plan.ends.forward)) {
      this.#instructions.push(instruction);
      this.#push(instruction);
    }
  }

  /** Only forward: there is nothing to go back for. */
  plan(): Plan {
    const end = this.#instructions.length;
    return {
      ...this.#plan,
      buffers: this.#buffers,
      size: this.#size,
      instructions: this.#instructions,
      ends: { forward: end, backward: end, update: end, commit: end },
    };
  }

  of(value: BufferId): BufferId {
    return value + this.#plan.buffers.length;
  }

  isMoved(value: BufferId): boolean {
    return this.#moved.has(this.#plan.buffers[value]?.offset ?? -1);
  }

  #move(value: BufferId): BufferId {
    this.#moved.add(this.#plan.buffers[value]?.offset ?? -1);
    return this.of(value);
  }

  #temporary(shape: Shape): BufferId {
    const length = sizeOf(shape);
    this.#buffers.push({ shape, length, offset: this.#size });
    this.#size += length;
    return this.#buffers.length - 1;
  }

  /** The same numbers under another shape. */
  #view(of: BufferId, shape: Shape): BufferId {
    this.#buffers.push({ shape, length: sizeOf(shape), offset: this.#buffers[of]?.offset ?? 0 });
    return this.#buffers.length - 1;
  }

  #shapeOf(buffer: BufferId): Shape {
    return this.#buffers[buffer]?.shape ?? [];
  }

  /** The rule of each instruction; what does not change with the leaf has no tangent, and none of its NaN either. */
  #push(instruction: Instruction): void {
    switch (instruction.kind) {
      case 'map':
        this.#map(instruction);
        break;
      case 'accumulate':
        this.#accumulate(instruction);
        break;
      case 'gemm':
        this.#gemm(instruction);
        break;
      case 'max':
        this.#max(instruction);
        break;
      case 'sum':
      case 'unfold':
      case 'fold':
        if (this.isMoved(instruction.x))
          this.#instructions.push({
            ...instruction,
            x: this.of(instruction.x),
            out: this.#move(instruction.out),
          });
        break;
      case 'copy':
        this.#copy(instruction);
        break;
      case 'pool':
        this.#pool(instruction);
        break;
      case 'unpool':
        if (this.isMoved(instruction.dy))
          this.#instructions.push({
            ...instruction,
            dy: this.of(instruction.dy),
            out: this.#move(instruction.out),
          });
        break;
      case 'firstMax':
      case 'oneHot':
      case 'random':
        // Constant wherever it is smooth.
        break;
      default:
        instruction satisfies never;
    }
  }

  /** Σ ∂f/∂xᵢ · ẋᵢ over the operands that move. */
  #map({ expr, names, operands, out }: Of<'map'>): void {
    const moving = names.flatMap((name, at): readonly Moving[] => {
      const operand = operands[at];
      if (operand?.kind !== 'buffer' || !this.isMoved(operand.buffer)) return [];
      const slope = differentiate(withoutGuards(expr, name), name);
      if (isNumber(slope, 0)) return [];
      return [{ name: `${name}'`, slope, operand: { ...operand, buffer: this.of(operand.buffer) } }];
    });
    const [first, ...rest] = moving.map(({ name, slope }) => call('mul', slope, variable(name)));
    if (first === undefined) return;
    const rate = simplify(rest.reduce<Expr>((sum, term) => call('add', sum, term), first));
    const given = new Map([
      ...names.map((name, at) => [name, operands[at]] as const),
      ...moving.map(({ name, operand }) => [name, operand] as const),
    ]);
    const used = variablesOf(rate);
    const read = used.flatMap((name) => given.get(name) ?? []);
    this.#instructions.push({ kind: 'map', expr: rate, names: used, operands: read, out: this.#move(out) });
  }

  #accumulate({ kind, terms, out }: Of<'accumulate'>): void {
    const moving = terms.filter((term) => this.isMoved(term)).map((term) => this.of(term));
    if (moving.length > 0) this.#instructions.push({ kind, terms: moving, out: this.#move(out) });
  }

  /** (AB)˙ = ȦB + AḂ. */
  #gemm(product: Of<'gemm'>): void {
    const { a, b, out } = product;
    const sides = [
      ...(this.isMoved(a) ? [{ ...product, a: this.of(a) }] : []),
      ...(this.isMoved(b) ? [{ ...product, b: this.of(b) }] : []),
    ];
    const [only] = sides;
    if (only === undefined) return;
    const rate = this.#move(out);
    if (sides.length === 1) {
      this.#instructions.push({ ...only, out: rate });
      return;
    }
    const terms = sides.map((side) => {
      const term = this.#temporary(this.#shapeOf(out));
      this.#instructions.push({ ...side, out: term });
      return term;
    });
    this.#instructions.push({ kind: 'accumulate', terms, out: rate });
  }

  #max({ x, axes, out }: Reduction): void {
    if (this.isMoved(x)) this.#largest(x, this.of(x), axes, this.#move(out));
  }

  /** The rate of the element of x that is the largest, the first of them where there are several. */
  #largest(x: BufferId, rates: BufferId, axes: readonly number[], out: BufferId): void {
    const shape = this.#shapeOf(x);
    const [mask, kept] = [this.#temporary(shape), this.#temporary(shape)];
    const operand = (buffer: BufferId): Operand => ({ kind: 'buffer', buffer, strides: null });
    this.#instructions.push(
      { kind: 'firstMax', x, axes, out: mask },
      { kind: 'map', ...masked, operands: [operand(mask), operand(rates)], out: kept },
      { kind: 'sum', x: kept, axes, out },
    );
  }

  /** A sum over windows is linear; a maximum goes by what each window sees. */
  #pool(pool: Of<'pool'>): void {
    const { x, how, window, out } = pool;
    if (!this.isMoved(x)) return;
    const rates = this.#move(out);
    if (how === 'sum') {
      this.#instructions.push({ ...pool, x: this.of(x), out: rates });
      return;
    }
    const { planes, kernel, rows, columns } = window;
    const seen = [planes, kernel, kernel, rows, columns];
    const [values, changes] = [this.#temporary(seen), this.#temporary(seen)];
    this.#instructions.push(
      { kind: 'unfold', x, window, out: values },
      { kind: 'unfold', x: this.of(x), window, out: changes },
    );
    this.#largest(values, changes, [1, 2], this.#view(rates, [planes, 1, 1, rows, columns]));
  }

  #copy(copy: Of<'copy'>): void {
    const { from, to } = copy;
    if (!this.isMoved(from.buffer)) return;
    this.#instructions.push({
      ...copy,
      from: { ...from, buffer: this.of(from.buffer) },
      to: { ...to, buffer: this.#move(to.buffer) },
    });
  }
}

type Reduction = Extract<Instruction, { readonly axes: readonly number[] }>;
type Of<K extends Instruction['kind']> = Extract<Instruction, { readonly kind: K }>;

interface Moving {
  readonly name: string;
  readonly slope: Expr;
  readonly operand: Operand;
}

const masked = { expr: call('mul', variable('mask'), variable('x')), names: ['mask', 'x'] } as const;

/**
 * `where(abs(t) <= 0, 0, t * log(y))` says at one point of t what all points around it tend to: the slope by t there is
 * theirs.
 */
const withoutGuards = (expr: Expr, name: string): Expr =>
  fold<Expr>(expr, (part, args) => {
    if (part.kind !== 'call') return part;
    const [condition, , otherwise] = part.args;
    const isGuard = part.fn === 'where' && condition !== undefined && isPoint(condition, name);
    return isGuard && otherwise !== undefined ? (args[2] ?? otherwise) : call(part.fn, ...args);
  });

/** |u| <= 0, for a u in which the variable stands. */
function isPoint(condition: Expr, name: string): boolean {
  if (condition.kind !== 'call' || condition.fn !== 'lessEqual') return false;
  const [size, bound] = condition.args;
  const isZero = bound !== undefined && isNumber(bound, 0);
  return isZero && size?.kind === 'call' && size.fn === 'abs' && variablesOf(size).includes(name);
}
