// Splitting, scaling and batching: what holds whatever the numbers.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BatchPlan, batchSize, createBatches, stepsPerEpoch } from '../../../engine/data/batches.ts';
import { checkSamples } from '../../../engine/data/checkSamples.ts';
import { pickRows, type Samples } from '../../../engine/data/samples.ts';
import { applyScale, fitScale, type Scaling, undoScale } from '../../../engine/data/scale.ts';
import { split } from '../../../engine/data/split.ts';

const sorted = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b);
const upTo = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row);

describe('split', () => {
  const share = fc.double({ min: 0, max: 0.5, noNaN: true });

  test('every row is in exactly one part, and training has one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        share,
        share,
        fc.nat(),
        (rows, validation, rest, seed) => {
          const parts = split(rows, { validation, test: rest }, seed);
          expect(sorted([...parts.train, ...parts.validation, ...parts.test])).toEqual(upTo(rows));
          expect(parts.train.length).toBeGreaterThan(0);
          expect(parts).toEqual(split(rows, { validation, test: rest }, seed));
        },
      ),
    );
  });

  test('parts are of the sizes asked for, and mixed', () => {
    const { train, validation, test: held } = split(1000, { validation: 0.2, test: 0.1 }, 5);
    expect([train.length, validation.length, held.length]).toEqual([700, 200, 100]);
    expect([...train]).not.toEqual(sorted(train));
    expect(train).not.toEqual(split(1000, { validation: 0.2, test: 0.1 }, 6).train);
  });

  test('no rows at all', () => {
    expect(split(0, { validation: 0.2, test: 0.2 }, 1).train).toHaveLength(0);
  });

  test('every row is as likely to be kept apart as any other', () => {
    const counts = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed++)
      for (const row of split(10, { validation: 0, test: 0.3 }, seed).test)
        counts[row] = (counts[row] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 600)).toBeLessThan(100);
  });
});

describe('scale', () => {
  const width = 3;
  const train = [0, 1, 2, 5];
  /** The third column is constant in training and not elsewhere. */
  const numbers = Float64Array.of(1, 10, 0.1, 2, 20, 0.1, 4, 90, 0.1, 1e6, -1e6, 9, 0, 0, 7, 8, 50, 0.1);
  const column = (of: ArrayLike<number>, at: number): number[] =>
    train.map((row) => of[row * width + at] ?? 0);
  const meanOf = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;

  test('standardised training rows have mean 0 and standard deviation 1', () => {
    const scaled = applyScale(fitScale('standardise', numbers, width, train), numbers);
    for (const at of [0, 1]) {
      const own = column(scaled, at);
      expect(meanOf(own)).toBeCloseTo(0, 12);
      expect(meanOf(own.map((each) => each * each))).toBeCloseTo(1, 12);
    }
  });

  test('training rows brought to 0 and 1 touch both', () => {
    const scaled = applyScale(fitScale('unit', numbers, width, train), numbers);
    for (const at of [0, 1]) {
      const own = column(scaled, at);
      expect([Math.min(...own), Math.max(...own)]).toEqual([0, 1]);
    }
  });

  test.each<Scaling>(['standardise', 'unit'])(
    '%s: a constant column becomes 0, and nothing is divided by 0',
    (scaling) => {
      const scale = fitScale(scaling, numbers, width, train);
      expect([scale.shift[2], scale.size[2]]).toEqual([0.1, 1]);
      const scaled = applyScale(scale, numbers);
      expect(column(scaled, 2)).toEqual([0, 0, 0, 0]);
      expect(scaled[3 * width + 2]).toBe(9 - 0.1);
      expect(scaled.every(Number.isFinite)).toBe(true);
    },
  );

  test('rows outside training do not count', () => {
    const others = numbers.map((value, at) => (train.includes(Math.floor(at / width)) ? value : value + 1e9));
    for (const scaling of ['standardise', 'unit'] as const)
      expect(fitScale(scaling, others, width, train)).toEqual(fitScale(scaling, numbers, width, train));
  });

  test('undoing gives back what was there, without changing it', () => {
    const before = numbers.slice();
    for (const scaling of ['none', 'standardise', 'unit'] as const) {
      const scale = fitScale(scaling, numbers, width, train);
      const back = undoScale(scale, applyScale(scale, numbers));
      for (const [at, value] of numbers.entries()) expect(back[at]).toBeCloseTo(value, 7);
    }
    expect(numbers).toEqual(before);
  });

  test('none changes nothing; precision stays', () => {
    const single = Float32Array.from(numbers);
    expect(applyScale(fitScale('none', single, width, train), single)).toEqual(single);
    expect(applyScale(fitScale('unit', single, width, train), single)).toBeInstanceOf(Float32Array);
  });
});

