// How the candidates of a search are ranked, and what a narrower search goes by.

import { expect, test } from 'vitest';
import { narrowed, rankedOf, searchTrial, validationPoints } from '../../../../app/labs/search/ranking.ts';
import type { TrialRun } from '../../../../app/labs/trials/runTrials.ts';
import { emptyRun } from '../../../../app/training/curves.ts';

/** What came of the trial at a place: accuracy and loss on the digits kept apart. */
function runOf(at: number, status: TrialRun['status'], validationShare = 0.5, validationLoss = 1): TrialRun {
  const rest = { loss: 0, share: 1, testLoss: null, testShare: null };
  const looks = [
    { step: 0, validationShare: 0.99, validationLoss: 0.01, ...rest },
    { step: 200, validationShare, validationLoss, ...rest },
  ];
  const course = { loss: 'loss', stepsPerEpoch: 4, totalSteps: 200 };
  return {
    id: String(at),
    status,
    fetched: null,
    step: 200,
    course,
    curves: { ...emptyRun(1, ''), looks },
    issues: [],
  };
}

const trials = Array.from({ length: 8 }, (_, at) =>
  searchTrial({ rate: 10 ** -(at + 1), decay: 10 ** -(at / 2 + 4) }, at),
);
const placesOf = (runs: readonly TrialRun[]) => rankedOf(trials, runs).map(({ trial }) => Number(trial.id));

test('the most accurate in the end comes first, of equals the one with the lower loss', () => {
  const runs = [runOf(0, 'complete', 0.5), runOf(1, 'complete', 0.8, 2), runOf(2, 'complete', 0.8, 1)];
  expect(placesOf(runs)).toEqual([2, 1, 0]);
});

test('what diverged comes last, whatever it once said; what was not tried to its end is not ranked', () => {
  const runs = [
    runOf(0, 'diverged', 1, 0),
    runOf(1, 'complete', 0.1),
    runOf(2, 'running', 1),
    runOf(3, 'stopped', 1),
    runOf(4, 'waiting'),
  ];
  expect(placesOf(runs)).toEqual([1, 0]);
});

test('a narrower search holds the best five, and no more than a tenth of a power beside them', () => {
  const ranked = rankedOf(
    trials,
    trials.map((_, at) => runOf(at, at === 0 ? 'diverged' : 'complete', at / 10)),
  );
  expect(narrowed(ranked)).toEqual({ rate: [-8, -4], decay: [-7.5, -5.5] });
  expect(narrowed(ranked.slice(0, 4))).toBeNull();
});

test('equal numbers leave a range that has room', () => {
  const same = Array.from({ length: 5 }, (_, at) => searchTrial({ rate: 0.01, decay: 1e-4 }, at));
  const ranges = narrowed(
    rankedOf(
      same,
      same.map((_, at) => runOf(at, 'complete')),
    ),
  );
  expect(ranges?.rate[0]).toBeLessThan(ranges?.rate[1] ?? Number.NaN);
  expect(ranges?.rate[1]).toBe(-2);
});

test('a curve runs over epochs', () => {
  expect(validationPoints(runOf(0, 'complete', 0.7))).toEqual([
    [0, 0.99],
    [50, 0.7],
  ]);
});
