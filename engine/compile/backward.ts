// The backward pass: from the target against the wires, one pullback at a time.

import type { Feed } from '../graph/graph.ts';
import { broadcastAxes, type Shape } from '../graph/shape.ts';
import type { ResolvedTarget } from '../graph/target.ts';
import type { Val } from '../ops/emitter.ts';
import type { Build } from './build.ts';
import type { Plan } from './plan.ts';
import type { Recorder } from './recorder.ts';

/** One wire's gradient on its way to the output that it left from. */
interface Arrival {
  readonly edge: string;
  readonly gradient: Val;
  /** The user, and which of its inputs: arrivals are summed in this order, that of the forward pass. */
  readonly user: number;
  readonly input: number;
}

/** Records the seed and the backward pass of everything that the target depends on. */
export function backward(build: Build, target: ResolvedTarget): Plan['seed'] {
  const { graph, record, steps, emissions, nodeGradients } = build;
  const node = graph.nodes[target.node];
  const emission = emissions[target.node];
  if (node === undefined || emission === undefined)
    throw new Error('internal: the target is not in the graph');
  const seed = record.buffer(emission.out.shape);
  const at = record.instructions.length;
  steps.push({ kind: 'seed', node: node.id, from: at, to: at });
  nodeGradients.set(target.node, seed);
  const arrivals = new Map<number, Arrival[]>();
  for (let index = target.node; index >= 0; index--) {
    const dy = index === target.node ? seed : gather(build, index, arrivals.get(index));
    if (dy === null) continue;
    nodeGradients.set(index, dy);
    pullBack(build, index, dy, arrivals);
  }
  return { node: node.id, buffer: seed.id, data: target.seed };
}

/** The total over everything that uses the output; a sum only where there is more than one. */
function gather(build: Build, index: number, arrived: readonly Arrival[] | undefined): Val | null {
  const first = arrived?.[0];
  const node = build.graph.nodes[index];
  if (arrived === undefined || first === undefined || node === undefined) return null;
  if (arrived.length === 1) return first.gradient;
  const { record, steps } = build;
  const from = record.instructions.length;
  const terms = [...arrived].sort((a, b) => a.user - b.user || a.input - b.input);
  const total = record.accumulate(terms.map(({ gradient }) => gradient));
  const edges = terms.map(({ edge }) => edge);
  steps.push({ kind: 'gather', node: node.id, edges, from, to: record.instructions.length });
  return total;
}

function pullBack(build: Build, index: number, dy: Val, arrivals: Map<number, Arrival[]>): void {
  const node = build.graph.nodes[index];
  const emission = build.emissions[index];
  if (node === undefined || node.kind === 'source' || emission === undefined) return;
  const { record, steps, edgeGradients, parameterGradients } = build;
  node.feeds.forEach((feed, input) => {
    const pullback = emission.pullbacks[input] ?? null;
    const x = emission.inputs[input];
    if (pullback === null || x === undefined || isConstant(build, feed)) return;
    const from = record.instructions.length;
    const gradient = fit(record, pullback(dy), x.shape);
    const ends = {
      edge: feed.kind === 'edge' ? feed.edge : null,
      parameter: feed.kind === 'owned' ? feed.parameter : null,
    };
    steps.push({ kind: 'backward', node: node.id, input, ...ends, from, to: record.instructions.length });
    if (feed.kind === 'owned') {
      parameterGradients.set(feed.parameter, gradient);
      return;
    }
    edgeGradients.set(feed.edge, gradient);
    const arrival = { edge: feed.edge, gradient, user: index, input };
    const list = arrivals.get(feed.node);
    if (list === undefined) arrivals.set(feed.node, [arrival]);
    else list.push(arrival);
  });
}

function isConstant({ graph }: Build, feed: Feed): boolean {
  const source = feed.kind === 'edge' ? graph.nodes[feed.node] : undefined;
  return source?.kind === 'source' && source.op.role === 'constant';
}

/** Broadcasting, backwards: an input that was stretched gets the sum over the axes along which it was. */
function fit(record: Recorder, gradient: Val, shape: Shape): Val {
  const axes = broadcastAxes(shape, gradient.shape).filter((axis) => gradient.shape[axis] !== 1);
  const summed = axes.length === 0 ? gradient : record.sum(gradient, axes);
  const surplus = Math.max(0, summed.shape.length - shape.length);
  return record.expand(record.reshape(summed, summed.shape.slice(surplus)), shape);
}