describe('batches', () => {
  const plan = fc.record({
    rows: fc.integer({ min: 1, max: 60 }),
    size: fc.integer({ min: 1, max: 80 }),
    order: fc.constantFrom<BatchPlan['order']>('epochs', 'replacement'),
    seed: fc.nat(),
  });

  test('all are of one size, of rows that exist, and the same whenever they are asked for', () => {
    fc.assert(
      fc.property(plan, fc.nat({ max: 50 }), (given, step) => {
        const batches = createBatches(given);
        const batch = [...batches(step)];
        expect(batch).toHaveLength(batchSize(given));
        expect(batch.every((row) => row >= 0 && row < given.rows)).toBe(true);
        batches(step + 1000);
        expect([...batches(step)]).toEqual(batch);
        expect([...createBatches(given)(step)]).toEqual(batch);
      }),
    );
  });

  test('no row comes twice in an epoch, and all come where the batches fit', () => {
    fc.assert(
      fc.property(plan, fc.nat({ max: 5 }), (given, epoch) => {
        const whole: BatchPlan = { ...given, order: 'epochs' };
        const steps = stepsPerEpoch(whole);
        const batches = createBatches(whole);
        const seen = upTo(steps).flatMap((step) => [...batches(epoch * steps + step)]);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.length).toBeGreaterThan(whole.rows - batchSize(whole));
      }),
    );
  });

  test('epochs differ in their order', () => {
    const batches = createBatches({ rows: 100, size: 50, order: 'epochs', seed: 1 });
    const epoch = (first: number): number[] => [...batches(first), ...batches(first + 1)];
    expect(epoch(0)).not.toEqual(epoch(2));
    expect(epoch(0).toSorted()).toEqual(epoch(2).toSorted());
  });

  test('with replacement rows may come twice, and none is left out for ever', () => {
    const batches = createBatches({ rows: 10, size: 10, order: 'replacement', seed: 1 });
    const drawn = upTo(100).flatMap((step) => [...batches(step)]);
    expect(new Set(drawn).size).toBe(10);
    expect(new Set(batches(0)).size).toBeLessThan(10);
  });

  test('a batch of all rows has them in their order: nothing is dealt out', () => {
    const batches = createBatches({ rows: 5, size: 5, order: 'epochs', seed: 1 });
    expect([...batches(0)]).toEqual([0, 1, 2, 3, 4]);
    expect(batches(7)).toEqual(batches(0));
  });

  test('a batch larger than the data is all of it', () => {
    const small: BatchPlan = { rows: 4, size: 100, order: 'epochs', seed: 1 };
    expect(stepsPerEpoch(small)).toBe(1);
    expect(sorted(createBatches(small)(3))).toEqual([0, 1, 2, 3]);
  });
});

describe('samples', () => {
  const samples: Samples = {
    rows: 3,
    features: [2],
    x: Float64Array.of(1, 2, 3, 4, 5, 6),
    t: Float64Array.of(0, 1, 1),
    target: { kind: 'classes', names: ['p', 'q'] },
    columns: ['a', 'b'],
  };

  test('rows are picked in the order asked for, in the same precision', () => {
    const picked = pickRows(samples, [2, 0, 2]);
    expect(picked).toMatchObject({
      rows: 3,
      x: Float64Array.of(5, 6, 1, 2, 5, 6),
      t: Float64Array.of(1, 0, 1),
    });
    const single = { ...samples, x: Float32Array.from(samples.x) };
    expect(pickRows(single, [1]).x).toEqual(Float32Array.of(3, 4));
    const values = { ...samples, t: samples.x, target: { kind: 'values', names: ['u', 'v'] } } as const;
    expect(pickRows(values, [1]).t).toEqual(Float64Array.of(3, 4));
  });

  test.each<[string, Samples, object[]]>([
    ['nothing wrong', samples, []],
    ['no rows', pickRows(samples, []), [{ code: 'empty-table' }]],
    [
      'one class',
      pickRows(samples, [1, 2]),
      [{ code: 'one-class', severity: 'warning', data: { found: 'q' } }],
    ],
    [
      'NaN in x',
      { ...samples, x: Float64Array.of(1, 2, 3, Number.NaN, 5, 6) },
      [{ code: 'not-finite', data: { row: 2, column: 'b', found: 'NaN' } }],
    ],
    [
      'a class that does not exist',
      { ...samples, t: Float64Array.of(0, 1, 2) },
      [{ code: 'bad-label', data: { row: 3, classes: 2, found: '2' } }],
    ],
    [
      'half a class',
      { ...samples, t: Float64Array.of(0, 0.5, 1) },
      [{ code: 'bad-label', data: { row: 2 } }],
    ],
    [
      'an infinite value to learn',
      { ...samples, t: Float64Array.of(0, 1, -Infinity), target: { kind: 'values', names: ['y'] } },
      [{ code: 'not-finite', data: { row: 3, column: 'y', found: '-Infinity' } }],
    ],
  ])('%s', (_, given, issues) => {
    expect(checkSamples(given)).toMatchObject(issues);
    expect(checkSamples(given)).toHaveLength(issues.length);
  });
});
