// What the canvas shows of a training: a batch in the data nodes, the weights so far, the update to come.

import type {
  ComputeOptions,
  Document,
  GraphNode,
  Issue,
  JsonObject,
  Reach,
  Tensor,
} from '../../engine/index.ts';
import { learnBy, readTraining, ruleOf, type Weights } from '../../engine/training.ts';
import type { Editor } from '../editor/editor.ts';
import type { NodeBatch, Snapshot } from './protocol.ts';

/** `moving`: while it trains, a few rows that leave the page time for everything else. `still`: as many as one waits for gladly. */
export type Pace = 'moving' | 'still';

export interface World {
  /** The rows that data nodes stand for from now on, and the document that they were read for. */
  supply(batch: readonly NodeBatch[], document: Document): void;
  /** What is wrong with the rows of data nodes, as that document has them. */
  refuse(issues: readonly Issue[], document: Document): void;
  /** Computes anew with what there is. */
  refresh(): void;
  /** Shows the state before a step, at rest with more rows a moment later; milliseconds that it took. */
  show(snapshot: Snapshot, origin: Document, pace: Pace): number;
  /** Marks where the step after the state shown goes wrong. */
  mark(issues: readonly Issue[]): void;
  /** Puts it back where the plan has changed. */
  restore(snapshot: Snapshot, origin: Document): void;
  /** Rows of the batch that the canvas has, where it cannot keep up with all. */
  readonly rows: number | null;
}

/** Milliseconds that computing a batch may take. */
const budgets: Readonly<Record<Pace, number>> = { moving: 20, still: 150 };
/** Numbers that one wire may carry to be drawn, and written out for those who read them, in that time. */
const drawable: Readonly<Record<Pace, number>> = { moving: 16_384, still: 120_000 };
/** Milliseconds in which the page says first that it has stopped. */
const afterwards = 60;
/** Rows to begin with: what all of them would take is told from these. */
const probe = 8;

/** Numbers learnt from which on a net is large. */
const heavy = 100_000;

const weigh = (learnt: Weights): number =>
  [...learnt.values()].reduce((sum, { data }) => sum + data.length, 0);

/** What a node stands for, or what is wrong with it, by the params that this was read from. */
interface Supplied {
  readonly params: JsonObject;
  readonly rows: NodeBatch | Issue;
}

export function createWorld(editor: Editor): World {
  let supplied: ReadonlyMap<string, Supplied> = new Map();
  let rows = probe;
  let wanted = 0;
  let marks: readonly Issue[] = [];
  /** Without the update, which nobody sees while numbers race, a large net takes a third of the memory. */
  let isLean = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  let most: Readonly<Record<Pace, number>> = { moving: probe, still: probe };
  /** What training has come to, so that another plan need not draw first weights. */
  let learnt: Weights = new Map();
  const use = (): void =>
    editor.computing.use((document) => {
      const options = optionsOf(document, supplied, rows);
      const lean = isLean ? ({ learn: null, reach: 'passes' } as const) : {};
      return { ...options, ...lean, learnt: (name) => learnt.get(name) };
    });
  /** Another number of rows is another plan, but the same steps: who is stepping stays where they are. */
  const turnTo = (count: number, pace: Pace): void => {
    const wantsLean = pace === 'moving' && weigh(learnt) > heavy;
    if (rows === count && isLean === wantsLean) return;
    const { position } = editor.session.getState();
    const length = stepsIn(editor);
    rows = count;
    isLean = wantsLean;
    use();
    if (stepsIn(editor) === length) editor.session.setState({ position });
  };
  /** Few rows are timed to tell how many can be had in time. */
  const fit = (): void => {
    rows = Math.min(wanted, probe);
    isLean = false;
    use();
    most = { moving: wanted, still: wanted };
    if (wanted === 0) return;
    const isRigid = editor.derived.getState().computed.issues.some(({ code }) => code === 'shape');
    // The first time tells more of the machine than of the graph.
    const pass = (): number => timed(() => editor.computing.show(new Map()));
    const each = Math.min(pass(), pass()) / rows;
    const width = widestWire(editor) / rows;
    const fitting = (pace: Pace): number =>
      roundRows(Math.min(budgets[pace] / Math.max(each, 1e-4), drawable[pace] / width), wanted);
    if (!isRigid) most = { still: fitting('still'), moving: fitting('moving') };
    turnTo(most.still, 'still');
  };
  const put = (snapshot: Snapshot, origin: Document, reach: Reach): void => {
    editor.derived.getState().computed.run.chance.pass = snapshot.step;
    editor.computing.show(leavesOf(editor, snapshot, origin, rows), reach);
    if (marks.length > 0) editor.computing.mark(marks);
  };
  const reaches: Readonly<Record<Pace, Reach>> = { moving: 'passes', still: 'update' };
  return {
    supply: (batch, document) => {
      supplied = new Map(
        batch.map((each) => [each.node, { rows: each, params: paramsIn(document, each.node) }]),
      );
      wanted = batch[0]?.x.shape[0] ?? 0;
      fit();
    },
    refuse: (issues, document) => {
      const faults = issues.filter(({ code }) => code === 'bad-data');
      if (faults.length === 0) return;
      for (const fault of faults) {
        const node = fault.node ?? '';
        supplied = new Map([...supplied, [node, { rows: fault, params: paramsIn(document, node) }]]);
      }
      use();
    },
    refresh: use,
    show: (snapshot, origin, pace) => {
      clearTimeout(later);
      marks = [];
      learnt = keptWeights(editor, snapshot.weights, origin);
      const isMore = pace === 'still' && (rows < most.still || isLean);
      if (!isMore) turnTo(most[pace], pace);
      const took = timed(() => put(snapshot, origin, reaches[pace]));
      // It was told too hopefully.
      if (pace === 'moving' && took > 3 * budgets.moving && most.moving > 1)
        most = { ...most, moving: roundRows(most.moving / 2, wanted) };
      if (!isMore) return took;
      later = setTimeout(() => {
        turnTo(most.still, 'still');
        put(snapshot, origin, 'update');
      }, afterwards);
      return took;
    },
    mark: (issues) => {
      marks = issues;
      editor.computing.mark(marks);
    },
    restore: (snapshot, origin) => put(snapshot, origin, 'update'),
    get rows() {
      return rows < wanted ? rows : null;
    },
  };
}

