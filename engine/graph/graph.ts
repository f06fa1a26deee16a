// The lowered graph: typed, shaped and in topological order; only what can be computed is in it.

import type { Issue } from '../issue.ts';
import type { Compute, Source, SourceData } from '../ops/op.ts';
import type { Params, ParamValues } from '../ops/params.ts';
import type { Shape } from './shape.ts';

/** Where an input's value comes from: a wire from one of a node's outputs, or a parameter that the node owns. */
export type Feed =
  | { readonly kind: 'edge'; readonly edge: string; readonly node: number; readonly output: number }
  | {
      readonly kind: 'owned';
      readonly parameter: string;
      readonly decays: boolean;
      readonly source: SourceData;
    };

interface Lowered {
  readonly id: string;
  /** Of its first output. */
  readonly shape: Shape;
}

interface SourceNode extends Lowered {
  readonly kind: 'source';
  readonly op: Source;
  /** One an output of the op. */
  readonly sources: readonly SourceData[];
}

export interface ComputeNode extends Lowered {
  readonly kind: 'compute';
  readonly op: Compute;
  readonly params: ParamValues<Params>;
  readonly feeds: readonly Feed[];
}

export type LoweredNode = SourceNode | ComputeNode;

export interface Graph {
  /** Topological: every node after all that feed it. Independent of the order of the file. */
  readonly nodes: readonly LoweredNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

/** The shape of one of a node's outputs. */
export const shapeOf = (node: LoweredNode, output: number): Shape =>
  node.kind === 'compute' ? node.shape : (node.sources[output]?.shape ?? []);
