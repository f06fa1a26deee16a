// A plan while it is being written.

import type { Graph } from '../graph/graph.ts';
import type { Val } from '../ops/emitter.ts';
import type { Emission } from '../ops/op.ts';
import type { Leaf, Step } from './plan.ts';
import type { Recorder } from './recorder.ts';

export interface Build {
  readonly graph: Graph;
  readonly record: Recorder;
  readonly steps: Step[];
  readonly leaves: Leaf[];
  /** By node index: its output, how to go back through it, and the values it was given. */
  readonly emissions: (Emission & { readonly inputs: readonly Val[] })[];
  /** Gradients found by the backward pass. */
  readonly nodeGradients: Map<number, Val>;
  readonly edgeGradients: Map<string, Val>;
  readonly parameterGradients: Map<string, Val>;
}
