// The chain rule as the graph has it: from a node along every path to the target, a product of local derivatives each.

import { slotsOf } from '../compile/plan.ts';
import type { GraphNode } from '../document/document.ts';
import { evaluate } from '../formula/evaluate.ts';
import type { ComputeNode } from '../graph/graph.ts';
import type { Computed } from '../run/live.ts';
import { latexName } from '../run/names.ts';
import { read } from '../run/run.ts';
import { type Format, latexNumber, shortName } from '../run/wording.ts';

/** How one node changes with one of its inputs. LaTeX throughout. */
export interface Factor {
  /** The node, and the wire into it. */
  readonly node: string;
  readonly edge: string;
  /** ∂y/∂x. */
  readonly symbol: string;
  /** What that is, in symbols and in numbers; null for a layer, and where tensors are multiplied. */
  readonly local: string | null;
  readonly value: number | null;
  readonly number: string | null;
}

export interface ChainRule {
  /** ∂L/∂x. */
  readonly left: string;
  /** One a path, from the target back to the node; their sum is the derivative. */
  readonly paths: readonly (readonly Factor[])[];
  /** How many paths more there are: as many as can be counted. */
  readonly more: number;
  /** The sum of the products, where every factor is a number. */
  readonly result: string | null;
}

/** More paths, and longer ones, nobody reads. */
const mostPaths = 6;
const longest = 40;

/** null where the target does not depend on the node, is the node, or is not there. */
export function chainRuleOf(computed: Computed, id: string, format: Format): ChainRule | null {
  const { graph, run } = computed;
  const target = graph.indexOf.get(run.plan.seed?.node ?? '');
  const start = graph.indexOf.get(id);
  if (target === undefined || start === undefined || start === target) return null;
  if ((slotsOf(run.plan, id)?.gradient ?? null) === null) return null;
  const ways = waysTo(computed, start, target);
  const found = pathsFrom(ways, start, target);
  const paths = found.map((path) => path.map((way) => factorOf(computed, way, format)).reverse());
  const more = (ways.counts.get(start) ?? 0) - paths.length;
  const nameOf = (at: number): string => latexName(nodeAt(computed, at));
  return {
    left: partial(nameOf(target), nameOf(start)),
    paths,
    more,
    result: more === 0 ? sumOf(paths, format) : null,
  };
}

const partial = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;

/** From a node along a wire into a node that uses it. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly input: number;
  readonly edge: string;
}

interface Ways {
  /** By the node that they leave from. */
  readonly leaving: ReadonlyMap<number, readonly Way[]>;
  /** How many paths lead from a node to the target. */
  readonly counts: ReadonlyMap<number, number>;
  /** How long the shortest of them is. */
  readonly lengths: ReadonlyMap<number, number>;
}

/** Those along which a gradient comes back; nodes stand in topological order, so one walk from the end counts all paths. */
function waysTo({ graph, run }: Computed, start: number, target: number): Ways {
  const leaving = new Map<number, Way[]>();
  for (let to = target; to > start; to--) {
    const node = graph.nodes[to];
    if (node?.kind !== 'compute') continue;
    for (const [input, feed] of node.feeds.entries()) {
      if (feed.kind === 'owned' || (run.plan.edges.get(feed.edge)?.gradient ?? null) === null) continue;
      const way = { from: feed.node, to, input, edge: feed.edge };
      leaving.set(feed.node, [way, ...(leaving.get(feed.node) ?? [])]);
    }
  }
  const counts = new Map([[target, 1]]);
  const lengths = new Map([[target, 0]]);
  for (let at = target - 1; at >= start; at--) {
    const count = (leaving.get(at) ?? []).reduce((sum, { to }) => sum + (counts.get(to) ?? 0), 0);
    if (count === 0) continue;
    counts.set(at, count);
    const ahead = (leaving.get(at) ?? []).flatMap(({ to }) => lengths.get(to) ?? []);
    lengths.set(at, 1 + Math.min(...ahead));
  }
  return { leaving, counts, lengths };
}

/** Depth first, and only where the target is ahead and near enough, so that nothing is walked in vain. */
function pathsFrom({ leaving, lengths }: Ways, start: number, target: number): readonly (readonly Way[])[] {
  const paths: (readonly Way[])[] = [];
  const open: (readonly Way[])[] = [[]];
  for (let path = open.pop(); path !== undefined && paths.length < mostPaths; path = open.pop()) {
    const at = path.at(-1)?.to ?? start;
    if (at === target) paths.push(path);
    if (at === target) continue;
    const room = longest - path.length - 1;
    const ahead = (leaving.get(at) ?? []).filter(({ to }) => (lengths.get(to) ?? Infinity) <= room);
    for (const way of ahead.toReversed()) open.push([...path, way]);
  }
  return paths;
}

function nodeAt({ graph, document }: Computed, at: number): Pick<GraphNode, 'id' | 'label'> {
  const id = graph.nodes[at]?.id ?? '';
  return document.model.nodes.get(id) ?? { id, label: null };
}

function factorOf(computed: Computed, { from, to, input, edge }: Way, format: Format): Factor {
  const node = computed.graph.nodes[to];
  if (node?.kind !== 'compute') throw new Error('internal: a way leads to a source');
  const y = latexName(nodeAt(computed, to));
  const local = node.op.latex.local(input, { names: inputNames(computed, node), y }, node.params);
  const value = localValue(computed, node, input);
  return {
    node: node.id,
    edge,
    symbol: partial(y, latexName(nodeAt(computed, from))),
    local,
    value,
    number: value === null ? null : latexNumber(format(value)),
  };
}

/** What a node calls its inputs, in order. */
export const inputNames = (computed: Computed, { feeds }: ComputeNode): readonly string[] =>
  feeds.map((feed) =>
    feed.kind === 'edge'
      ? latexName(nodeAt(computed, feed.node))
      : latexName({ id: feed.parameter, label: shortName(feed.parameter) }),
  );

/** null where not every number around is a single one. */
function localValue({ run }: Computed, node: ComputeNode, input: number): number | null {
  const scalar = node.op.scalar?.(node.feeds.length, node.params);
  const local = scalar?.locals[input];
  if (scalar === undefined || local === undefined) return null;
  const { plan } = run;
  const slots = node.feeds.map((feed) =>
    feed.kind === 'edge' ? plan.edges.get(feed.edge) : plan.parameters.get(feed.parameter),
  );
  const tensors = [...slots, slotsOf(plan, node.id)].map((slot) => read(run, slot?.value ?? -1));
  if (tensors.some(({ shape }) => shape.length > 0)) return null;
  const names = [...scalar.names, 'y'];
  const values = tensors.map(({ data }, index) => [names[index], data[0] ?? Number.NaN] as const);
  return evaluate(local, Object.fromEntries(values));
}

function sumOf(paths: ChainRule['paths'], format: Format): string | null {
  let sum = 0;
  for (const path of paths) {
    let product = 1;
    for (const { value } of path) {
      if (value === null) return null;
      product *= value;
    }
    sum += product;
  }
  return latexNumber(format(sum));
}
