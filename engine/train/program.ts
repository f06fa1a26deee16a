// A document made ready to be trained: its data, its plan, and the run that learning changes.

import { compile } from '../compile/compile.ts';
import type { BufferId } from '../compile/instruction.ts';
import { type Plan, slotsOf } from '../compile/plan.ts';
import { learnBy } from '../compile/update.ts';
import { tShape, writeT, writeX, xShape } from '../data/batch.ts';
import { createBatches, stepsPerEpoch } from '../data/batches.ts';
import { type DataParams, type Fetched, type Prepared, prepare, provide } from '../data/provide.ts';
import type { Numbers, Samples } from '../data/samples.ts';
import type { Scale } from '../data/scale.ts';
import type { Document, GraphNode } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import { lower, type NodeReader } from '../graph/lower.ts';
import { type Shape, showShape, sizeOf } from '../graph/shape.ts';
import { type ResolvedTarget, resolveTarget } from '../graph/target.ts';
import type { Issue } from '../issue.ts';
import { ops, type Registry } from '../ops/index.ts';
import { readParams } from '../ops/params.ts';
import { type Backend, type Binding, learntIn, type Machine } from '../run/machine.ts';
import { reference } from '../run/reference/backend.ts';
import { ruleOf, type TrainingSettings } from './settings.ts';

/** A data node, and the rows that it stands for. */
export interface DataNode {
  readonly id: string;
  readonly encoding: DataParams['target'];
  readonly parts: Prepared;
  /** How x was scaled. */
  readonly scale: Scale;
}

/** Where the rows of a data node are written. */
interface Inlet {
  readonly node: DataNode;
  readonly x: Numbers;
  readonly t: Numbers;
}

export interface World {
  readonly document: Document;
  readonly registry: Registry;
  readonly backend: Backend;
  readonly settings: TrainingSettings;
  readonly data: readonly DataNode[];
}

export interface Program {
  readonly graph: Graph;
  readonly plan: Plan;
  readonly machine: Machine;
  readonly inlets: readonly Inlet[];
  /** Rows of every batch. */
  readonly rows: number;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const issue = (code: Issue['code'], data: Issue['data'], node?: string): Issue => ({
  code,
  severity: 'error',
  ...(node === undefined ? {} : { node }),
  data,
});

export interface Given {
  readonly document: Document;
  readonly settings: TrainingSettings;
  readonly fetched: Fetched;
  readonly registry?: Registry;
  /** What carries the plans out; the reference, unless told otherwise. */
  readonly backend?: Backend;
}

/** The data of a document, split and scaled. A graph without data nodes learns from what stands in it. */
export function prepareWorld({
  document,
  settings,
  fetched,
  registry = ops,
  backend = reference,
}: Given): Outcome<World> {
  const data: DataNode[] = [];
  const issues: Issue[] = [];
  for (const node of document.model.nodes.values()) {
    const op = registry.get(node.type);
    if (op?.kind !== 'source' || op.role !== 'data') continue;
    const prepared = prepareNode(node, op.params, settings, fetched);
    if ('code' in prepared) issues.push(prepared);
    else data.push(prepared);
  }
  const first = data[0]?.parts.train.rows;
  for (const { id, parts } of data)
    if (parts.train.rows !== first)
      issues.push(issue('unlike-samples', { expected: first ?? 0, found: parts.train.rows }, id));
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { document, registry, backend, settings, data } };
}

function prepareNode(
  { id, params: written }: GraphNode,
  params: Parameters<typeof readParams>[0],
  { split: fractions, scaling, seed }: TrainingSettings,
  fetched: Fetched,
): DataNode | Issue {
  const { values, bad } = readParams(params, written);
  const choice = values as DataParams;
  const provided = bad.length > 0 ? null : provide(choice, fetched);
  if (provided === null) return issue('no-data', {}, id);
  if ('code' in provided) return issue('bad-data', { ...provided.data, rule: provided.code }, id);
  const { parts, scale } = prepare(provided, { fractions, scaling, seed });
  return parts.train.rows === 0 ? issue('no-samples', {}, id) : { id, encoding: choice.target, parts, scale };
}

/** Gives each data node so many of its first rows: the shapes are what counts. */
export const readerOf =
  (data: readonly DataNode[], rows: number, part: keyof Prepared = 'train'): NodeReader =>
  (id) => {
    const node = data.find((each) => each.id === id);
    return node === undefined ? null : firstRows(node.parts[part], node.encoding, rows);
  };

