// npm run bench: how long the engine takes, as medians over many runs, and how fast it learns, printed as Markdown tables.

import { performance } from 'node:perf_hooks';
import { compile } from '../../engine/compile/compile.ts';
import type { Document, GraphEdge, GraphNode, Json } from '../../engine/document/document.ts';
import { emptyDocument } from '../../engine/document/document.ts';
import { lower } from '../../engine/graph/lower.ts';
import { resolveTarget } from '../../engine/graph/target.ts';
import { computeDocument, update } from '../../engine/run/live.ts';
import { createRun, runAll } from '../../engine/run/run.ts';
import { trainingTable } from './training.ts';

interface Row {
  readonly what: string;
  readonly times: readonly number[];
  /** What the project promises, in milliseconds; null: no promise. */
  readonly bound: number | null;
}

/** Milliseconds of `count` calls after a tenth as many to warm up. */
function time(what: string, count: number, bound: number | null, work: (round: number) => unknown): Row {
  for (let round = 0; round < count / 10; round++) work(round);
  const times = Array.from({ length: count }, (_, round) => {
    const start = performance.now();
    work(round);
    return performance.now() - start;
  });
  return { what, times: times.sort((a, b) => a - b), bound };
}

const node = (id: string, type: string, params: Readonly<Record<string, Json>> = {}): GraphNode => ({
  id,
  type,
  label: null,
  params,
  extra: {},
});

const edge = (source: string, target: string, targetHandle: string): GraphEdge => ({
  id: `${source}-${target}.${targetHandle}`,
  source,
  sourceHandle: 'out',
  target,
  targetHandle,
  extra: {},
});

const documentOf = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Document => ({
  ...emptyDocument,
  model: {
    nodes: new Map(nodes.map((one) => [one.id, one])),
    edges: new Map(edges.map((one) => [one.id, one])),
  },
});

/** Alternating additions and multiplications, each with a number of its own. */
function ladder(rungs: number): Document {
  const nodes = [node('n0', 'input', { value: 1 })];
  const edges: GraphEdge[] = [];
  for (let i = 1; i <= rungs; i++) {
    nodes.push(node(`k${i}`, 'input', { value: 1 + 1 / i }), node(`n${i}`, i % 2 === 0 ? 'add' : 'multiply'));
    edges.push(edge(`n${i - 1}`, `n${i}`, 'a'), edge(`k${i}`, `n${i}`, 'b'));
  }
  return documentOf(nodes, edges);
}

function chain(length: number): Document {
  const nodes = [node('n0', 'input', { value: 0.5 })];
  const edges: GraphEdge[] = [];
  for (let i = 1; i < length; i++) {
    nodes.push(node(`n${i}`, 'negate'));
    edges.push(edge(`n${i - 1}`, `n${i}`, 'x'));
  }
  return documentOf(nodes, edges);
}

const withNumber = (document: Document, id: string, value: number): Document => ({
  ...document,
  model: { ...document.model, nodes: new Map(document.model.nodes).set(id, node(id, 'input', { value })) },
});

function measure(): readonly Row[] {
  const scalar = ladder(250);
  let computed = computeDocument(scalar);
  const { run } = computed;
  const long = chain(100_000);
  const longGraph = lower(long.model);
  const target = resolveTarget(long.model, null, longGraph);
  return [
    time('500-node scalar graph: a typed number to all values and gradients', 400, 4, (round) => {
      computed = update(computed, withNumber(computed.document, 'n0', round / 7));
    }),
    time('500-node scalar graph: both passes alone', 2000, null, () => runAll(run)),
    time('500-node scalar graph: from the document, compiled anew', 200, null, () => computeDocument(scalar)),
    time('chain of 100,000 nodes: lower', 5, null, () => lower(long.model)),
    time('chain of 100,000 nodes: compile', 5, 1000, () =>
      compile(longGraph, 'target' in target ? target.target : null),
    ),
    time('chain of 100,000 nodes: all of it, bound and run, from the document', 3, null, () =>
      createRun(computeDocument(long).run.plan),
    ),
  ];
}

const quantile = (times: readonly number[], q: number): string =>
  (times[Math.floor((times.length - 1) * q)] ?? Number.NaN).toFixed(3);

console.log('| milliseconds | median | fastest | slowest | promised |\n|---|---|---|---|---|');
for (const { what, times, bound } of measure()) {
  const promised = bound === null ? '' : `< ${bound}`;
  console.log(
    `| ${what} | ${quantile(times, 0.5)} | ${quantile(times, 0)} | ${quantile(times, 1)} | ${promised} |`,
  );
}

console.log(`\n${await trainingTable()}`);