function optionsOf(
  { training, model }: Document,
  supplied: ReadonlyMap<string, Supplied>,
  rows: number,
): ComputeOptions {
  const { value: settings } = readTraining(training);
  return {
    seed: settings.seed,
    mode: 'train',
    learn: learnBy(ruleOf(settings)),
    data: (node) => {
      const found = supplied.get(node);
      if (found === undefined || !sameParams(found.params, model.nodes.get(node)?.params)) return null;
      if ('code' in found.rows) return found.rows;
      return { x: firstRows(found.rows.x, rows), t: firstRows(found.rows.t, rows) };
    },
  };
}

/** So that the same graph seldom shows another shape when the machine is a little slower: 1, 2, 5, 10, 20, 50 … or all. */
function roundRows(affordable: number, wanted: number): number {
  if (affordable >= wanted) return wanted;
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, affordable)));
  return unit * (affordable >= 5 * unit ? 5 : affordable >= 2 * unit ? 2 : 1);
}

function widestWire({ derived }: Editor): number {
  const { plan } = derived.getState().computed.run;
  const lengths = [...plan.edges.values()].map(({ value }) => plan.buffers[value]?.length ?? 0);
  return lengths.reduce((most, length) => Math.max(most, length), 1);
}

const stepsIn = ({ derived }: Editor): number => derived.getState().computed.run.plan.steps.length;

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function firstRows({ shape, data }: Tensor, most: number): Tensor {
  const [all = 0, ...rest] = shape;
  if (all <= most) return { shape, data };
  return { shape: [most, ...rest], data: data.slice(0, (data.length / all) * most) };
}

const paramsIn = ({ model }: Document, node: string): JsonObject => model.nodes.get(node)?.params ?? {};

/** Rows of one's own are long: they are only compared where it is not the very same object, as after an undo. */
const sameParams = (a: JsonObject, b: JsonObject | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** By name: what of a snapshot still fits the plan, and a batch cut to so many rows. */
function leavesOf(
  editor: Editor,
  snapshot: Snapshot,
  origin: Document,
  rows: number,
): ReadonlyMap<string, Float64Array> {
  const leaves = new Map<string, Float64Array>();
  for (const [name, { data }] of keptWeights(editor, snapshot.weights, origin)) leaves.set(name, data);
  for (const { node, x, t } of snapshot.batch) {
    leaves.set(node, firstRows(x, rows).data);
    leaves.set(`${node}.t`, firstRows(t, rows).data);
  }
  const isSetting = (wanted: string): boolean =>
    editor.derived
      .getState()
      .computed.run.plan.leaves.some(({ role, name }) => role === 'setting' && name === wanted);
  if (isSetting('rate')) leaves.set('rate', Float64Array.of(snapshot.rate));
  if (isSetting('t')) leaves.set('t', Float64Array.of(snapshot.step + 1));
  return leaves;
}

/** Weights of nodes that are still what they were; what an optimizer remembers means nothing to another one. */
export function keptWeights(editor: Editor, weights: Weights, origin: Document): Weights {
  const { document } = editor.document.getState();
  const { plan } = editor.derived.getState().computed.run;
  const sameRule =
    readTraining(origin.training).value.optimizer.id === readTraining(document.training).value.optimizer.id;
  const isOptimizers = new Set(
    [...plan.parameters].flatMap(([name, { update }]) =>
      Object.keys(update?.states ?? {}).map((state) => `${name}.${state}`),
    ),
  );
  const kept = plan.leaves.flatMap(({ name, node, role }) => {
    const tensor = weights.get(name);
    if (tensor === undefined || (role !== 'parameter' && role !== 'state')) return [];
    if (isOptimizers.has(name) && !sameRule) return [];
    return sameNode(origin.model.nodes.get(node), document.model.nodes.get(node))
      ? [[name, tensor] as const]
      : [];
  });
  return new Map(kept);
}

/** Whether it computes the same: labels do not matter. */
export const sameNode = (a: GraphNode | undefined, b: GraphNode | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.type === b.type && a.params === b.params);
