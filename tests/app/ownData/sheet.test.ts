// From the bytes of a file to the rows of a data node.

import { describe, expect, test } from 'vitest';
import { decode } from '../../../app/ownData/csv/decode.ts';
import { openSource, previewOf, readRoles } from '../../../app/ownData/csv/sheet.ts';
import { readOwn, writeOwn } from '../../../engine/ownData.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('decoding', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', new TextEncoder().encode('이름,名前'), '이름,名前', 'utf-8'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    // 이름,값 and 名前,カナ as spreadsheets of those countries write them
    ['EUC-KR', bytes(0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xb0, 0xaa), '이름,값', 'euc-kr'],
    ['Shift_JIS', bytes(0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x83, 0x4a, 0x83, 0x69), '名前,カナ', 'shift_jis'],
    ['UTF-16 with a byte order mark', bytes(0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0), 'a,b', 'utf-16le'],
  ])('%s', (_, file, text, encoding) => {
    expect(decode(file)).toEqual({ text, encoding });
  });

  test('bytes that are no text are said to be none', () => {
    expect(decode(bytes(0xff, 0xff, 0xff))).toBeNull();
    expect(openSource({ bytes: bytes(0xff, 0xff, 0xff), encoding: null })).toMatchObject({
      table: null,
      issues: [{ code: 'not-text', severity: 'error' }],
    });
  });

  test('an encoding that is told is taken at its word', () => {
    const source = { bytes: new TextEncoder().encode('a,b\n1,한\n'), encoding: 'euc-kr' } as const;
    expect(openSource(source).table?.rows[0]?.[1]).not.toBe('한');
  });
});

const open = (text: string) => {
  const { table } = openSource({ text });
  if (table === null) throw new Error('no table');
  return table;
};
const read = (text: string) => {
  const table = open(text);
  return { table, ...readRoles(table, { columns: previewOf(table).columns, target: null }) };
};

describe('reading by roles', () => {
  test('what comes out is what the data node reads back from its file', () => {
    const { samples, target, summary } = read('a,b,kind\n1,2.5,yes\n3,4,no\n5,6,yes\n');
    expect(target).toBe('classes');
    expect(summary).toEqual({
      rows: 3,
      features: ['a', 'b'],
      targets: [
        { name: 'no', rows: 1 },
        { name: 'yes', rows: 2 },
      ],
    });
    if (samples === null) throw new Error('no samples');
    expect(readOwn(JSON.parse(JSON.stringify(writeOwn(samples))))).toEqual(samples);
  });

  test('the same column as values', () => {
    const table = open('a,y\n1,2\n3,4\n');
    const columns = previewOf(table).columns;
    expect(readRoles(table, { columns, target: 'values' }).summary?.targets).toEqual([
      { name: 'y', rows: null },
    ]);
    expect(readRoles(table, { columns, target: null }).target).toBe('classes');
  });

  test('a hole, a ragged row and one class are named; the good rows stay', () => {
    const { issues, summary } = read('a,b,kind\n1,2,yes\n3,,yes\n5\n7,8,yes\n');
    expect(issues.map(({ code }) => code)).toEqual(['one-class', 'missing-cell', 'ragged-row']);
    expect(summary?.rows).toBe(2);
  });

  test('without a target there is nothing, and it is said', () => {
    const table = open('a,b\n1,2\n3,4\n');
    const columns = previewOf(table).columns.map((column) => ({ ...column, role: 'feature' as const }));
    expect(readRoles(table, { columns, target: null })).toMatchObject({
      summary: null,
      issues: [{ code: 'no-target' }],
    });
  });

  test('blank lines are no rows', () => {
    expect(previewOf(open('a,b\n1,2\n\n3,4\n')).count).toBe(2);
  });
});
