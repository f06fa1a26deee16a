// A graph of 100,000 nodes in a row does not exhaust the stack.

import { expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument, type GraphEdge, type GraphNode } from '../../../engine/document/document.ts';
import { handleName } from '../../../engine/document/handles.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';

const length = 100_000;

/** Node `n<at>` of a type, fed by nodes of those numbers. */
const node = (at: number, type: string, params: GraphNode['params'] = {}): [string, GraphNode] => [
  `n${at}`,
  { id: `n${at}`, type, label: null, params, extra: {} },
];
const edge = (source: number, target: number, input: number): [string, GraphEdge] => [
  `e${source}-${target}-${input}`,
  {
    id: `e${source}-${target}-${input}`,
    source: `n${source}`,
    sourceHandle: 'out',
    target: `n${target}`,
    targetHandle: handleName(input),
    extra: {},
  },
];

test('a chain x + 1 + 1 + …, its 1 used by every node', () => {
  const nodes = [node(0, 'input', { value: 3 }), node(1, 'input', { value: 1 })];
  const edges: [string, GraphEdge][] = [];
  for (let at = 2; at < length; at++) {
    nodes.push(node(at, 'add'));
    edges.push(edge(at === 2 ? 0 : at - 1, at, 0), edge(1, at, 1));
  }
  const model = { nodes: new Map(nodes), edges: new Map(edges) };
  const { run, issues } = computeDocument({ ...emptyDocument, model });
  expect(issues).toEqual([]);
  const out = (id: string) => slotsOf(run.plan, id);
  const number = (id: number | null | undefined): number | undefined => read(run, id ?? -1).data[0];
  expect(number(out(`n${length - 1}`)?.value)).toBe(3 + length - 2);
  expect(number(out('n0')?.gradient)).toBe(1);
  expect(number(out('n1')?.gradient)).toBe(length - 2);
});
