// The training side of the protocol, wherever it runs: it learns in short slices and listens in between.

import { type DataPart, type Document, dataSets, ops, type Samples } from '../../engine/index.ts';
import {
  batchesOf,
  type EpochScores,
  type Finished,
  type Progress,
  prepareWorld,
  readTraining,
  schedules,
  scoresNow,
  type Trainer,
  train,
  trainerIn,
  tShape,
  type World,
  writeT,
  writeX,
  xShape,
} from '../../engine/training.ts';
import type { Command, DataAbout, Event, Look, NodeBatch, Report, Snapshot } from './protocol.ts';

/** What the training needs of the place where it runs. */
export interface Port {
  post(event: Event): void;
  /** Runs a task after whatever has arrived meanwhile. */
  later(task: () => void): void;
  /** Milliseconds. */
  now(): number;
  load(part: DataPart, onProgress: (share: number) => void): Promise<Samples>;
}

/** Milliseconds of learning between two looks at what has been asked, and between two reports. */
const slice = 25;
const pace = 100;

/** One run, from its start to the next. */
interface Session {
  readonly run: number;
  readonly trainer: Trainer;
  readonly batch: (step: number) => ArrayLike<number>;
  steps: Generator<Progress, Finished, void>;
  rate: number;
  /** The step at which to pause; null: it pauses. */
  goal: number | null;
  losses: number[];
  looks: Look[];
  scores: EpochScores | null;
  reported: number;
  last: Progress | null;
}

/** Answers commands by events, one run at a time. */
export function serveTraining(port: Port): (command: Command) => void {
  let run = -1;
  let session: Session | null = null;
  const start = async (command: Extract<Command, { kind: 'start' }>): Promise<void> => {
    run = command.run;
    session = null;
    const isStale = (): boolean => run !== command.run;
    const fetched = await fetchParts(port, command, isStale);
    if (fetched === null || isStale()) return;
    session = open(port, command, fetched);
    if (session !== null) port.post(startedOf(session));
  };
  return (command) => {
    if (command.kind === 'start') {
      start(command).catch((error: unknown) =>
        port.post({ run: command.run, kind: 'failed', message: String(error) }),
      );
      return;
    }
    if (command.run !== run) return;
    if (session === null) return;
    obey(port, session, command, () => session);
  };
}

function obey(
  port: Port,
  session: Session,
  command: Exclude<Command, { kind: 'start' }>,
  current: () => Session | null,
): void {
  const { trainer } = session;
  const isIdle = session.goal === null;
  switch (command.kind) {
    case 'play':
      session.goal = Infinity;
      break;
    case 'batch':
      session.goal = trainer.step + 1;
      break;
    case 'epoch':
      session.goal = (Math.floor(trainer.step / trainer.stepsPerEpoch) + 1) * trainer.stepsPerEpoch;
      break;
    case 'pause':
    case 'stop':
      session.goal = null;
      report(port, session);
      port.post({
        run: session.run,
        kind: command.kind === 'pause' ? 'paused' : 'stopped',
        snapshot: snapshotOf(session),
      });
      return;
    case 'snapshot':
      port.post({ run: session.run, kind: 'snapshot', snapshot: snapshotOf(session) });
      return;
    case 'rate':
      session.rate = command.rate;
      trainer.setRate(command.rate);
      return;
    default:
      command satisfies never;
  }
  if (isIdle) later(port, session, current);
}

/** What goes wrong in a slice is said: nobody waits for it. */
function later(port: Port, session: Session, current: () => Session | null): void {
  port.later(() => {
    try {
      learn(port, session, current);
    } catch (error) {
      session.goal = null;
      port.post({ run: session.run, kind: 'failed', message: String(error) });
    }
  });
}

/** One slice, and the next one later. */
function learn(port: Port, session: Session, current: () => Session | null): void {
  if (current() !== session || session.goal === null) return;
  const { trainer } = session;
  const begun = port.now();
  do {
    const next = session.steps.next();
    if (next.done === true) {
      finish(port, session, next.value);
      return;
    }
    note(session, next.value);
    // The generator says how it ended when it is asked for one step more.
    if (trainer.step >= trainer.totalSteps) continue;
    if (trainer.step >= session.goal) {
      session.goal = null;
      report(port, session);
      port.post({ run: session.run, kind: 'paused', snapshot: snapshotOf(session) });
      return;
    }
  } while (port.now() - begun < slice);
  if (port.now() - session.reported >= pace) report(port, session);
  later(port, session, current);
}

function finish(port: Port, session: Session, { reason, issues, weights }: Finished): void {
  const { trainer } = session;
  session.goal = null;
  trainer.restore(weights, trainer.step);
  if (reason !== 'not-finite') session.scores ??= scoresNow(trainer);
  report(port, session);
  session.steps = train(trainer);
  port.post({ run: session.run, kind: 'finished', reason, issues, snapshot: snapshotOf(session) });
}

function note(session: Session, progress: Progress): void {
  session.last = progress;
  session.losses.push(progress.step, progress.loss);
  if (progress.scores === null) return;
  session.scores = progress.scores;
  session.looks.push(lookAt(progress.step, progress.scores));
}

const lookAt = (step: number, { train: own, validation }: EpochScores): Look => ({
  step,
  loss: own?.loss ?? null,
  validationLoss: validation?.loss ?? null,
  share: own?.accuracy ?? own?.rSquared ?? null,
  validationShare: validation?.accuracy ?? validation?.rSquared ?? null,
});

