// The training side of the protocol, wherever it runs: it learns in short slices and listens in between.

import type { DataPart, Samples } from '../../engine/index.ts';
import {
  type Backend,
  type Best,
  batchesOf,
  type EpochScores,
  type Finished,
  type Looks,
  type Progress,
  prepareWorld,
  readTraining,
  scoresNow,
  type Trainer,
  type TrainingSettings,
  train,
  trainerIn,
} from '../../engine/training.ts';
import { type Fetched, fetchParts } from './fetchParts.ts';
import type { Command, Event, Look } from './protocol.ts';
import { aboutOf, batchOf, lookAt, reportOf, snapshotOf } from './tell.ts';

/** What the training needs of the place where it runs. */
export interface Port {
  post(event: Event): void;
  /** Runs a task after whatever has arrived meanwhile. */
  later(task: () => void): void;
  /** Milliseconds. */
  now(): number;
  load(part: DataPart, onProgress: (share: number) => void): Promise<Samples>;
  /** What carries the plans out. */
  backend(): Promise<Backend>;
}

/** Milliseconds of learning between two looks at what has been asked, and between two reports. */
const slice = 25;
const pace = 100;

/** One run, from its start to the next. */
interface Session {
  readonly run: number;
  readonly trainer: Trainer;
  readonly batch: (step: number) => ArrayLike<number>;
  readonly wanted: Looks;
  steps: Generator<Progress, Finished, void>;
  rate: number;
  best: Best | null;
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
    const { fetched, missing } = await fetchParts(command.document, {
      load: port.load,
      onProgress: (node, share) => {
        if (!isStale()) port.post({ run: command.run, kind: 'loading', node, share });
      },
    });
    if (isStale()) return;
    if (missing.length > 0) return port.post({ run: command.run, kind: 'unloaded', nodes: missing });
    const backend = await port.backend();
    if (isStale()) return;
    session = open(port, command, { fetched, backend });
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
      if (trainer.step % trainer.stepsPerEpoch === 0) session.scores ??= scoresNow(trainer);
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
  // Who goes on from the best weights has all patience again.
  session.best &&= { ...session.best, idle: 0 };
  report(port, session);
  session.steps = train(trainer, session.best, session.wanted);
  port.post({ run: session.run, kind: 'finished', reason, issues, snapshot: snapshotOf(session) });
}

function note(session: Session, progress: Progress): void {
  session.last = progress;
  session.best = progress.best;
  session.losses.push(progress.step, progress.loss);
  if (progress.scores === null) return;
  session.scores = progress.scores;
  session.looks.push(lookAt(progress.step, progress.scores));
}

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
    report: scores === null || session.wanted !== 'sparing' ? null : reportOf(trainer, scores),
  });
  session.losses = [];
  session.looks = [];
  session.scores = null;
  session.last = null;
}

/** The session, where the document can be trained; the data it has is said either way. */
function open(
  port: Port,
  {
    run,
    document,
    from: { weights, step, best, rounds, looks = 'sparing' },
  }: Extract<Command, { kind: 'start' }>,
  { fetched, backend }: { readonly fetched: Fetched; readonly backend: Backend },
): Session | null {
  const settings = lengthened(readTraining(document.training).value, rounds);
  const prepared = prepareWorld({
    document,
    settings,
    fetched: (part) => fetched.get(part) ?? null,
    backend,
  });
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
    wanted: looks,
    steps: train(trainer, best, looks),
    rate: settings.optimizer.numbers.rate ?? 0,
    best,
    goal: null,
    losses: [],
    looks: [],
    scores: null,
    reported: 0,
    last: null,
  };
}

function startedOf(session: Session): Event {
  const { loss, stepsPerEpoch, totalSteps, program, world } = session.trainer;
  const { backend } = world;
  const scores = scoresNow(session.trainer);
  if (session.wanted !== 'sparing') session.looks.push(lookAt(session.trainer.step, scores));
  return {
    run: session.run,
    kind: 'started',
    course: { loss, stepsPerEpoch, totalSteps },
    engine: { backend: backend.id, threads: backend.threads, memory: program.machine.memory },
    snapshot: snapshotOf(session),
    report: reportOf(session.trainer, scores),
  };
}

const lengthened = (settings: TrainingSettings, rounds: number): TrainingSettings => ({
  ...settings,
  epochs: rounds * settings.epochs,
  steps: settings.steps === null ? null : rounds * settings.steps,
});
