// The formulas of a map as code, wherever their operands come from and their results go.

import type { BufferId, Operand } from '../../compile/instruction.ts';
import { call, type Expr, fold, number } from '../../formula/expr.ts';
import { compileProgram, type Program } from '../../formula/program.ts';
import { substitute } from '../../formula/substitute.ts';
import { stridesOf } from '../../graph/shape.ts';
import { mergeAxes } from '../reference/walk.ts';
import type { Part } from './task.ts';
import { underflows, type Value, type VectorCode } from './vectorCode.ts';

type Read = Extract<Operand, { readonly kind: 'buffer' }>;

/** How an operand is read that does not lie there element by element: strides in elements, over as few axes as can be. */
export interface Broadcast {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** Where four elements at hand come from and go to. */
export interface Reach {
  read(buffer: BufferId, broadcast: Broadcast | null): Value;
  store(value: Value, buffer: BufferId): void;
}

export interface PartPlaces {
  readonly addressOf: (id: BufferId) => number;
  /** Results that somebody reads later, and that are therefore put into memory. */
  readonly isKept: (id: BufferId) => boolean;
}

/** `made`: what has been worked out before, by buffer. */
export function writeParts(
  parts: readonly Part[],
  code: VectorCode,
  reach: Reach,
  { addressOf, isKept }: PartPlaces,
  made: Map<BufferId, Value> = new Map(),
): void {
  const known = new Map<string, Value>();
  const find = ({ buffer, strides }: Read, part: Part): Value => {
    const broadcast = broadcastOf(strides, part);
    if (broadcast !== null && isNumber(broadcast)) return code.readNumber(addressOf(buffer));
    const key = `${buffer} ${JSON.stringify(broadcast)}`;
    const value = known.get(key) ?? reach.read(buffer, broadcast);
    known.set(key, value);
    return value;
  };
  for (const part of parts) {
    const { program, reads } = programOf(part);
    const operands = reads.map((read) => made.get(read.buffer) ?? find(read, part));
    const result = code.workOut(program, operands);
    const isPut = isKept(part.out);
    const value = isPut && underflows(program) ? code.flushed(result) : result;
    if (isPut) reach.store(value, part.out);
    made.set(part.out, value);
  }
}

function broadcastOf(strides: readonly number[] | null, { shape }: Part): Broadcast | null {
  if (strides === null) return null;
  const walk = mergeAxes({ shape, strides: [stridesOf(shape), strides] });
  return { shape: walk.shape, strides: walk.strides[1] ?? [] };
}

/** Whether it is one number for all elements. */
const isNumber = ({ shape, strides }: Broadcast): boolean =>
  strides.every((stride, axis) => stride === 0 || (shape[axis] ?? 1) === 1);

/** Operands that are broadcast, other than single numbers. */
export const broadcastsOf = (parts: readonly Part[]): readonly Broadcast[] =>
  parts.flatMap((part) =>
    programOf(part).reads.flatMap(({ strides }) => {
      const broadcast = broadcastOf(strides, part);
      return broadcast === null || isNumber(broadcast) ? [] : [broadcast];
    }),
  );

interface Compiled {
  readonly program: Program;
  readonly reads: readonly Read[];
}

const compiled = new WeakMap<Part, Compiled>();

/** It is asked for again and again: how large a part is, what it spreads out, what it does. */
function programOf(part: Part): Compiled {
  const program = compiled.get(part) ?? compilePart(part);
  compiled.set(part, program);
  return program;
}

/** Numbers among the operands become constants of the program. */
function compilePart({ expr, names, operands }: Part): Compiled {
  const numbers = operands.flatMap((operand, at) =>
    operand.kind === 'number' ? [[names[at] ?? '', number(operand.value)] as const] : [],
  );
  const reads = operands.filter((operand): operand is Read => operand.kind === 'buffer');
  const given = names.filter((_, at) => operands[at]?.kind === 'buffer');
  const plain = withoutPowers(substitute(expr, Object.fromEntries(numbers)));
  return { program: compileProgram(plain, given), reads };
}

/** Powers that are products, quotients or roots: those in general are worked out one by one. */
const withoutPowers = (expr: Expr): Expr =>
  fold<Expr>(expr, (part, args) => {
    const [a, b] = args;
    if (part.kind !== 'call') return part;
    const power = part.fn === 'pow' && b?.kind === 'number' ? b.value : null;
    if (a === undefined || power === null) return call(part.fn, ...args);
    if (power === 2) return call('mul', a, a);
    if (power === 3) return call('mul', call('mul', a, a), a);
    if (power === -1) return call('div', number(1), a);
    if (power === 0.5) return call('sqrt', a);
    return call(part.fn, ...args);
  });
