// A document kept computed: a changed number re-runs the plan, a changed structure recompiles it, a moved node does neither.

import { compile, type Learn } from '../compile/compile.ts';
import type { Document, GraphNode, Model } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import { lower, type NodeReader } from '../graph/lower.ts';
import { sameShape } from '../graph/shape.ts';
import { resolveTarget } from '../graph/target.ts';
import type { Issue } from '../issue.ts';
import type { Mode } from '../ops/emitter.ts';
import { ops, type Registry } from '../ops/index.ts';
import { readParams } from '../ops/params.ts';
import { diagnose } from './diagnose.ts';
import { learntIn, type Start } from './machine.ts';
import { assign, createRun, type Run, runAll, runBackward, startRun } from './run.ts';

/** One state of computation; `run`'s arena is rewritten by a later update that only changes numbers. */
export interface Computed {
  readonly document: Document;
  readonly graph: Graph;
  readonly run: Run;
  /** Of the graph, the target and this run. */
  readonly issues: readonly Issue[];
}

type Computable = Pick<Document, 'model' | 'target' | 'weights' | 'training'>;

export interface ComputeOptions {
  readonly registry?: Registry;
  /** Draws the parameters that have no numbers yet. */
  readonly seed?: number;
  /** Parameters and states, before those that the document has. */
  readonly learnt?: Start['learnt'];
  readonly mode?: Mode;
  /** What data nodes show; without it they wait. */
  readonly data?: NodeReader;
  /** How far to go at first. */
  readonly reach?: Reach;
  /** With it, the plan goes on to what learning would make of the parameters. */
  readonly learn?: Learn | null;
}

/** Everything about a document that can be computed. */
export function computeDocument(
  document: Document,
  {
    registry = ops,
    seed = 0,
    mode = 'test',
    data,
    learn = null,
    learnt,
    reach = 'update',
  }: ComputeOptions = {},
): Computed {
  const graph = lower(document.model, { registry, ...(data === undefined ? {} : { data }) });
  const resolved = resolveTarget(document.model, document.target, graph, registry);
  const plan = compile(graph, 'target' in resolved ? resolved.target : null, { mode, learn });
  if (plan.size > arenaLimit) return tooMuch(document, graph, plan.size);
  const written = learntIn(document.weights ?? {});
  const run = startRun(plan, { seed, learnt: (name) => learnt?.(name) ?? written(name) });
  carryOut(run, reach);
  const found = 'issue' in resolved && document.model.nodes.size > 0 ? [resolved.issue] : [];
  return { document, graph, run, issues: [...graph.issues, ...found, ...diagnose(graph, run)] };
}

/** Numbers of one arena: 1 GB in float64. */
const arenaLimit = 2 ** 27;

/** Nothing is computed, and said so. */
function tooMuch(document: Document, { issues }: Graph, size: number): Computed {
  const graph: Graph = { nodes: [], indexOf: new Map(), issues };
  const issue: Issue = { code: 'too-much', severity: 'error', data: { size, limit: arenaLimit } };
  return { document, graph, run: createRun(compile(graph, null)), issues: [...issues, issue] };
}

/** The same, reusing what the last result still answers for. */
export function update(last: Computed, document: Document, options: ComputeOptions = {}): Computed {
  if (unchanged(last.document, document)) return { ...last, document };
  const changed = changedNumbers(last, document, options.registry ?? ops);
  if (changed === null) return computeDocument(document, options);
  for (const { buffer, data } of changed) assign(last.run, buffer, data);
  return rerun(last, document);
}

/** How far numbers follow: through the passes alone, or on to what learning would make of the parameters. */
export type Reach = 'passes' | 'update';

/** Other numbers for leaves, by name – what training has come to, the batch it is at –, and all that follows from them. */
export function show(
  last: Computed,
  leaves: ReadonlyMap<string, Float64Array>,
  reach: Reach = 'update',
): Computed {
  const { run } = last;
  for (const { name, buffer } of run.plan.leaves) {
    const data = leaves.get(name);
    if (data !== undefined && data.length === run.plan.buffers[buffer]?.length) assign(run, buffer, data);
  }
  return rerun(last, last.document, reach);
}

const carryOut = (run: Run, reach: Reach): void => (reach === 'passes' ? runBackward : runAll)(run);

function rerun(last: Computed, document: Document, reach: Reach = 'update'): Computed {
  carryOut(last.run, reach);
  const standing = last.issues.filter(({ code }) => !ofRun.has(code));
  return { ...last, document, issues: [...standing, ...diagnose(last.graph, last.run)] };
}

const ofRun: ReadonlySet<string> = new Set(['not-finite', 'not-finite-gradient', 'bad-label']);

const unchanged = (a: Computable, b: Computable): boolean => a.model === b.model && isSameSetting(a, b);

const isSameSetting = (a: Computable, b: Computable): boolean =>
  a.target === b.target && a.weights === b.weights && a.training === b.training;

/** New data by leaf, where nothing but the numbers of sources changed; else null. */
function changedNumbers(
  { document, run }: Computed,
  next: Document,
  registry: Registry,
): { readonly buffer: number; readonly data: Float64Array }[] | null {
  if (!isSameSetting(document, next) || document.model.edges !== next.model.edges) return null;
  const changed = changedNodes(document.model, next.model);
  if (changed === null) return null;
  const leaves = new Map(run.plan.leaves.map((leaf) => [leaf.name, leaf]));
  const writes: { buffer: number; data: Float64Array }[] = [];
  for (const [before, after] of changed) {
    const op = registry.get(after.type);
    const leaf = leaves.get(after.id);
    if (op?.kind !== 'source' || before.type !== after.type || leaf === undefined) return null;
    const { values, bad } = readParams(op.params, after.params);
    const sources = bad.length === 0 ? op.read(values, () => null) : null;
    const source = sources?.length === 1 && sources !== 'missing' ? sources[0] : undefined;
    if (source === undefined || !('data' in source) || !sameShape(source.shape, leaf.source.shape))
      return null;
    writes.push({ buffer: leaf.buffer, data: source.data });
  }
  return writes;
}

function changedNodes(before: Model, after: Model): (readonly [GraphNode, GraphNode])[] | null {
  if (before.nodes.size !== after.nodes.size) return null;
  const pairs: (readonly [GraphNode, GraphNode])[] = [];
  for (const [id, node] of after.nodes) {
    const old = before.nodes.get(id);
    if (old === undefined) return null;
    if (old !== node) pairs.push([old, node]);
  }
  return pairs;
}
