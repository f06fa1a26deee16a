// How the learning rate changes over a training.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../engine/language.ts';
import { readParams } from '../../../engine/ops/params.ts';
import { schedules } from '../../../engine/train/schedules/index.ts';

/** The factor of a schedule; params that are not given have their defaults. */
function factor(id: string, step: number, total: number, params: Record<string, number> = {}): number {
  const schedule = schedules.get(id);
  if (schedule === undefined) throw new Error(`no schedule is called ${id}`);
  return schedule.factorAt(step, total, readParams(schedule.params, params).values);
}

test('constant leaves the rate as it is', () => {
  expect([0, 1, 99, 100, 1e6].map((step) => factor('constant', step, 100))).toEqual([1, 1, 1, 1, 1]);
});

test('step goes down one stair after every so many steps', () => {
  const at = (step: number) => factor('step', step, 1000, { every: 10, factor: 0.5 });
  expect([0, 9, 10, 19, 20, 30].map(at)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.125]);
  expect(factor('step', 5, 10, { every: 1, factor: 0 })).toBe(0);
});

describe('cosine', () => {
  test('begins at the rate, is half-way in the middle, and ends at the least and stays there', () => {
    const at = (step: number) => factor('cosine', step, 200, { least: 0.1 });
    const exact: readonly [number, number][] = [
      [0, 1],
      [100, 0.55],
      [200, 0.1],
      [201, 0.1],
      [1e6, 0.1],
    ];
    for (const [step, wanted] of exact) expect(at(step)).toBeCloseTo(wanted, 14);
    // A third of the way round: (1 + cos 60°)/2 = 3/4.
    expect(factor('cosine', 100, 300)).toBeCloseTo(0.75, 14);
  });

  test('is symmetric: what it has lost after k steps is what it has left k steps before the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (total, some) => {
        const step = some % (total + 1);
        const sum = factor('cosine', step, total) + factor('cosine', total - step, total);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe.each([...schedules])('%s', (id, schedule) => {
  test('starts at the whole rate, never rises, and never leaves 0 to 1', () => {
    const factors = Array.from({ length: 3001 }, (_, step) => factor(id, step, 2000));
    expect(factors[0]).toBe(1);
    expect(factors.every((each, at) => each <= (factors[at - 1] ?? 1) && each >= 0)).toBe(true);
  });

  test('gives a number even when no step is planned', () => {
    expect(factor(id, 0, 0)).toBeGreaterThanOrEqual(0);
  });

  test('is registered under its own id and explains itself in every language', () => {
    expect(schedule.id).toBe(id);
    for (const language of languages) {
      expect(schedule.text[language].name).not.toBe('');
      expect(schedule.text[language].about).toMatch(/[.。]$/);
    }
    for (const param of Object.values(schedule.params)) expect(param.read(param.default).ok).toBe(true);
  });
});
