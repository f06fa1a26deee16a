// A WebAssembly module written byte by byte, as far as maps need it: functions of whole numbers over an imported memory.

/** What stands in a function's body. */
export type Bytes = readonly number[];

export interface Written {
  /** How many vectors it remembers, behind its whole numbers. */
  readonly vectors: number;
  readonly code: Bytes;
}

/** One after the other, with the same locals. */
export const joined = (pieces: readonly Written[]): Written => ({
  vectors: pieces.reduce((most, { vectors }) => Math.max(most, vectors), 0),
  code: pieces.flatMap(({ code }) => code),
});

/** A function of vectors that comes from outside: its name there, and how many it takes. */
export interface Taken {
  readonly name: string;
  readonly arity: number;
}

const [i32, v128, func] = [0x7f, 0x7b, 0x60];
/** As many parameters as every function has; then one whole number of its own. */
const parameters = 3;
/** The first local that is a vector. */
export const firstVector = parameters + 1;

/** LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value >>> 0; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/** The same for numbers that may be negative. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value | 0; ; rest >>= 7) {
    if (rest >= -0x40 && rest < 0x40) return [...bytes, rest & 0x7f];
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const vector = (items: readonly Bytes[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: Bytes): number[] => [id, ...unsigned(content.length), ...content];
const text = (name: string): number[] => vector([...name].map((letter) => [letter.charCodeAt(0)]));

/**
 * The module: it takes `env.memory` and functions of `kernels`, whose indices come first, and exports its own functions by
 * number. The memory may be as large as any.
 */
export function encodeModule(
  taken: readonly Taken[],
  written: readonly Written[],
  isShared: boolean,
): Uint8Array {
  const arities = [...new Set(taken.map(({ arity }) => arity))];
  const own = [func, ...vector(Array.from({ length: parameters }, () => [i32])), 0];
  const types = [
    own,
    ...arities.map((arity) => [func, ...vector(Array.from({ length: arity }, () => [v128])), 1, v128]),
  ];
  const memory = [...text('env'), ...text('memory'), 2, isShared ? 3 : 1, 1, ...unsigned(65536)];
  const imports = taken.map(({ name, arity }) => [
    ...text('kernels'),
    ...text(name),
    0,
    ...unsigned(1 + arities.indexOf(arity)),
  ]);
  const exported = written.map((_, at) => [...text(`${at}`), 0, ...unsigned(taken.length + at)]);
  const bodies = written.map(({ vectors, code }) => {
    const body = [2, 1, i32, ...unsigned(vectors), v128, ...code, 0x0b];
    return [...unsigned(body.length), ...body];
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([memory, ...imports])),
    ...section(3, vector(written.map(() => [0]))),
    ...section(7, vector(exported)),
    ...section(10, vector(bodies)),
  ]);
}
