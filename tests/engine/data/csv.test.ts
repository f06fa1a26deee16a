// Text as files and spreadsheets give it.

import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../engine/data/csv.ts';
import { dataLimits } from '../../../engine/data/dataLimits.ts';

const expected = {
  header: ['a', 'b'],
  rows: [
    ['1', 'x y'],
    ['2', 'z'],
  ],
};

test.each([
  ['commas', 'a,b\n1,x y\n2,z'],
  ['semicolons', 'a;b\n1;x y\n2;z'],
  ['tabs', 'a\tb\n1\tx y\n2\tz'],
  ['bars', 'a|b\n1|x y\n2|z'],
  ['a byte order mark', '\ufeffa,b\n1,x y\n2,z'],
  ['line ends of Windows', 'a,b\r\n1,x y\r\n2,z'],
  ['line ends of old Macs', 'a,b\r1,x y\r2,z'],
  ['quotes', '"a","b"\n"1","x y"\n2,"z"'],
])('%s', (_, text) => {
  expect(parseCsv(text)).toEqual({ table: expected, issues: [] });
});

test('quoted separators, quotes and line ends belong to the cell', () => {
  const { table } = parseCsv('a;b\n"1;2";"say ""so""\nand so"\n3;4');
  expect(table?.rows).toEqual([
    ['1;2', 'say "so"\nand so'],
    ['3', '4'],
  ]);
});

test('decimal commas do not part cells that semicolons part', () => {
  expect(parseCsv('a;b\n1,5;2,5\n3;4,5').table?.rows).toEqual([
    ['1,5', '2,5'],
    ['3', '4,5'],
  ]);
});

test('ragged rows and blank lines are kept as they are', () => {
  const { table } = parseCsv('a,b\n1\n\n2,3,4\n');
  expect(table?.rows).toEqual([['1'], [''], ['2', '3', '4'], ['']]);
});

test('numbers in the first row are data, not a header', () => {
  expect(parseCsv('1,2\n3,4').table).toEqual({
    header: ['x1', 'x2'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
  });
});

test('columns without a name get one, and no two the same', () => {
  expect(parseCsv('a,,a,a 2, a\n1,2,3,4,5').table?.header).toEqual(['a', 'x2', 'a 2', 'a 2 2', 'a 3']);
});

describe('faults', () => {
  test.each(['', '\ufeff', ' \n\n '])('nothing in %j', (text) => {
    expect(parseCsv(text)).toMatchObject({ table: null, issues: [{ code: 'empty-table' }] });
  });

  test('a file that is no text', () => {
    expect(parseCsv('PK\u0003\u0004\0\0')).toMatchObject({ table: null, issues: [{ code: 'not-text' }] });
  });

  test('a quote that is never closed names its row', () => {
    const { table, issues } = parseCsv('a,b\n1,2\n"3,4\n5,6');
    expect(issues).toMatchObject([{ code: 'bad-quotes', severity: 'warning', data: { row: 2 } }]);
    expect(table?.rows[0]).toEqual(['1', '2']);
  });

  test('a million rows are read up to the limit, which is said', () => {
    const { table, issues } = parseCsv(`a,b\n${'1,2\n'.repeat(1_000_000)}`);
    expect(table?.rows).toHaveLength(dataLimits.rows);
    expect(issues).toEqual([{ code: 'too-many-rows', severity: 'warning', data: { limit: 200_000 } }]);
  });

  test('too many columns, or too long a text', () => {
    const wide = `${'a,'.repeat(1000)}a\n`;
    expect(parseCsv(wide).issues).toMatchObject([{ code: 'too-many-columns', data: { count: 1001 } }]);
    const long = ' '.repeat(dataLimits.characters + 1);
    expect(parseCsv(long).issues).toMatchObject([{ code: 'too-long', data: { limit: 50_000_000 } }]);
  });
});
