// The lowered graph: typed, shaped and in topological order; only what can be computed is in it.

import type { Issue } from '../issue.ts';
import type { Compute, Source, SourceData } from '../ops/op.ts';
import type { Params, ParamValues } from '../ops/params.ts';
import type { Shape } from './shape.ts';

/** Where an input's value comes from: a wire, or a parameter that the node owns. */
export type Feed =
  | { readonly kind: 'edge'; readonly edge: string; readonly node: number; readonly handle: string }
  | { readonly kind: 'owned'; readonly parameter: string; readonly source: SourceData };

interface SourceNode {
  readonly kind: 'source';
  readonly id: string;
  readonly op: Source;
  readonly shape: Shape;
  readonly source: SourceData;
}

export interface ComputeNode {
  readonly kind: 'compute';
  readonly id: string;
  readonly op: Compute;
  readonly params: ParamValues<Params>;
  readonly shape: Shape;
  readonly feeds: readonly Feed[];
}

export type LoweredNode = SourceNode | ComputeNode;

export interface Graph {
  /** Topological: every node after all that feed it. Independent of the order of the file. */
  readonly nodes: readonly LoweredNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}
