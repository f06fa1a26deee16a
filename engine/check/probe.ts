// The same computation with a little added to one of its numbers: what the target becomes, and how good differences are.

import type { GraphEdge, GraphNode, Model } from '../document/document.ts';
import { freshId } from '../document/ids.ts';
import { toNested } from '../document/tensor.ts';
import type { Computed, ComputeOptions } from '../run/live.ts';
import { computeDocument } from '../run/live.ts';
import { assign, type Run, read, runForward } from '../run/run.ts';
import { objective } from './gradientCheck.ts';
import { twinOf } from './twin.ts';

/** What can be nudged: a wire's value as its user sees it, a node's output for all its users, or a parameter. */
export interface Nudged {
  readonly kind: 'edge' | 'node' | 'parameter';
  readonly id: string;
}

/** The target, weighed by its seed, with `nudge` added to one element; 0 gives it as it is. */
export type Probe = (element: number, nudge: number) => number;

/** null where there is nothing to nudge, or nothing that is differentiated. Touches neither document nor run. */
export function probe(computed: Computed, place: Nudged, options: ComputeOptions): Probe | null {
  const { run, document } = computed;
  if (run.plan.seed === null || (place.kind === 'node' && place.id === run.plan.seed.node)) return null;
  const leaf = run.plan.leaves.find(({ name }) => name === place.id);
  if (place.kind !== 'edge' && leaf !== undefined) return added(twinOf(run), leaf.buffer);
  const spliced = place.kind === 'parameter' ? null : splice(computed, place);
  if (spliced === null) return null;
  const target = { node: run.plan.seed.node, seed: document.target?.seed ?? 1 };
  const next = computeDocument({ ...document, model: spliced.model, target }, { ...options, learn: null });
  takeLeaves(next.run, run);
  const offset = next.run.plan.leaves.find(({ name }) => name === spliced.offset);
  return offset === undefined || next.run.plan.seed === null ? null : added(next.run, offset.buffer);
}

function added(run: Run, buffer: number): Probe {
  const start = read(run, buffer).data.slice();
  return (element, nudge) => {
    const moved = start.slice();
    moved[element] = (start[element] ?? 0) + nudge;
    assign(run, buffer, moved);
    runForward(run);
    return objective(run);
  };
}

/** Numbers that training or a seed have put in place of those in the document. */
function takeLeaves(run: Run, from: Run): void {
  const buffers = new Map(from.plan.leaves.map(({ name, buffer }) => [name, buffer]));
  for (const { name, buffer } of run.plan.leaves) {
    const same = buffers.get(name);
    if (same !== undefined) assign(run, buffer, read(from, same).data);
  }
  run.chance.pass = from.chance.pass;
}

interface Spliced {
  readonly model: Model;
  /** The input whose number is added. */
  readonly offset: string;
}

/** The graph with an addition put into the wire, or behind the node: `+ 0` for now. */
function splice({ document: { model }, run: { plan } }: Computed, { kind, id }: Nudged): Spliced | null {
  const wires = [...model.edges.values()].filter((edge) =>
    kind === 'edge' ? edge.id === id : edge.source === id && edge.sourceHandle === 'out',
  );
  const [first] = wires;
  const slots = first === undefined ? undefined : plan.edges.get(first.id);
  const shape = slots === undefined ? undefined : plan.buffers[slots.value]?.shape;
  if (first === undefined || shape === undefined) return null;
  const [offset, sum] = [freshId(model.nodes, 'nudge'), freshId(model.nodes, 'nudged')];
  const length = shape.reduce((size, each) => size * each, 1);
  const nodes = new Map<string, GraphNode>([
    ...model.nodes,
    [offset, plainNode(offset, 'input', { value: toNested(shape, new Float64Array(length)) })],
    [sum, plainNode(sum, 'add', {})],
  ]);
  const edges = new Map<string, GraphEdge>(model.edges);
  for (const wire of wires) edges.set(wire.id, { ...wire, source: sum, sourceHandle: 'out' });
  for (const [source, sourceHandle, targetHandle] of [
    [first.source, first.sourceHandle, 'a'],
    [offset, 'out', 'b'],
  ] as const) {
    const own = freshId(edges, 'nudge');
    edges.set(own, { id: own, source, sourceHandle, target: sum, targetHandle, extra: {} });
  }
  return { model: { nodes, edges }, offset };
}

const plainNode = (id: string, type: string, params: GraphNode['params']): GraphNode => ({
  id,
  type,
  label: null,
  params,
  extra: {},
});
