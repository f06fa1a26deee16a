// The plan: a compiled graph as plain data – comparable, printable, postable to a worker.

import type { Shape } from '../graph/shape.ts';
import type { Mode } from '../ops/emitter.ts';
import type { SourceData } from '../ops/op.ts';
import type { BufferId, Instruction } from './instruction.ts';

/** A place in the arena; lengths in elements. Two buffers share an offset only where one is the other reshaped. */
export interface Buffer {
  readonly shape: Shape;
  readonly offset: number;
  readonly length: number;
}

/**
 * What is written into the arena before a run. `name` is the node's id, `<id>.t` for a further output, `<id>.w` for a
 * parameter that the node owns. A `state` is what an op or an optimizer remembers from one training step to the next, a
 * `setting` a number of the training that may change between steps.
 */
export interface Leaf {
  readonly name: string;
  readonly node: string;
  readonly role: 'input' | 'constant' | 'parameter' | 'data' | 'state' | 'setting';
  readonly buffer: BufferId;
  readonly source: SourceData;
}

/**
 * One step as a learner takes it; instructions `from` (included) to `to` (not included) carry it out, none at all where
 * a buffer can simply be passed on.
 * - `forward`: the node's value. `seed`: the target's upstream gradient.
 * - `gather`: the gradients that come back to one output over its wires, summed.
 * - `backward`: the gradient through the node to one input: along a wire, or into a parameter that the node owns.
 * - `update`: the parameter's next value by the optimizer.
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
  | { readonly kind: 'update'; readonly parameter: string }
);

/** Values and gradients by buffer; null where the target does not depend on it, or no derivative exists. */
export interface Slots {
  readonly value: BufferId;
  readonly gradient: BufferId | null;
}

/** One output of a node. */
export interface OutputSlots extends Slots {
  readonly handle: string;
}

/** A wire, and the node whose output it carries. */
export interface EdgeSlots extends Slots {
  readonly source: string;
}

interface ParameterSlots extends Slots {
  readonly node: string;
  readonly update: UpdateSlots | null;
}

/** What the optimizer makes of a parameter: its next value, and what it remembers of it, by name: v, h, m. */
export interface UpdateSlots {
  readonly next: BufferId;
  /** What its formulas call g: the gradient, decayed and clipped. */
  readonly g: BufferId;
  /** Numbers worked out for all parameters together, by name: 1 − β^t. */
  readonly scalars: Readonly<Record<string, BufferId>>;
  readonly states: Readonly<Record<string, { readonly value: BufferId; readonly next: BufferId }>>;
}

/** How learning changes parameters, as plain data. */
export interface Rule {
  /** Its id in the registry. */
  readonly optimizer: string;
  /** The optimizer's params by name. */
  readonly numbers: Readonly<Record<string, number>>;
  /** λ: weights get λW added to their gradient, the derivative of ½λΣW². */
  readonly weightDecay: number;
  /** Weights get this times their sign added to their gradient, the derivative of λΣ|W|. */
  readonly l1: number;
  /** Gradients are shrunk together where their norm is above this; null: never. */
  readonly clip: number | null;
}

export interface Plan {
  /** As in training, or as what was trained is used: some ops work another way then. */
  readonly mode: Mode;
  readonly buffers: readonly Buffer[];
  /** Length of the arena in elements. */
  readonly size: number;
  readonly leaves: readonly Leaf[];
  readonly instructions: readonly Instruction[];
  /** Where each pass ends among the instructions; after the update, `commit` puts what is next in place. */
  readonly ends: {
    readonly forward: number;
    readonly backward: number;
    readonly update: number;
    readonly commit: number;
  };
  readonly steps: readonly Step[];
  /** The node that is differentiated, its upstream gradient and the buffer it is written to before a run. */
  readonly seed: { readonly node: string; readonly buffer: BufferId; readonly data: Float64Array } | null;
  /** By node id: one entry an output. */
  readonly nodes: ReadonlyMap<string, readonly OutputSlots[]>;
  readonly edges: ReadonlyMap<string, EdgeSlots>;
  readonly parameters: ReadonlyMap<string, ParameterSlots>;
  /** What the updates go by. */
  readonly rule: Rule | null;
}

/** Where an output of a node stands: of its only one, unless a handle is given. */
export function slotsOf({ nodes }: Plan, node: string, handle = 'out'): OutputSlots | undefined {
  const outputs = nodes.get(node);
  return outputs?.find((output) => output.handle === handle) ?? (handle === 'out' ? outputs?.[0] : undefined);
}
