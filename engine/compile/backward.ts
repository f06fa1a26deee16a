// The backward pass: from the target against the wires, one pullback at a time.

import type { Feed, LoweredNode } from '../graph/graph.ts';
import { broadcastAxes, type Shape, sameShape } from '../graph/shape.ts';
import type { ResolvedTarget } from '../graph/target.ts';
import type { Val } from '../ops/emitter.ts';
import type { Build } from './build.ts';
import type { Plan } from './plan.ts';
import type { Recorder } from './recorder.ts';

/** One wire's gradient on its way to the output that it left from. */
interface Arrival {
  readonly edge: string;
  readonly output: number;
  readonly gradient: Val;
  /** The user, and which of its inputs: arrivals are summed in this order, that of the forward pass. */
  readonly user: number;
  readonly input: number;
}

/** State of one backward pass. */
interface Walk {
  readonly build: Build;
  /** Says whether anybody wants the gradient that goes along a feed. */
  readonly isWanted: (feed: Feed) => boolean;
  /** By node. */
  readonly arrivals: Arrival[][];
}

/** `everything`: every wire's own gradient. `parameters`: only what the gradients of parameters are made of. */
export type Wanted = 'everything' | 'parameters';

/** Records the seed and the backward pass of everything that the target depends on. */
export function backward(build: Build, target: ResolvedTarget, wanted: Wanted): Plan['seed'] {
  const { graph, record, steps, emitted } = build;
  const node = graph.nodes[target.node];
  const out = emitted[target.node]?.outs[0];
  if (node === undefined || out === undefined) throw new Error('internal: the target is not in the graph');
  const seed = record.buffer(out.shape);
  const at = record.instructions.length;
  steps.push({ kind: 'seed', node: node.id, from: at, to: at });
  const walk: Walk = { build, isWanted: wantedIn(build, wanted), arrivals: [] };
  for (let index = target.node; index >= 0; index--) {
    const made = emitted[index];
    if (index !== target.node) gather(walk, index);
    else if (made !== undefined) made.gradients = [seed];
    pullBack(walk, index);
  }
  return { node: node.id, buffer: seed.id, data: target.seed };
}

function wantedIn({ graph: { nodes } }: Build, wanted: Wanted): (feed: Feed) => boolean {
  const isConstant = (node: LoweredNode | undefined): boolean =>
    node?.kind === 'source' && node.op.role === 'constant';
  if (wanted === 'everything') return (feed) => feed.kind === 'owned' || !isConstant(nodes[feed.node]);
  const leads: boolean[] = [];
  const isWanted = (feed: Feed): boolean => feed.kind === 'owned' || leads[feed.node] === true;
  for (const node of nodes)
    leads.push(node.kind === 'source' ? node.op.role === 'parameter' : node.feeds.some(isWanted));
  return isWanted;
}

/** The totals over everything that uses an output; a sum only where there is more than one. */
function gather({ build, arrivals }: Walk, index: number): void {
  const made = build.emitted[index];
  const arrived = arrivals[index];
  const first = arrived?.[0];
  if (made === undefined || arrived === undefined || first === undefined) return;
  if (arrived.length === 1) {
    made.gradients = [];
    made.gradients[first.output] = first.gradient;
    return;
  }
  made.gradients = made.outs.map((_, output) =>
    sumOf(
      build,
      index,
      arrived.filter((arrival) => arrival.output === output),
    ),
  );
}

function sumOf({ record, steps, graph }: Build, index: number, arrived: readonly Arrival[]): Val | undefined {
  if (arrived.length < 2) return arrived[0]?.gradient;
  const terms = arrived.toSorted((a, b) => a.user - b.user || a.input - b.input);
  const from = record.instructions.length;
  const total = record.accumulate(terms.map(({ gradient }) => gradient));
  const edges = terms.map(({ edge }) => edge);
  const node = graph.nodes[index]?.id ?? '';
  steps.push({ kind: 'gather', node, edges, from, to: record.instructions.length });
  return total;
}

function pullBack({ build, isWanted, arrivals }: Walk, index: number): void {
  const { record, steps, graph, emitted } = build;
  const [node, made] = [graph.nodes[index], emitted[index]];
  const dy = made?.gradients?.[0];
  if (node === undefined || node.kind === 'source' || made === undefined || dy === undefined) return;
  const gradients: (Val | undefined)[] = [];
  made.inputGradients = gradients;
  for (let input = 0; input < node.feeds.length; input++) {
    const feed = node.feeds[input];
    const pullback = made.pullbacks[input] ?? null;
    const x = made.inputs[input];
    if (feed === undefined || pullback === null || x === undefined || !isWanted(feed)) continue;
    const from = record.instructions.length;
    const gradient = fit(record, pullback(dy), x.shape);
    gradients[input] = gradient;
    const edge = feed.kind === 'edge' ? feed.edge : null;
    const parameter = feed.kind === 'owned' ? feed.parameter : null;
    const to = record.instructions.length;
    steps.push({ kind: 'backward', node: node.id, input, edge, parameter, from, to });
    if (feed.kind === 'owned') continue;
    const arrival = { edge: feed.edge, output: feed.output, gradient, user: index, input };
    const list = arrivals[feed.node];
    if (list === undefined) arrivals[feed.node] = [arrival];
    else list.push(arrival);
  }
}

/** Broadcasting, backwards: an input that was stretched gets the sum over the axes along which it was. */
function fit(record: Recorder, gradient: Val, shape: Shape): Val {
  if (sameShape(gradient.shape, shape)) return gradient;
  const axes = broadcastAxes(shape, gradient.shape).filter((axis) => gradient.shape[axis] !== 1);
  const summed = axes.length === 0 ? gradient : record.sum(gradient, axes);
  const surplus = Math.max(0, summed.shape.length - shape.length);
  return record.expand(record.reshape(summed, summed.shape.slice(surplus)), shape);
}