function firstRows(samples: Samples, encoding: DataNode['encoding'], rows: number) {
  const tensor = (shape: Shape) => ({ shape, data: new Float64Array(sizeOf(shape)) });
  const [x, t] = [tensor(xShape(samples, rows)), tensor(tShape(samples, encoding, rows))];
  const first = Array.from({ length: Math.min(rows, samples.rows) }, (_, row) => row);
  writeX(samples, first, x.data);
  writeT(samples, encoding, first, t.data);
  return { x, t };
}

/** Rows of a batch: those wanted, or all there are. */
export const rowsOf = ({ settings, data }: World): number =>
  Math.min(settings.batchSize, data[0]?.parts.train.rows ?? settings.batchSize);

/** The plan that learns: forward, backward to the parameters, update. */
export function learningProgram(world: World): Outcome<Program> {
  const { settings } = world;
  const rows = rowsOf(world);
  const lowered = lowerTo(world, rows);
  if (!lowered.ok) return lowered;
  const { graph, target } = lowered.value;
  const learn = learnBy(ruleOf(settings));
  const plan = compile(graph, target, { mode: 'train', wanted: 'parameters', learn });
  if (![...plan.parameters.values()].some(({ update }) => update !== null))
    return { ok: false, issues: [issue('nothing-to-learn', {})] };
  return { ok: true, value: bindProgram(world, { graph, plan, rows }, { extent: 'step', wanted: [] }) };
}

/** Which buffers are looked at. */
export type Wanted = (plan: Plan, graph: Graph) => readonly BufferId[];

/** The plan that looks: forward alone, nothing dropped, running statistics. */
export function lookingProgram(world: World, rows: number, wanted: Wanted): Outcome<Program> {
  const lowered = lowerTo(world, rows);
  if (!lowered.ok) return lowered;
  const { graph } = lowered.value;
  const plan = compile(graph, null);
  const binding = { extent: 'forward', wanted: wanted(plan, graph) } as const;
  return { ok: true, value: bindProgram(world, { graph, plan, rows }, binding) };
}

function lowerTo(
  { document, registry, data }: World,
  rows: number,
): Outcome<{ readonly graph: Graph; readonly target: ResolvedTarget }> {
  const graph = lower(document.model, { registry, data: readerOf(data, rows) });
  const resolved = resolveTarget(document.model, document.target, graph, registry);
  if ('issue' in resolved) return { ok: false, issues: [...graph.issues, resolved.issue] };
  const { target } = resolved;
  const node = graph.nodes[target.node];
  if (node === undefined || sizeOf(node.shape) !== 1) {
    return { ok: false, issues: [issue('no-loss', { found: showShape(node?.shape ?? []) }, node?.id ?? '')] };
  }
  return { ok: true, value: { graph, target } };
}

function bindProgram(
  { document, settings, data, backend }: World,
  { graph, plan, rows }: Pick<Program, 'graph' | 'plan' | 'rows'>,
  binding: Pick<Binding, 'extent' | 'wanted'>,
): Program {
  const start = { seed: settings.seed, learnt: learntIn(document.weights ?? {}) };
  const machine = backend.bind(plan, { ...binding, start });
  return { graph, plan, machine, inlets: inletsOf(data, machine), rows };
}

/** Where the leaves of data nodes stand. */
export const inletsOf = (data: readonly DataNode[], { plan, view }: Pick<Machine, 'plan' | 'view'>) =>
  data.flatMap((node): Inlet[] => {
    const [x, t] = [slotsOf(plan, node.id, 'x'), slotsOf(plan, node.id, 't')];
    return x === undefined || t === undefined ? [] : [{ node, x: view(x.value), t: view(t.value) }];
  });

/** Puts rows of one part of the data where a plan reads them. */
export function feed(inlets: readonly Inlet[], part: keyof Prepared, rows: ArrayLike<number>): void {
  for (const { node, x, t } of inlets) {
    writeX(node.parts[part], rows, x);
    writeT(node.parts[part], node.encoding, rows, t);
  }
}

/** In which order the rows to learn from come, and how many steps a pass over them takes. */
export function batchesOf({ settings, data }: World, rows: number) {
  const plan = {
    rows: data[0]?.parts.train.rows ?? rows,
    size: rows,
    order: settings.sampling,
    seed: settings.seed,
  };
  return { batch: createBatches(plan), perEpoch: data.length === 0 ? 1 : stepsPerEpoch(plan) };
}