function report(port: Port, session: Session): void {
  session.reported = port.now();
  const { last, trainer, scores } = session;
  if (last === null) return;
  port.post({
    run: session.run,
    kind: 'progress',
    step: last.step,
    epoch: last.epoch,
    rate: last.rate,
    losses: Float64Array.from(session.losses),
    looks: session.looks,
    report: scores === null ? null : reportOf(trainer.world, scores),
  });
  session.losses = [];
  session.looks = [];
  session.scores = null;
  session.last = null;
}

function reportOf({ data }: World, scores: EpochScores): Report {
  const truthOf = (part: 'train' | 'validation' | 'test'): Float64Array | null => {
    const samples = data[0]?.parts[part];
    const seen = scores[part];
    if (samples === undefined || seen === null || samples.target.kind === 'classes') return null;
    return Float64Array.from(samples.t.subarray(0, seen.rows * samples.target.names.length));
  };
  return {
    scores,
    truth: { train: truthOf('train'), validation: truthOf('validation'), test: truthOf('test') },
  };
}

function snapshotOf({ trainer, rate, batch }: Session): Snapshot {
  const { world, step, totalSteps, program } = trainer;
  const { id, numbers } = world.settings.schedule;
  const factor = schedules.get(id)?.factorAt(step, totalSteps, numbers) ?? 1;
  return {
    step,
    rate: rate * factor,
    weights: trainer.weights('all'),
    batch: batchOf(world, program.rows, batch(step)),
  };
}

function batchOf({ data }: World, count: number, rows: ArrayLike<number>): readonly NodeBatch[] {
  return data.map(({ id, encoding, parts: { train: samples } }) => {
    const tensor = (shape: readonly number[]) => ({
      shape,
      data: new Float64Array(shape.reduce((size, length) => size * length, 1)),
    });
    const [x, t] = [tensor(xShape(samples, count)), tensor(tShape(samples, encoding, count))];
    writeX(samples, rows, x.data);
    writeT(samples, encoding, rows, t.data);
    return { node: id, x, t };
  });
}

const aboutOf = ({ data }: World): readonly DataAbout[] =>
  data.map(({ id, parts }) => ({
    node: id,
    rows: { train: parts.train.rows, validation: parts.validation.rows, test: parts.test.rows },
    target: parts.train.target,
  }));

type Fetched = ReadonlyMap<DataPart, Samples>;

/** The session, where the document can be trained; the data it has is said either way. */
function open(
  port: Port,
  { run, document, weights, step }: Extract<Command, { kind: 'start' }>,
  fetched: Fetched,
): Session | null {
  const { value: settings } = readTraining(document.training);
  const prepared = prepareWorld({ document, settings, fetched: (part) => fetched.get(part) ?? null });
  if (!prepared.ok) {
    port.post({ run, kind: 'refused', issues: prepared.issues });
    return null;
  }
  const world = prepared.value;
  const wanted = Math.min(settings.batchSize, world.data[0]?.parts.train.rows ?? settings.batchSize);
  const { batch } = batchesOf(world, wanted);
  port.post({ run, kind: 'data', about: aboutOf(world), batch: batchOf(world, wanted, batch(step)) });
  const made = trainerIn(world);
  if (!made.ok) {
    port.post({ run, kind: 'refused', issues: made.issues });
    return null;
  }
  const trainer = made.value;
  if (weights !== null) trainer.restore(weights, step);
  return {
    run,
    trainer,
    batch,
    steps: train(trainer),
    rate: settings.optimizer.numbers.rate ?? 0,
    goal: null,
    losses: [],
    looks: [],
    scores: null,
    reported: 0,
    last: null,
  };
}

function startedOf(session: Session): Event {
  const { loss, stepsPerEpoch, totalSteps, world } = session.trainer;
  return {
    run: session.run,
    kind: 'started',
    course: { loss, stepsPerEpoch, totalSteps },
    snapshot: snapshotOf(session),
    report: reportOf(world, scoresNow(session.trainer)),
  };
}

/** All that the data nodes ask for; null where something did not come. */
async function fetchParts(
  port: Port,
  { run, document }: Extract<Command, { kind: 'start' }>,
  isStale: () => boolean,
): Promise<Fetched | null> {
  const fetched = new Map<DataPart, Samples>();
  const missing: string[] = [];
  for (const [node, parts] of partsOf(document)) {
    let done = 0;
    for (const part of parts) {
      const say = (share: number): void => {
        if (!isStale()) port.post({ run, kind: 'loading', node, share: (done + share) / parts.length });
      };
      try {
        fetched.set(part, await port.load(part, say));
        done++;
      } catch {
        missing.push(node);
        break;
      }
    }
  }
  if (missing.length === 0) return fetched;
  if (!isStale()) port.post({ run, kind: 'unloaded', nodes: missing });
  return null;
}

/** By data node. */
function partsOf({ model }: Document): Map<string, readonly DataPart[]> {
  const parts = new Map<string, readonly DataPart[]>();
  for (const { id, type, params } of model.nodes.values()) {
    const op = ops.get(type);
    if (op?.kind !== 'source' || op.role !== 'data') continue;
    const set = dataSets.get(String(params.data ?? op.params.data?.default));
    if (set?.source === 'asset') parts.set(id, set.test === null ? [set.train] : [set.train, set.test]);
  }
  return parts;
}
