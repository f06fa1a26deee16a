import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../engine/document/base64.ts';
import type { Json } from '../../../engine/document/document.ts';
import { readTensor, type Tensor, toBase64, toNested } from '../../../engine/document/tensor.ts';

function read(json: Json): Tensor {
  const result = readTensor(json);
  if (!result.ok) throw new Error(result.problem.rule);
  return result.tensor;
}

const shape = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
const sizeOf = (lengths: readonly number[]): number => lengths.reduce((size, length) => size * length, 1);
const tensor = (element: fc.Arbitrary<number>) =>
  shape.chain((lengths) =>
    fc.tuple(
      fc.constant(lengths),
      fc.array(element, { minLength: sizeOf(lengths), maxLength: sizeOf(lengths) }),
    ),
  );

describe('nested lists', () => {
  test.each<[Json, readonly number[], readonly number[]]>([
    [5, [], [5]],
    [[1, 2, 3], [3], [1, 2, 3]],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [3, 2],
      [1, 2, 3, 4, 5, 6],
    ],
    [[], [0], []],
    [[[], []], [2, 0], []],
  ])('%j', (json, lengths, data) => {
    expect(read(json)).toEqual({ shape: lengths, data: Float64Array.from(data) });
  });

  test('written and read again are the same, zeros by sign', () => {
    fc.assert(
      fc.property(tensor(fc.double({ noNaN: true })), ([lengths, data]) => {
        const again = read(toNested(lengths, data));
        expect([...again.data]).toEqual(data);
        // Nothing says how long the rows of no rows are.
        if (data.length > 0) expect(again.shape).toEqual(lengths);
      }),
    );
  });

  test('each number as it should be written', () => {
    expect(toNested([2, 1], [1, Number.NaN], String)).toEqual([['1'], ['NaN']]);
  });
});

describe('float32 in base64', () => {
  test('little-endian, row-major', () => {
    const json = { dtype: 'float32', shape: [2, 2], base64: 'AACAPwAAAMAAAMB/AACAfw==' };
    expect(read(json)).toEqual({
      shape: [2, 2],
      data: Float64Array.of(1, -2, Number.NaN, Number.POSITIVE_INFINITY),
    });
    expect(toBase64([2, 2], [1, -2, Number.NaN, Number.POSITIVE_INFINITY])).toEqual(json);
  });

  test('written and read again are the same, NaN and Infinity too', () => {
    fc.assert(
      fc.property(tensor(fc.float()), ([lengths, data]) => {
        expect(read(toBase64(lengths, data))).toEqual({ shape: lengths, data: Float64Array.from(data) });
      }),
    );
  });
});

describe('base64', () => {
  test('says the same as the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(text)).toEqual(bytes);
        expect(decodeBase64(text.replace(/=+$/, ''))).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'AAAAA', 'AA=A', '====', 'AAA-', 'A A=', 'AAAA=', 'é'])('%j is none', (text) => {
    expect(decodeBase64(text)).toBeNull();
  });
});

describe('what is no tensor', () => {
  test.each<[Json, string, object]>([
    ['5', 'not-a-tensor', { found: '"5"' }],
    [null, 'not-a-tensor', { found: 'null' }],
    [true, 'not-a-tensor', { found: 'true' }],
    [[1, '2'], 'not-a-number', { at: '[1]', found: '"2"' }],
    [[1, [2]], 'not-a-number', { at: '[1]', found: 'list' }],
    [[[1, 2], [3]], 'ragged', { at: '[1]', length: 2, found: 1 }],
    [[[[1]], [[2], [3]]], 'ragged', { at: '[1]', length: 1, found: 2 }],
    [
      [
        [[1], [2]],
        [[3], []],
      ],
      'ragged',
      { at: '[1][1]', length: 1, found: 0 },
    ],
    [[[1, 2], 3], 'not-a-row', { at: '[1]', length: 2, found: '3' }],
    [
      [
        [1, 2],
        [3, null],
      ],
      'not-a-number',
      { at: '[1][1]', found: 'null' },
    ],
    [{}, 'bad-dtype', { found: 'nothing' }],
    [{ dtype: 'float64', shape: [], base64: '' }, 'bad-dtype', { found: '"float64"' }],
    [{ dtype: 'float32', shape: [-1], base64: '' }, 'bad-shape', { found: 'list' }],
    [{ dtype: 'float32', shape: 4, base64: '' }, 'bad-shape', { found: '4' }],
    [{ dtype: 'float32', shape: [1], base64: '?' }, 'bad-base64', { found: '"?"' }],
    [{ dtype: 'float32', shape: [1] }, 'bad-base64', { found: 'nothing' }],
    [{ dtype: 'float32', shape: [2], base64: 'AACAPw==' }, 'byte-count', { wanted: 8, found: 4 }],
    [{ dtype: 'float32', shape: [1e9, 1e9], base64: '' }, 'byte-count', { wanted: 4e18, found: 0 }],
  ])('%j', (json, rule, data) => {
    expect(readTensor(json)).toEqual({ ok: false, problem: { rule, data } });
  });

  test('anything else, and it never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const result = readTensor(json as Json);
        if (result.ok) expect(result.tensor.data.length).toBe(sizeOf(result.tensor.shape));
      }),
    );
  });
});
