// The plan: a compiled graph as plain data – comparable, printable, postable to a worker.

import type { Shape } from '../graph/shape.ts';
import type { SourceData } from '../ops/op.ts';
import type { BufferId, Instruction } from './instruction.ts';

/** A place in the arena; lengths in elements. Two buffers share an offset only where one is the other reshaped. */
export interface Buffer {
  readonly shape: Shape;
  readonly offset: number;
  readonly length: number;
}

/** What is written into the arena before a run. `name` is the node's id, or `<id>.w` for a parameter it owns. */
export interface Leaf {
  readonly name: string;
  readonly node: string;
  readonly role: 'input' | 'constant' | 'parameter';
  readonly buffer: BufferId;
  readonly source: SourceData;
}

/**
 * One step as a learner takes it; instructions `from` (included) to `to` (not included) carry it out, none at all where
 * a buffer can simply be passed on.
 * - `forward`: the node's value. `seed`: the target's upstream gradient.
 * - `gather`: the gradients that come back to one output over its wires, summed.
 * - `backward`: the gradient through the node to one input: along a wire, or into a parameter that the node owns.
 */
export type Step = { readonly node: string; readonly from: number; readonly to: number } & (
  | { readonly kind: 'forward' | 'seed' }
  | { readonly kind: 'gather'; readonly edges: readonly string[] }
  | {
      readonly kind: 'backward';
      readonly input: number;
      readonly edge: string | null;
      readonly parameter: string | null;
    }
);

/** Values and gradients by buffer; null where the target does not depend on it, or no derivative exists. */
export interface Slots {
  readonly value: BufferId;
  readonly gradient: BufferId | null;
}

/** A wire, and the node whose output it carries. */
export interface EdgeSlots extends Slots {
  readonly source: string;
}

export interface ParameterSlots extends Slots {
  readonly node: string;
}

export interface Plan {
  readonly buffers: readonly Buffer[];
  /** Length of the arena in elements. */
  readonly size: number;
  readonly leaves: readonly Leaf[];
  readonly instructions: readonly Instruction[];
  readonly steps: readonly Step[];
  /** The node that is differentiated, its upstream gradient and the buffer it is written to before a run. */
  readonly seed: { readonly node: string; readonly buffer: BufferId; readonly data: Float64Array } | null;
  /** By node id, by output handle. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, Slots>>;
  readonly edges: ReadonlyMap<string, EdgeSlots>;
  readonly parameters: ReadonlyMap<string, ParameterSlots>;
}
