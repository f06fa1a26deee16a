// What stays of earlier trials, and the curves that are drawn of one.

import { describe, expect, test } from 'vitest';
import { accuracyPair, lastScores, pairIds } from '../../../../app/labs/trials/accuracy.ts';
import { runTrials, type Trial, type TrialRun } from '../../../../app/labs/trials/runTrials.ts';
import { keptOf } from '../../../../app/labs/trials/useKeptTrials.ts';
import { xorDocument } from '../../training/documents.ts';
import { fakeLink } from '../../training/fakeLink.ts';

const trial = (id: string, steps: number): Trial => ({ id, document: xorDocument({ steps }), looks: 2 });

async function trained(...trials: readonly Trial[]): Promise<readonly TrialRun[]> {
  const link = fakeLink();
  let last: readonly TrialRun[] = [];
  runTrials(trials, link.connect, (runs) => {
    last = runs;
  });
  await link.turns();
  return last;
}

test('what is tried again takes the place of what it was before; the rest stays as and where it was', async () => {
  const [a, b] = [trial('a', 4), trial('b', 4)];
  const before = keptOf(new Map(), [a, b], await trained(a, b));
  expect([...before.keys()]).toEqual(['a', 'b']);
  const [again, c] = [trial('a', 8), trial('c', 4)];
  const kept = keptOf(before, [again, c], await trained(again, c));
  expect([...kept.values()].map(({ run }) => [run.id, run.step])).toEqual([
    ['a', 8],
    ['b', 4],
    ['c', 4],
  ]);
  expect(kept.get('a')?.trial).toBe(again);
  expect(kept.get('b')).toBe(before.get('b'));
});

describe('the pair of curves of a trial', () => {
  test('goes by epochs from before the first step to after the last, where its scores are', async () => {
    const [run] = await trained({ ...trial('a', 6), document: xorDocument({ steps: 6, batchSize: 2 }) });
    if (run === undefined) throw new Error('no run');
    const [train, other] = accuracyPair(run, { look: 3, weight: 'thin', train: 'own', test: 'others' });
    expect(train.points.map(([epoch]) => epoch)).toEqual([0, 1, 2, 3]);
    expect(train.points.at(-1)?.[1]).toBe(lastScores(run)?.train);
    expect([train.id, other.id]).toEqual(pairIds('a'));
    expect([train.stroke, other.stroke]).toEqual(['thin', 'thinDashed']);
    // XOR keeps no rows apart.
    expect(other.points.every(([, y]) => Number.isNaN(y))).toBe(true);
  });

  test('has no scores before anything was looked at', () => {
    const heard: (readonly TrialRun[])[] = [];
    runTrials([trial('a', 4)], fakeLink().connect, (runs) => void heard.push(runs));
    const run = heard[0]?.[0];
    expect(run?.status).toBe('preparing');
    expect(run && lastScores(run)).toBeNull();
  });
});
