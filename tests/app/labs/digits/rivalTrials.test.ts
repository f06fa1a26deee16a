import { expect, test } from 'vitest';
import { lossPoints, rivalTrial } from '../../../../app/labs/digits/rivalTrials.ts';
import { emptyRun } from '../../../../app/training/curves.ts';

test('a trial is known by its optimizer, its rate and its digits', () => {
  const same = rivalTrial('sgd', 0.01, 'mnist');
  expect(rivalTrial('sgd', 0.01, 'mnist')).toEqual(same);
  const others = [
    rivalTrial('momentum', 0.01, 'mnist'),
    rivalTrial('sgd', 0.1, 'mnist'),
    rivalTrial('sgd', 0.01, 'mnist1000'),
  ];
  expect(new Set([same, ...others].map(({ id }) => id)).size).toBe(4);
});

test('a point of a curve is the mean of twenty steps; from where it diverged there is none to draw', () => {
  const steps = Array.from({ length: 45 }, (_, at) => at + 1);
  const losses = steps.map((step) => (step > 30 ? Number.NaN : step));
  const curves = { ...emptyRun(1, ''), steps, losses };
  const run = {
    id: '',
    status: 'diverged',
    fetched: null,
    step: 45,
    course: null,
    curves,
    issues: [],
  } as const;
  expect(lossPoints(run)).toEqual([
    [20, 10.5],
    [40, Number.NaN],
  ]);
});
