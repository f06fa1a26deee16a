// Topological order and cycles in one walk: Tarjan's strongly connected components, without recursion.

/** Nodes are numbers from 0. */
export interface Order {
  /** Every node after all that feed it; nodes on a cycle are left out. */
  readonly sorted: readonly number[];
  /** By the order in which the walk closes them. */
  readonly onCycle: readonly number[];
}

/**
 * Depth first from each root along its feeds, in their order – as one would work an expression out by hand.
 * Source: R. Tarjan, Depth-first search and linear graph algorithms (1972).
 */
export function orderNodes(
  count: number,
  roots: Iterable<number>,
  feedsOf: (node: number) => readonly number[],
): Order {
  /** When a node was entered, from 1; 0 where it was not yet. */
  const entered = new Int32Array(count);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const next = new Int32Array(count);
  const open: number[] = [];
  const path: number[] = [];
  const sorted: number[] = [];
  const onCycle: number[] = [];
  let clock = 0;

  const enter = (node: number): void => {
    low[node] = entered[node] = ++clock;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  const reach = (node: number, time: number): void => {
    low[node] = Math.min(low[node]!, time);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) reach(parent, low[node]!);
    if (low[node] !== entered[node]) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen[member] = 0;
    if (component.length === 1 && !feedsOf(node).includes(node)) sorted.push(node);
    else for (const member of component) onCycle.push(member);
  };

  for (const root of roots) {
    if (entered[root] === 0) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const feed = feedsOf(node)[next[node]!++];
      if (feed === undefined) leave(node);
      else if (entered[feed] === 0) enter(feed);
      else if (isOpen[feed] === 1) reach(node, entered[feed]!);
    }
  }
  return { sorted, onCycle };
}
