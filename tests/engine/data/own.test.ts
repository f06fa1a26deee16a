// Rows of one's own: what is written is read back, and what cannot be learnt from is named, never turned into NaNs.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwn, writeOwn } from '../../../engine/data/own.ts';
import { rowWidth } from '../../../engine/data/provide.ts';
import type { Samples } from '../../../engine/data/samples.ts';
import type { Json, JsonObject } from '../../../engine/document/document.ts';
import { toBase64 } from '../../../engine/document/tensor.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

const samplesOf = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 4 }),
    kinds: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ rows, width, kinds }) =>
    fc
      .record({
        x: fc.array(finite, { minLength: rows * width, maxLength: rows * width }),
        labels: fc.array(fc.integer({ min: 0, max: kinds - 1 }), { minLength: rows, maxLength: rows }),
        values: fc.array(finite, { minLength: rows * kinds, maxLength: rows * kinds }),
        kind: fc.constantFrom('classes' as const, 'values' as const),
      })
      .map(
        ({ x, labels, values, kind }): Samples => ({
          rows,
          features: [width],
          x: Float64Array.from(x),
          t: Float64Array.from(kind === 'classes' ? labels : values),
          target: {
            kind,
            names: Array.from({ length: kinds }, (_, at) => `${kind} ${at}`),
          },
          columns: Array.from({ length: width }, (_, at) => `column ${at}`),
        }),
      ),
  );

/** As a file has it. */
const throughText = (options: JsonObject): Json => JSON.parse(JSON.stringify(options)) as Json;

test('what is written is read back as it was, through the text of a file', () => {
  fc.assert(
    fc.property(samplesOf, (samples) => {
      const read = readOwn(throughText(writeOwn(samples)));
      // JSON has no −0.
      const plain = (numbers: ArrayLike<number>) => Float64Array.from(numbers, (value) => value + 0);
      expect(read).toEqual({ ...samples, x: plain(samples.x), t: plain(samples.t) });
    }),
  );
});

test('very many numbers are written in float32, and stay what they were to seven digits', () => {
  const rows = 30_000;
  const x = Float64Array.from({ length: rows }, (_, row) => Math.sin(row) * 1000);
  const samples: Samples = {
    rows,
    features: [1],
    x,
    t: x,
    target: { kind: 'values', names: ['t1'] },
    columns: ['a'],
  };
  const options = writeOwn(samples);
  expect(JSON.stringify(options).length).toBeLessThan(8 * 2 * rows);
  const read = readOwn(throughText(options));
  if ('code' in read) throw new Error(read.code);
  for (const [row, value] of read.x.entries()) expect(value).toBeCloseTo(x[row] ?? Number.NaN, 3);
});

describe('rows that cannot be learnt from are named', () => {
  const good = {
    x: [
      [1, 2],
      [3, 4],
    ],
    t: [0, 1],
    classes: ['a', 'b'],
  };
  test.each<[string, Json, string]>([
    ['nothing at all', null, 'bad-rows'],
    ['no x', { t: [0] }, 'bad-rows'],
    ['ragged rows', { ...good, x: [[1, 2], [3]] }, 'bad-rows'],
    [
      'text',
      {
        ...good,
        x: [
          [1, 'two'],
          [3, 4],
        ],
      },
      'bad-rows',
    ],
    [
      'a hole',
      {
        ...good,
        x: [
          [1, null],
          [3, 4],
        ],
      },
      'bad-rows',
    ],
    ['x without columns', { ...good, x: [1, 2] }, 'bad-rows'],
    [
      'class names beside a wide t',
      {
        ...good,
        t: [
          [0, 1],
          [1, 0],
        ],
      },
      'bad-rows',
    ],
    ['fewer t than x', { ...good, t: [0] }, 'unlike-rows'],
    ['a class that does not exist', { ...good, t: [0, 2] }, 'bad-label'],
    ['half a class', { ...good, t: [0, 0.5] }, 'bad-label'],
    ['no rows', { x: [], t: [] }, 'bad-rows'],
    // 1, NaN
    [
      'a NaN in base64',
      { ...good, t: [0], x: { dtype: 'float32', shape: [1, 2], base64: 'AACAPwAAwH8=' } },
      'not-finite',
    ],
  ])('%s', (_, options, code) => {
    expect(readOwn(options)).toMatchObject({ code, severity: 'error' });
  });

  test('one class alone is only warned about when it is made', () => {
    expect(readOwn({ ...good, t: [1, 1] })).toMatchObject({ rows: 2 });
  });
});

test('values without names of their own, or with too few of them, are numbered', () => {
  for (const values of [undefined, ['only one'], 'no list']) {
    const read = readOwn({
      x: [[1], [2]],
      t: [
        [1, 2],
        [3, 4],
      ],
      ...(values === undefined ? {} : { values }),
    });
    expect('target' in read && read.target).toEqual({ kind: 'values', names: ['t1', 't2'] });
  }
});

test('how wide a row is can be told without reading the rows', () => {
  fc.assert(
    fc.property(samplesOf, (samples) => {
      const [width] = samples.features;
      const packed = { x: toBase64([samples.rows, ...samples.features], samples.x) };
      for (const options of [writeOwn(samples), packed])
        expect(rowWidth({ data: 'own', options })).toBe(width);
    }),
  );
  expect(
    rowWidth({
      data: 'own',
      options: {
        x: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        ],
      },
    }),
  ).toBe(6);
  const unreadable: readonly JsonObject[] = [{}, { x: 'rows' }, { x: [1, 2] }];
  for (const options of unreadable) expect(rowWidth({ data: 'own', options })).toBe(null);
  expect(['mnist', 'iris', 'spiral', 'no such set'].map((data) => rowWidth({ data, options: {} }))).toEqual([
    784,
    4,
    2,
    null,
  ]);
});
