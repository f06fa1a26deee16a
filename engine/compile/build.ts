// A plan while it is being written.

import type { ComputeNode, Graph } from '../graph/graph.ts';
import type { Val } from '../ops/emitter.ts';
import type { Pullback } from '../ops/op.ts';
import type { Step, UpdateSlots } from './plan.ts';
import type { Recorder } from './recorder.ts';

/** A node on its way through the passes. */
export interface Emitted {
  /** One an output. */
  readonly outs: readonly Val[];
  readonly inputs: readonly Val[];
  readonly pullbacks: readonly (Pullback | null)[];
  /** Total gradients by output, and what went back to each input, as far as the backward pass came. */
  gradients: (Val | undefined)[] | null;
  inputGradients: (Val | undefined)[] | null;
}

export interface Build {
  readonly graph: Graph;
  readonly record: Recorder;
  readonly steps: Step[];
  /** By index of the node in the graph. */
  readonly emitted: Emitted[];
  /** By name of the parameter. */
  readonly updates: Map<string, UpdateSlots>;
}

/** What learning may change: a parameter node, or a parameter that a node owns. */
export interface Parameter {
  readonly name: string;
  readonly node: string;
  readonly value: Val;
  readonly gradient: Val | null;
  /** Whether weight decay shrinks it: weights, not biases. A parameter node counts as weights where it is a matrix. */
  readonly decays: boolean;
}

/** In the order of the forward pass. */
export const parametersOf = ({ graph, emitted }: Build): readonly Parameter[] =>
  graph.nodes.flatMap((node, at): Parameter | readonly Parameter[] => {
    const made = emitted[at];
    if (made === undefined) return none;
    if (node.kind === 'compute') return ownedBy(node, made);
    const value = made.outs[0];
    if (node.op.role !== 'parameter' || value === undefined) return none;
    const decays = value.shape.length >= 2;
    return { name: node.id, node: node.id, value, gradient: made.gradients?.[0] ?? null, decays };
  });

const none: readonly never[] = [];

function ownedBy({ id, feeds }: ComputeNode, { inputs, inputGradients }: Emitted): readonly Parameter[] {
  if (feeds.every(({ kind }) => kind === 'edge')) return none;
  return feeds.flatMap((feed, input) => {
    const value = inputs[input];
    if (feed.kind === 'edge' || value === undefined) return none;
    const { parameter: name, decays } = feed;
    return { name, node: id, value, gradient: inputGradients?.[input] ?? null, decays };
  });
}
