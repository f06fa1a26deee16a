// compile(): from the lowered graph to a plan, forward pass first, then seed, backward pass and update. A pure function.

import type { ComputeNode, Graph, LoweredNode } from '../graph/graph.ts';
import type { ResolvedTarget } from '../graph/target.ts';
import type { Mode, Val } from '../ops/emitter.ts';
import { backward, type Wanted } from './backward.ts';
import { type Build, type Emitted, parametersOf } from './build.ts';
import { layOut } from './layout.ts';
import type { EdgeSlots, OutputSlots, Plan, Rule } from './plan.ts';
import { Recorder } from './recorder.ts';

export interface CompileOptions {
  readonly mode?: Mode;
  /** Which gradients are computed. */
  readonly wanted?: Wanted;
  /** Goes on to what learning makes of the parameters. */
  readonly learn?: Learn | null;
}

/** A rule, and how it is recorded: see `learnBy`, which plans that do not learn need not load. */
export interface Learn {
  readonly rule: Rule;
  readonly record: (build: Build) => void;
}

/** Every value and gradient that is computed is kept, so that it can be shown. Without a target, forward only. */
export function compile(
  graph: Graph,
  target: ResolvedTarget | null,
  { mode = 'test', wanted = 'everything', learn = null }: CompileOptions = {},
): Plan {
  const record = new Recorder(mode);
  const build: Build = { graph, record, steps: [], emitted: [], updates: new Map() };
  const here = (): number => record.instructions.length;
  for (const node of graph.nodes) forward(build, node);
  const forwardEnd = here();
  const seed = target === null ? null : backward(build, target, wanted);
  const backwardEnd = here();
  learn?.record(build);
  const updateEnd = here();
  record.commit();
  return {
    mode,
    ...layOut(record.slots),
    leaves: record.leaves,
    instructions: record.instructions,
    ends: { forward: forwardEnd, backward: backwardEnd, update: updateEnd, commit: here() },
    steps: build.steps,
    seed,
    rule: learn?.rule ?? null,
    ...index(build),
  };
}

function forward({ record, steps, emitted }: Build, node: LoweredNode): void {
  record.enter(node.id);
  if (node.kind === 'source') {
    const { outputs, role } = node.op;
    const outs = node.sources.map((source, at) =>
      record.leaf(at === 0 ? node.id : `${node.id}.${outputs[at]}`, role, source),
    );
    emitted.push({ outs, inputs: [], pullbacks: [], gradients: null, inputGradients: null });
    return;
  }
  const inputs = node.feeds.map((feed): Val => {
    const val =
      feed.kind === 'owned'
        ? record.leaf(feed.parameter, 'parameter', feed.source)
        : emitted[feed.node]?.outs[feed.output];
    if (val === undefined) throw new Error(`internal: ${node.id} comes before what feeds it`);
    return val;
  });
  const from = record.instructions.length;
  const { out, pullbacks } = node.op.emit(record, inputs, node.params);
  emitted.push({ outs: [out], inputs, pullbacks, gradients: null, inputGradients: null });
  steps.push({ kind: 'forward', node: node.id, from, to: record.instructions.length });
}

/** Which buffers hold what the screen asks for, by the names of the document. */
function index(build: Build): Pick<Plan, 'nodes' | 'edges' | 'parameters'> {
  const nodes = new Map<string, readonly OutputSlots[]>();
  const edges = new Map<string, EdgeSlots>();
  build.graph.nodes.forEach((node, at) => {
    const made = build.emitted[at];
    if (made === undefined) return;
    nodes.set(node.id, outputsOf(node, made));
    if (node.kind === 'compute') indexEdges(build, node, made, edges);
  });
  const parameters = parametersOf(build).map(({ name, node, value, gradient }) => {
    const update = build.updates.get(name) ?? null;
    return [name, { node, value: value.id, gradient: gradient?.id ?? null, update }] as const;
  });
  return { nodes, edges, parameters: new Map(parameters) };
}

const only = ['out'];

function outputsOf(node: LoweredNode, { outs, gradients }: Emitted): readonly OutputSlots[] {
  const handles = node.kind === 'source' ? node.op.outputs : only;
  return outs.map((val, at) => ({
    handle: handles[at] ?? 'out',
    value: val.id,
    gradient: gradients?.[at]?.id ?? null,
  }));
}

function indexEdges(
  { graph }: Build,
  { feeds }: ComputeNode,
  { inputs, inputGradients }: Emitted,
  edges: Map<string, EdgeSlots>,
): void {
  for (let input = 0; input < feeds.length; input++) {
    const feed = feeds[input];
    const value = inputs[input];
    if (feed === undefined || value === undefined || feed.kind === 'owned') continue;
    const source = graph.nodes[feed.node]?.id ?? '';
    edges.set(feed.edge, { source, value: value.id, gradient: inputGradients?.[input]?.id ?? null });
  }
}
