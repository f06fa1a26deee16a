// A quick layout for large graphs: a node stands one column right of what feeds it, at about the height of it.

import type { Flat } from './arrangeFramed.ts';
import type { Places } from './diagram.ts';

/** Time grows with the number of nodes and wires alone. On a cycle, the wire that closes it is passed over. */
export function arrangeInLayers({ nodes, edges }: Flat, columnGap: number, rowGap: number): Places {
  const feeds = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of edges) feeds.get(target)?.push(source);
  const columns = columnsOf(
    nodes.map(({ id }) => id),
    feeds,
  );
  const sizes = new Map(nodes.map((node) => [node.id, node]));
  const middles = new Map<string, number>();
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  let x = 0;
  for (const column of columns) {
    const wished = column.map((id) => ({
      id,
      y: mean((feeds.get(id) ?? []).flatMap((feed) => middles.get(feed) ?? [])),
    }));
    wished.sort((a, b) => a.y - b.y);
    let y = 0;
    let widest = 0;
    for (const { id, y: wish } of wished) {
      const { width = 0, height = 0 } = sizes.get(id) ?? {};
      const top = Math.max(y, Math.round(wish - height / 2));
      places.set(id, { x, y: top });
      middles.set(id, top + height / 2);
      y = top + height + rowGap;
      widest = Math.max(widest, width);
    }
    x += widest + columnGap;
  }
  return places;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Nodes by the length of the longest path that leads to them. */
function columnsOf(
  ids: readonly string[],
  feeds: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const depth = new Map<string, number>();
  const isOpen = new Set<string>();
  for (const root of ids) {
    const stack = [root];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const waiting = isOpen.has(id)
        ? []
        : (feeds.get(id) ?? []).filter((feed) => !depth.has(feed) && !isOpen.has(feed));
      isOpen.add(id);
      if (waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      stack.pop();
      if (depth.has(id)) continue;
      depth.set(
        id,
        (feeds.get(id) ?? []).reduce((most, feed) => Math.max(most, (depth.get(feed) ?? -1) + 1), 0),
      );
    }
  }
  const columns: string[][] = [];
  for (const id of ids) {
    const column = depth.get(id) ?? 0;
    const members = columns[column] ?? [];
    members.push(id);
    columns[column] = members;
  }
  return [...columns].map((column) => column ?? []);
}
