import { expect, test } from 'vitest';
import { wantedOf } from '../../../../app/labs/normalising/attempt.ts';
import type { Trial, TrialRun } from '../../../../app/labs/trials/runTrials.ts';
import type { Kept } from '../../../../app/labs/trials/useKeptTrials.ts';
import { emptyRun } from '../../../../app/training/curves.ts';

const ended = (trials: readonly Trial[], status: TrialRun['status']): [string, Kept<Trial>][] =>
  trials.map((trial) => [
    trial.id,
    {
      trial,
      run: {
        id: trial.id,
        status,
        fetched: null,
        step: 1,
        course: null,
        curves: emptyRun(1, ''),
        issues: [],
      },
    },
  ]);

test('of all scales two nets are trained, without and with; of one, its two', () => {
  const all = wantedOf(new Map(), null, 'before');
  expect(new Set(all.map(({ id }) => id)).size).toBe(32);
  expect(wantedOf(new Map(), 3, 'after').map(({ id }) => id)).toEqual(['none 3', 'after 3']);
});

test('what was trained to its end is not trained again for another place; what was stopped is', () => {
  const before = wantedOf(new Map(), null, 'before');
  const [whole, cut] = [before.slice(0, 20), before.slice(20)];
  const kept = new Map([...ended(whole, 'complete'), ...ended(cut, 'stopped')]);
  expect(wantedOf(kept, null, 'before')).toEqual(cut);
  const after = wantedOf(new Map([...ended(whole, 'diverged'), ...ended(cut, 'complete')]), null, 'after');
  expect(after.map(({ id }) => id.split(' ')[0])).toEqual(Array.from({ length: 16 }, () => 'after'));
});

test('where all is trained, all is trained again', () => {
  const all = wantedOf(new Map(), null, 'before');
  expect(wantedOf(new Map(ended(all, 'complete')), null, 'before')).toEqual(all);
});
