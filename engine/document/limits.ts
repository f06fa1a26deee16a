// How large a file may be. Said in the message wherever one is exceeded.

export const limits = {
  /** 20 MB of text; counted before anything is parsed. */
  bytes: 20_000_000,
  /** Levels of nested lists and objects: deeper ones overflow the stack of whoever walks them by recursion. */
  depth: 64,
  nodes: 5_000,
  edges: 20_000,
  blocks: 1_000,
  /** Inputs of one variadic op. */
  inputs: 256,
  /** Characters (UTF-16 units) of an id, a type or a handle. */
  id: 1_000,
  /** Characters of a title or a label. */
  text: 1_000,
  /** Distance of a node from the origin along either axis, in pixels. */
  position: 1e6,
} as const;
