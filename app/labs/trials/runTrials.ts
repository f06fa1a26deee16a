// Several trainings one after the other, by the worker that trains: the curves of each, as far as they have come.

import type { Document, Issue } from '../../../engine/index.ts';
import type { Looks } from '../../../engine/training.ts';
import { emptyRun, extended, type Run } from '../../training/curves.ts';
import type { Connect } from '../../training/link.ts';
import type { Course } from '../../training/protocol.ts';
import { createTrainingHandle, type Told } from '../../training/trainingHandle.ts';

/** A graph, to be trained as its own settings say. */
export interface Trial {
  readonly id: string;
  readonly document: Document;
  /** When all parts of its data are scored: every so many steps, or at the end of each epoch. Once before the first step, always after the last. */
  readonly looks: Exclude<Looks, 'sparing'>;
}

/**
 * `diverged`: a number was no longer finite. `stopped`: it was not, or not wholly, trained. `unloaded`: its data could not be
 * had. `refused`: its graph cannot be trained. `died`: whoever trained was gone, twice.
 */
type TrialStatus =
  | 'waiting'
  | 'preparing'
  | 'running'
  | 'complete'
  | 'diverged'
  | 'stopped'
  | 'unloaded'
  | 'refused'
  | 'died';

export interface TrialRun {
  readonly id: string;
  readonly status: TrialStatus;
  /** Share of its data that is fetched, while that lasts. */
  readonly fetched: number | null;
  /** Steps taken; and of how many, once that is known. */
  readonly step: number;
  readonly course: Course | null;
  /** Loss of the batches by step, and the looks at all parts of the data. */
  readonly curves: Run;
  /** What stands in its way, or where numbers broke off. */
  readonly issues: readonly Issue[];
}

const underWay: ReadonlySet<TrialStatus> = new Set(['waiting', 'preparing', 'running']);
export const isUnderWay = ({ status }: TrialRun): boolean => underWay.has(status);

/** The share of all the work that is done, 0 to 1. */
export const shareDone = (runs: readonly TrialRun[]): number =>
  runs.reduce((sum, run) => sum + partDone(run), 0) / Math.max(1, runs.length);

const partDone = (run: TrialRun): number =>
  isUnderWay(run) ? (run.course === null ? 0 : run.step / run.course.totalSteps) : 1;

/**
 * Begins at once. `hear` is told all runs, in the order of the trials, whenever one has changed. The answer ends it: nothing
 * more is learnt, what was keeps its curves, and is told once more. The same documents give the same curves.
 */
export function runTrials(
  trials: readonly Trial[],
  connect: Connect,
  hear: (runs: readonly TrialRun[]) => void,
): () => void {
  let runs = trials.map(({ id }, at): TrialRun => fresh(id, at));
  let at = 0;
  let deaths = 0;
  const set = (change: (run: TrialRun) => Partial<TrialRun>): void => {
    runs = runs.map((run, place) => (place === at ? { ...run, ...change(run) } : run));
    hear(runs);
  };
  const begin = (): void => {
    const trial = trials[at];
    if (trial === undefined) {
      handle.close();
      return;
    }
    set(({ id }) => ({ ...fresh(id, at), status: 'preparing' }));
    handle.start(trial.document, { weights: null, step: 0, best: null, rounds: 1, looks: trial.looks });
  };
  const next = (): void => {
    deaths = 0;
    at++;
    begin();
  };
  const end = (): void => {
    handle.close();
    if (!runs.some(isUnderWay)) return;
    runs = runs.map((run) => (isUnderWay(run) ? { ...run, status: 'stopped' } : run));
    hear(runs);
  };
  const listen = (told: Told): void => {
    set((run) => after(run, told));
    switch (told.kind) {
      case 'started':
        handle.ask('play');
        break;
      case 'finished':
      case 'refused':
        next();
        break;
      case 'unloaded':
        end();
        break;
      case 'dead':
      case 'failed':
        handle.close();
        if (++deaths < 2) begin();
        else end();
        break;
      default:
    }
  };
  const handle = createTrainingHandle(connect, listen);
  begin();
  return end;
}

const fresh = (id: string, at: number): TrialRun => ({
  id,
  status: 'waiting',
  fetched: null,
  step: 0,
  course: null,
  curves: emptyRun(at + 1, id),
  issues: [],
});

/** What has changed of a run by what was told of it. */
function after({ curves }: TrialRun, told: Told): Partial<TrialRun> {
  switch (told.kind) {
    case 'loading':
      return { fetched: told.share };
    case 'started':
      return { status: 'running', fetched: null, course: told.course };
    case 'progress':
      return { step: told.step, curves: extended(curves, told.losses, told.looks) };
    case 'finished':
      return { status: told.reason === 'not-finite' ? 'diverged' : 'complete', issues: told.issues };
    case 'unloaded':
      return { status: 'unloaded', fetched: null };
    case 'refused':
      return { status: 'refused', fetched: null, issues: told.issues };
    case 'dead':
    case 'failed':
      return { status: 'died', fetched: null };
    default:
      return {};
  }
}
