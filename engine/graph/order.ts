// Topological order and cycles in one walk: Tarjan's strongly connected components, without recursion.

export interface Order {
  /** Every node after all that feed it; nodes on a cycle are left out. */
  readonly sorted: readonly string[];
  readonly onCycle: ReadonlySet<string>;
}

interface Frame {
  readonly id: string;
  readonly feeds: readonly string[];
  next: number;
}

/**
 * Depth first from each root along its feeds, in their order – as one would work an expression out by hand.
 * Source: R. Tarjan, Depth-first search and linear graph algorithms (1972).
 */
export function orderNodes(roots: Iterable<string>, feedsOf: (id: string) => readonly string[]): Order {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const sorted: string[] = [];
  const onCycle = new Set<string>();

  const enter = (id: string): Frame => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, feeds: feedsOf(id), next: 0 };
  };
  const lower = (id: string, to: number): void => {
    low.set(id, Math.min(low.get(id) ?? to, to));
  };
  const leave = ({ id, feeds }: Frame): void => {
    if (low.get(id) !== index.get(id)) return;
    const component = open.splice(open.lastIndexOf(id));
    for (const member of component) isOpen.delete(member);
    if (component.length === 1 && !feeds.includes(id)) sorted.push(id);
    else for (const member of component) onCycle.add(member);
  };

  for (const root of roots) {
    if (index.has(root)) continue;
    const stack = [enter(root)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const feed = frame.feeds[frame.next++];
      if (feed === undefined) {
        stack.pop();
        leave(frame);
        const parent = stack.at(-1);
        if (parent !== undefined) lower(parent.id, low.get(frame.id) ?? 0);
      } else if (!index.has(feed)) {
        stack.push(enter(feed));
      } else if (isOpen.has(feed)) {
        lower(frame.id, index.get(feed) ?? 0);
      }
    }
  }
  return { sorted, onCycle };
}
