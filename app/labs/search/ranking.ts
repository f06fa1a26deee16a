// What came of the candidates of a search, best first.

import { type Candidate, candidateNet, type SearchRanges } from '../../../engine/labs.ts';
import type { CurvePoint } from '../trials/line.ts';
import type { Trial, TrialRun } from '../trials/runTrials.ts';

/** A look every two epochs: a trial then takes half as long again as learning alone does. */
const looks = 8;

export interface SearchTrial extends Trial {
  readonly candidate: Candidate;
}

export const searchTrial = (candidate: Candidate, at: number): SearchTrial => ({
  id: String(at),
  candidate,
  document: candidateNet(candidate),
  looks,
});

/** A candidate that was tried to its end: how it does on digits that it has not learnt from, now and by the way. */
export interface Ranked {
  readonly trial: SearchTrial;
  readonly status: TrialRun['status'];
  /** Share that is right, 0 to 1. */
  readonly accuracy: number;
  readonly loss: number;
}

/** By accuracy in the end; of equals, the lower loss first; those that diverged come last. */
export function rankedOf(trials: readonly SearchTrial[], runs: readonly TrialRun[]): readonly Ranked[] {
  const runOf = new Map(runs.map((run) => [run.id, run]));
  return trials
    .flatMap((trial): Ranked[] => {
      const run = runOf.get(trial.id);
      if (run === undefined || (run.status !== 'complete' && run.status !== 'diverged')) return [];
      const last = run.status === 'complete' ? run.curves.looks.at(-1) : undefined;
      const [accuracy, loss] = [last?.validationShare ?? 0, last?.validationLoss ?? Infinity];
      return [{ trial, status: run.status, accuracy, loss }];
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || b.accuracy - a.accuracy || a.loss - b.loss);
}

const orderOf = ({ status }: Ranked): number => (status === 'complete' ? 0 : 1);

/** Accuracy on the digits kept apart, by epochs. */
export const validationPoints = ({ curves, course }: TrialRun): readonly CurvePoint[] =>
  curves.looks.map(({ step, validationShare }) => [
    step / (course?.stepsPerEpoch ?? 1),
    validationShare ?? Number.NaN,
  ]);

/** How many of the best a narrower search goes by. */
export const bestCount = 5;

/** The ranges that the best lie in, to whole tenths of a power of ten; null as long as there are too few. */
export function narrowed(ranked: readonly Ranked[]): SearchRanges | null {
  const best = ranked.filter(({ status }) => status === 'complete').slice(0, bestCount);
  if (best.length < bestCount) return null;
  return {
    rate: around(best.map(({ trial }) => trial.candidate.rate)),
    decay: around(best.map(({ trial }) => trial.candidate.decay)),
  };
}

function around(numbers: readonly number[]): readonly [number, number] {
  const powers = numbers.map(Math.log10);
  const [from, to] = [Math.floor(10 * Math.min(...powers)) / 10, Math.ceil(10 * Math.max(...powers)) / 10];
  return from < to ? [from, to] : [from - 0.1, to];
}
