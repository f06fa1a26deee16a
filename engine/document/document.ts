// The document: what a person draws and saves. Plain frozen data; no value or gradient ever enters it.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A node as drawn. `type` may be unknown to this version; `params` are kept exactly as they were written. */
export interface GraphNode {
  readonly id: string;
  readonly type: string;
  /** What people call it; null stands for the op's own name. */
  readonly label: string | null;
  readonly params: JsonObject;
  /** Fields of the file that this version does not know, written back unchanged. */
  readonly extra: JsonObject;
}

/** A wire from an output handle to an input handle. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly sourceHandle: string;
  readonly target: string;
  readonly targetHandle: string;
  readonly extra: JsonObject;
}

/** The part that computation reads. Ids live in maps, so that no id can collide with a property name. */
export interface Model {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

/** A point on the canvas in pixels at zoom 1, y downwards: the top left corner of a node. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where the backward pass starts, and its upstream gradient: a number, or nested arrays of the target's shape. */
export interface Target {
  readonly node: string;
  readonly seed: Json;
}

/** What a block shows of a port of a node inside it, by a name of its own. */
export interface BlockPort {
  readonly name: string;
  readonly node: string;
  readonly handle: string;
}

/** The node that an opened layer was. */
export interface OpenedNode {
  readonly type: string;
  readonly label: string | null;
  readonly params: JsonObject;
  readonly extra: JsonObject;
  /** What its inputs were like when it was opened, in order: they decide what stands inside. */
  readonly shapes: readonly (readonly number[])[];
}

/**
 * Nodes that belong together on the page; computation never looks at it. Its id is none of the nodes', its place in the
 * layout that of its folded box.
 */
export interface Block {
  readonly id: string;
  readonly label: string | null;
  /** Nodes and blocks directly inside; each stands in one block at most. */
  readonly members: readonly string[];
  readonly folded: boolean;
  readonly inputs: readonly BlockPort[];
  readonly outputs: readonly BlockPort[];
  /** The layer that it is the inside of, and folds back to; null for what a person grouped. */
  readonly opened: OpenedNode | null;
  readonly extra: JsonObject;
}

/** Immutable: an edit makes a new document that shares what it did not touch. */
export interface Document {
  readonly title: string;
  readonly model: Model;
  /** Positions by id of a node or a block. A node without one is waiting for automatic layout. */
  readonly layout: ReadonlyMap<string, Position>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly target: Target | null;
  /** How it is to be trained, exactly as written; null: nobody has said. */
  readonly training: JsonObject | null;
  /** Numbers to start parameters with instead of their own, by name, as the file has them; null: none. */
  readonly weights: JsonObject | null;
  /** The lesson that is given on it, exactly as written: the engine carries it and never looks at it; null: none. */
  readonly lesson: JsonObject | null;
  readonly extra: JsonObject;
}

export const emptyDocument: Document = {
  title: '',
  model: { nodes: new Map(), edges: new Map() },
  layout: new Map(),
  blocks: new Map(),
  target: null,
  training: null,
  weights: null,
  lesson: null,
  extra: {},
};
