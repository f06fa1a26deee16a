// Random search: what is drawn, and what is trained with it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateNet, candidatesOf, firstRanges } from '../../../engine/labs/search.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { issuesOf } from './issuesOf.ts';

const powers = fc
  .tuple(fc.double({ min: -12, max: 2, noNaN: true }), fc.double({ min: -12, max: 2, noNaN: true }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test('draws stay in their ranges, however narrow, and repeat by the seed', () => {
  fc.assert(
    fc.property(powers, powers, fc.nat(1000), (rate, decay, seed) => {
      const drawn = candidatesOf({ rate, decay }, 20, seed);
      for (const each of drawn) {
        expect(each.rate).toBeGreaterThanOrEqual(10 ** rate[0]);
        expect(each.rate).toBeLessThanOrEqual(10 ** rate[1]);
        expect(each.decay).toBeGreaterThanOrEqual(10 ** decay[0]);
        expect(each.decay).toBeLessThanOrEqual(10 ** decay[1]);
      }
      expect(candidatesOf({ rate, decay }, 20, seed)).toEqual(drawn);
    }),
    { numRuns: 50 },
  );
});

test('every power of ten is drawn about as often as any other', () => {
  const drawn = candidatesOf(firstRanges, 4000, 3);
  for (const [of, from] of [
    ['rate', -6],
    ['decay', -8],
  ] as const) {
    const counts = [0, 0, 0, 0];
    for (const candidate of drawn) {
      const place = Math.min(3, Math.floor(Math.log10(candidate[of]) - from));
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  }
});

test('another seed draws others; more draws, and another range for the other number, leave them as they are', () => {
  const drawn = candidatesOf(firstRanges, 10, 1);
  expect(candidatesOf(firstRanges, 10, 2)).not.toEqual(drawn);
  expect(candidatesOf(firstRanges, 30, 1).slice(0, 10)).toEqual(drawn);
  const decays = candidatesOf({ ...firstRanges, rate: [-3, -1] }, 10, 1).map(({ decay }) => decay);
  expect(decays).toEqual(drawn.map(({ decay }) => decay));
});

test('a candidate is a net without issues, to be trained by its two numbers on four fifths of the digits', () => {
  const net = candidateNet({ rate: 0.003, decay: 1e-5 });
  expect(issuesOf(net)).toEqual([]);
  const { value, issues } = readTraining(net.training);
  expect(issues).toEqual([]);
  expect(value).toMatchObject({ weightDecay: 1e-5, split: { validation: 0.2, test: 0 }, epochs: 50 });
  expect(value.optimizer).toMatchObject({ id: 'sgd', numbers: { rate: 0.003 } });
  const units = [...net.model.nodes.values()].flatMap(({ type, params }) =>
    type === 'affine' ? [params.units] : [],
  );
  expect(units).toEqual([100, 100, 100, 100, 100, 100, 10]);
});
