// What kernels read and write, and how they find a buffer in it.

import type { BufferId, Instruction } from '../../compile/instruction.ts';
import type { Buffer, Plan } from '../../compile/plan.ts';

/** Carries one instruction out; allocates nothing. */
export type Kernel = () => void;

/** What random numbers hang on, beside the name of their stream; a new `pass` brings new ones. */
export interface Chance {
  seed: number;
  pass: number;
}

export interface Memory {
  readonly plan: Plan;
  readonly arena: Float64Array;
  readonly chance: Chance;
}

export type Of<K extends Instruction['kind']> = Extract<Instruction, { readonly kind: K }>;

export function bufferOf({ plan }: Memory, id: BufferId): Buffer {
  const buffer = plan.buffers[id];
  if (buffer === undefined) throw new Error(`internal: no buffer ${id}`);
  return buffer;
}

/** The buffer's own stretch of the arena. */
export function viewOf(memory: Memory, id: BufferId): Float64Array {
  const { offset, length } = bufferOf(memory, id);
  return memory.arena.subarray(offset, offset + length);
}
