// compile(): from the lowered graph to a plan, forward pass first, then seed and backward pass. A pure function.

import type { Feed, Graph, LoweredNode } from '../graph/graph.ts';
import type { ResolvedTarget } from '../graph/target.ts';
import type { Val } from '../ops/emitter.ts';
import { backward } from './backward.ts';
import type { Build } from './build.ts';
import { layOut } from './layout.ts';
import type { EdgeSlots, Leaf, ParameterSlots, Plan, Slots } from './plan.ts';
import { createRecorder } from './recorder.ts';

/** Trace plan: every value and every wire's own gradient is kept for the screen. Without a target, forward only. */
export function compile(graph: Graph, target: ResolvedTarget | null): Plan {
  const build: Build = {
    graph,
    record: createRecorder(),
    steps: [],
    leaves: [],
    emissions: [],
    nodeGradients: new Map(),
    edgeGradients: new Map(),
    parameterGradients: new Map(),
  };
  for (const node of graph.nodes) forward(build, node);
  const seed = target === null ? null : backward(build, target);
  return {
    ...layOut(build.record.slots),
    leaves: build.leaves,
    instructions: build.record.instructions,
    steps: build.steps,
    seed,
    ...index(build),
  };
}

function forward(build: Build, node: LoweredNode): void {
  const { record, steps, emissions } = build;
  if (node.kind === 'source') {
    emissions.push({
      out: leaf(build, node.id, node.id, node.op.role, node.source),
      inputs: [],
      pullbacks: [],
    });
    return;
  }
  const inputs = node.feeds.map((feed) => given(build, node.id, feed));
  const from = record.instructions.length;
  emissions.push({ inputs, ...node.op.emit(record, inputs, node.params) });
  steps.push({ kind: 'forward', node: node.id, from, to: record.instructions.length });
}

function leaf(build: Build, name: string, node: string, role: Leaf['role'], source: Leaf['source']): Val {
  const out = build.record.buffer(source.shape);
  build.leaves.push({ name, node, role, buffer: out.id, source });
  return out;
}

function given(build: Build, node: string, feed: Feed): Val {
  if (feed.kind === 'owned') return leaf(build, feed.parameter, node, 'parameter', feed.source);
  const emission = build.emissions[feed.node];
  if (emission === undefined) throw new Error(`internal: ${node} comes before what feeds it`);
  return emission.out;
}

/** Which buffers hold what the screen asks for, by the names of the document. */
function index({ graph, emissions, leaves, ...found }: Build): Pick<Plan, 'nodes' | 'edges' | 'parameters'> {
  const nodes = new Map<string, ReadonlyMap<string, Slots>>();
  const edges = new Map<string, EdgeSlots>();
  const parameters = new Map<string, ParameterSlots>();
  graph.nodes.forEach((node, at) => {
    const emission = emissions[at];
    if (emission === undefined) return;
    const slots = { value: emission.out.id, gradient: found.nodeGradients.get(at)?.id ?? null };
    nodes.set(node.id, new Map([['out', slots]]));
    if (node.kind === 'source') return;
    node.feeds.forEach((feed, input) => {
      const value = emission.inputs[input]?.id;
      const source = feed.kind === 'edge' ? graph.nodes[feed.node]?.id : undefined;
      if (feed.kind !== 'edge' || value === undefined || source === undefined) return;
      edges.set(feed.edge, { source, value, gradient: found.edgeGradients.get(feed.edge)?.id ?? null });
    });
  });
  for (const { name, node, role, buffer } of leaves) {
    if (role !== 'parameter') continue;
    const gradient =
      found.parameterGradients.get(name) ?? found.nodeGradients.get(graph.indexOf.get(name) ?? -1);
    parameters.set(name, { node, value: buffer, gradient: gradient?.id ?? null });
  }
  return { nodes, edges, parameters };
}
