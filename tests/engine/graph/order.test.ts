import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderNodes } from '../../../engine/graph/order.ts';

type Feeds = Readonly<Record<string, readonly string[]>>;
/** By name instead of by number. */
function order(feeds: Feeds) {
  const ids = Object.keys(feeds);
  const numbers = (id: string): readonly number[] => (feeds[id] ?? []).map((feed) => ids.indexOf(feed));
  const { sorted, onCycle } = orderNodes(ids.length, ids.keys(), (node) => numbers(ids[node] ?? ''));
  const named = (nodes: readonly number[]): string[] => nodes.map((node) => ids[node] ?? '');
  return { sorted: named(sorted), onCycle: new Set(named(onCycle)) };
}

/** By node, all that it hangs on, by following feeds until nothing new turns up. */
function reach(feeds: Feeds): Map<string, Set<string>> {
  const found = new Map(Object.entries(feeds).map(([id, list]) => [id, new Set(list)]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const set of found.values()) {
      const before = set.size;
      for (const id of [...set]) for (const next of found.get(id) ?? []) set.add(next);
      grown ||= set.size > before;
    }
  }
  return found;
}

const graphs: fc.Arbitrary<Feeds> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `n${at}`);
  const feeds = fc.array(fc.constantFrom(...ids), { maxLength: 2 });
  return fc
    .tuple(...ids.map(() => feeds))
    .map((lists) => Object.fromEntries(ids.map((id, at) => [id, lists[at] ?? []])));
});

describe('on any graph', () => {
  test('nodes that hang on themselves are on a cycle, and no others', () => {
    fc.assert(
      fc.property(graphs, (feeds) => {
        const onCycle = [...reach(feeds)].filter(([id, all]) => all.has(id)).map(([id]) => id);
        expect([...order(feeds).onCycle].sort()).toEqual(onCycle.sort());
      }),
      { numRuns: 500 },
    );
  });

  test('the rest is sorted, each node once and after all that feed it', () => {
    fc.assert(
      fc.property(graphs, (feeds) => {
        const { sorted, onCycle } = order(feeds);
        expect([...sorted, ...onCycle].sort()).toEqual(Object.keys(feeds).sort());
        sorted.forEach((id, at) => {
          for (const feed of feeds[id] ?? []) {
            if (!onCycle.has(feed)) expect(sorted.indexOf(feed)).toBeLessThan(at);
          }
        });
      }),
      { numRuns: 500 },
    );
  });
});

test('goes along the inputs in their order, as one works an expression out by hand', () => {
  const feeds = { d: ['c', 'b'], c: ['a', 'b'], b: [], a: [] };
  expect(order(feeds).sorted).toEqual(['a', 'b', 'c', 'd']);
});

test('a node that feeds itself is on a cycle, what hangs on it is not', () => {
  expect(order({ a: ['a'], b: ['a'] })).toEqual({ sorted: ['b'], onCycle: new Set(['a']) });
});

describe('at length', () => {
  const length = 300_000;
  const nodes = Array.from({ length }, (_, at) => at);

  test('a chain, from its end', () => {
    const chain = (node: number): readonly number[] => (node === 0 ? [] : [node - 1]);
    expect(orderNodes(length, nodes.toReversed(), chain)).toEqual({ sorted: nodes, onCycle: [] });
  });

  test('a ring', () => {
    const { sorted, onCycle } = orderNodes(length, nodes, (node) => [(node + 1) % length]);
    expect(sorted).toEqual([]);
    expect(onCycle.length).toBe(length);
  });
});
