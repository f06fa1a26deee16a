// The compiled kernels, and what a host has to be able to do to run them.

import { erf } from '../../formula/erf.ts';
import { firstFunction } from '../../kernels/codes.ts';

/** WebAssembly as far as it is needed here: hosts have it under this name, the language does not. */
interface Host {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  readonly Memory: new (limits: object) => SharedMemory;
  readonly validate: (bytes: Uint8Array) => boolean;
}

/** Memory that instances share, also those of other threads. */
export interface SharedMemory {
  readonly buffer: ArrayBuffer;
}

const host = (globalThis as { readonly WebAssembly?: Host }).WebAssembly;

/** `relaxed-simd`: products and sums in one, rounded once. Each also for memory that threads share. */
export type Build = 'simd' | 'relaxed-simd';

/** (i32.const 1) (i8x16.splat), with or without a relaxed multiply-add of three of them. */
const probe = (body: readonly number[]): Uint8Array =>
  Uint8Array.of(
    ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
    ...[10, body.length + 4, 1, body.length + 2, 0, ...body, 11],
  );
const splat = [65, 1, 253, 15];
const probes: Readonly<Record<Build, Uint8Array>> = {
  'relaxed-simd': probe([...splat, ...splat, ...splat, 253, 133, 2]),
  simd: probe(splat),
};

/** The best build that this host takes; null: none. */
export function supportedBuild(): Build | null {
  const isTaken = (build: Build): boolean => host?.validate(probes[build]) === true;
  return isTaken('relaxed-simd') ? 'relaxed-simd' : isTaken('simd') ? 'simd' : null;
}

/** One build, compiled; it can be sent to other threads. */
export interface Kernels {
  readonly build: Build;
  readonly module: object;
  /** Whether its memory is to be shared. */
  readonly isShared: boolean;
}

/** Kernels with the functions that the maps of a plan call. */
export interface AbleKernels extends Kernels {
  readonly functions: object | null;
}

export const withFunctions = (kernels: Kernels, bytes: Uint8Array | null): AbleKernels => ({
  ...kernels,
  functions: bytes === null ? null : new (hosted().Module)(bytes),
});

export function compileKernels(bytes: Uint8Array, build: Build, isShared: boolean): Kernels {
  return { build, module: new (hosted().Module)(bytes), isShared };
}

function hosted(): Host {
  if (host === undefined) throw new Error('internal: no WebAssembly');
  return host;
}

/** From one address of the tape to another, as one of several threads. */
export type RunTape = (
  from: number,
  to: number,
  thread: number,
  threads: number,
  ownBytes: number,
  gate: number,
) => void;

const pageBytes = 65536;

export function createMemory({ isShared }: Kernels, bytes: number): SharedMemory {
  const initial = Math.ceil(bytes / pageBytes);
  return new (hosted().Memory)({ initial, maximum: 65536, shared: isShared });
}

/** Functions that graphs seldom call are JavaScript's own. */
const rare = { pow: Math.pow, sin: Math.sin, cos: Math.cos, erf };

interface Exports {
  readonly run: RunTape;
  readonly table: {
    grow(places: number): number;
    set(place: number, fn: unknown): void;
  };
}

/** `meetOthers` returns once every thread has called it. */
export function instantiate(
  { module, functions }: AbleKernels,
  memory: SharedMemory,
  meetOthers: () => void,
): RunTape {
  const env = { memory };
  const instance = new (hosted().Instance)(module, { env, host: { ...rare, meetOthers } });
  const kernels = instance.exports as Exports;
  if (functions === null) return kernels.run;
  const own = Object.values(new (hosted().Instance)(functions, { env, kernels }).exports);
  const first = kernels.table.grow(own.length);
  if (first !== firstFunction) throw new Error(`internal: functions begin at ${first}`);
  for (const [at, fn] of own.entries()) kernels.table.set(first + at, fn);
  return kernels.run;
}
