// Tables: what becomes of good cells, and every fault with its row and column.

import { describe, expect, test } from 'vitest';
import { type Column, guessRoles, guessTarget, type Table } from '../../../engine/data/columns.ts';
import { dataLimits } from '../../../engine/data/dataLimits.ts';
import { readTable, type TableOptions } from '../../../engine/data/table.ts';

/** Cells parted by spaces; _ is an empty one. */
function tableOf(header: string, ...rows: readonly string[]): Table {
  const cells = (line: string) => line.split(' ').map((cell) => (cell === '_' ? '' : cell));
  return { header: cells(header), rows: rows.map((row) => (row === '' ? [''] : cells(row))) };
}

const read = (table: Table, options?: TableOptions) => readTable(table, guessRoles(table), options);
const codes = (table: Table, options?: TableOptions) => read(table, options).issues.map(({ code }) => code);
const numberFeature: Column = { role: 'feature', type: 'number' };
const textTarget: Column = { role: 'target', type: 'text' };

describe('good tables', () => {
  test('numbers, and text as classes in the order of their characters', () => {
    const { samples, issues } = read(tableOf('a b kind', '1 2.5 pear', '-3 4e1 apple', '+.5 6. pear'));
    expect(issues).toEqual([]);
    expect(samples).toEqual({
      rows: 3,
      features: [2],
      x: Float64Array.of(1, 2.5, -3, 40, 0.5, 6),
      t: Float64Array.of(1, 0, 1),
      target: { kind: 'classes', names: ['apple', 'pear'] },
      columns: ['a', 'b'],
    });
  });

  test('text features become one-hot, named by column and word', () => {
    const { samples } = read(tableOf('size colour y', '1 red 0.5', '2 blue 1.5', '3 red 2.5'));
    expect(samples?.columns).toEqual(['size', 'colour=blue', 'colour=red']);
    expect([...(samples?.x ?? [])]).toEqual([1, 0, 1, 2, 1, 0, 3, 0, 1]);
    expect(samples?.target).toEqual({ kind: 'values', names: ['y'] });
    expect([...(samples?.t ?? [])]).toEqual([0.5, 1.5, 2.5]);
  });

  test('few whole numbers are classes in their order, unless values are wanted', () => {
    const table = tableOf('x y', '1 10', '2 9', '3 10.0');
    expect(read(table).samples?.target).toEqual({ kind: 'classes', names: ['9', '10'] });
    expect([...(read(table).samples?.t ?? [])]).toEqual([1, 0, 1]);
    expect([...(read(table, { target: 'values' }).samples?.t ?? [])]).toEqual([10, 9, 10]);
  });

  test('several columns of values', () => {
    const columns: Column[] = [
      numberFeature,
      { role: 'target', type: 'number' },
      { role: 'target', type: 'number' },
    ];
    const { samples } = readTable(tableOf('x u v', '1 2 3', '4 5 6'), columns);
    expect(samples?.target).toEqual({ kind: 'values', names: ['u', 'v'] });
    expect([...(samples?.t ?? [])]).toEqual([2, 3, 5, 6]);
  });

  test('a column that is ignored may hold anything', () => {
    const columns: Column[] = [{ role: 'ignore', type: 'text' }, numberFeature, textTarget];
    const { samples, issues } = readTable(tableOf('id x kind', '_ 1 a', '? 2 b'), columns);
    expect(issues).toEqual([]);
    expect(samples?.columns).toEqual(['x']);
  });

  test('classes known before are kept, also those that no row has', () => {
    const { samples } = read(tableOf('x kind', '1 b', '2 c'), { classes: ['a', 'b', 'c'] });
    expect(samples?.target.names).toEqual(['a', 'b', 'c']);
    expect([...(samples?.t ?? [])]).toEqual([1, 2]);
  });

  test('words that objects have of themselves are words like any other', () => {
    const { samples } = read(tableOf('__proto__ kind', '1 constructor', '2 toString'));
    expect(samples?.columns).toEqual(['__proto__']);
    expect(samples?.target.names).toEqual(['constructor', 'toString']);
  });
});

describe('faults are named by row and column, the other rows are kept', () => {
  test.each([
    ['a hole', '_', 'missing-cell', '""'],
    ['a question mark', '?', 'missing-cell', '"?"'],
    ['NA', 'NA', 'missing-cell', '"NA"'],
    ['a word', 'ten', 'not-a-number', '"ten"'],
    ['a formula', '=1+2', 'not-a-number', '"=1+2"'],
    ['a number too large', '1e999', 'not-a-number', '"1e999"'],
    ['a decimal comma', '1,5', 'not-a-number', '"1,5"'],
    ['hexadecimal', '0x10', 'not-a-number', '"0x10"'],
    ['infinity', 'Infinity', 'not-a-number', '"Infinity"'],
  ])('%s', (_, cell, code, found) => {
    const { samples, issues } = read(tableOf('a b kind', '1 2 p', `3 ${cell} q`, '5 6 q', '7 8 p'));
    expect(issues).toEqual([{ code, severity: 'warning', data: { row: 2, column: 'b', found } }]);
    expect([...(samples?.x ?? [])]).toEqual([1, 2, 5, 6, 7, 8]);
  });

  test('ragged rows, too short and too long', () => {
    const { samples, issues } = read(tableOf('a b kind', '1 2 p', '3 q', '5 6 q 7', '8 9 q'));
    expect(issues.map(({ code, data }) => [code, data])).toEqual([
      ['ragged-row', { row: 2, expected: 3, found: 2 }],
      ['ragged-row', { row: 3, expected: 3, found: 4 }],
    ]);
    expect(samples?.rows).toBe(2);
  });

  test('blank lines are no fault, but count', () => {
    const { samples, issues } = read(tableOf('a kind', '1 p', '', '_ q', '4 q', ''));
    expect(issues.map(({ data }) => data.row)).toEqual([3]);
    expect(samples?.rows).toBe(2);
  });

  test('a hole in the target', () => {
    const { issues } = read(tableOf('a kind', '1 p', '2 _', '3 q'));
    expect(issues).toMatchObject([{ code: 'missing-cell', data: { row: 2, column: 'kind' } }]);
  });

  test('every fault of a row', () => {
    const { issues } = read(tableOf('a b kind', '1 1 p', '_ x _', '2 2 q'));
    expect(issues.map(({ code, data }) => `${code} ${data.row} ${data.column}`)).toEqual([
      'missing-cell 2 a',
      'not-a-number 2 b',
      'missing-cell 2 kind',
    ]);
  });

  test('a class that is not among those known', () => {
    const { samples, issues } = read(tableOf('a kind', '1 p', '2 z', '3 q'), { classes: ['p', 'q'] });
    expect(issues).toMatchObject([
      { code: 'unknown-class', data: { row: 2, column: 'kind', found: '"z"', expected: 'p, q' } },
    ]);
    expect(samples?.rows).toBe(2);
  });

  test('a label out of range', () => {
    const classes = ['0', '1'];
    const { issues } = read(tableOf('a y', '1 0', '2 2', '3 -1', '4 1'), { target: 'classes', classes });
    expect(issues.map(({ data }) => `${data.row} ${data.found}`)).toEqual(['2 "2"', '3 "-1"']);
  });

  test('one class only', () => {
    const { samples, issues } = read(tableOf('a kind', '1 p', '2 p'));
    expect(issues).toEqual([{ code: 'one-class', severity: 'warning', data: { found: 'p' } }]);
    expect(samples?.rows).toBe(2);
  });

  test('one class only among those known', () => {
    expect(codes(tableOf('a kind', '1 q', '2 q'), { classes: ['p', 'q'] })).toEqual(['one-class']);
  });

  test('the first hundred faults are named, the others counted', () => {
    const rows = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? '1 p' : '_ q'));
    const { samples, issues } = read(tableOf('a kind', ...rows, '2 q'));
    expect(issues).toHaveLength(dataLimits.faults + 1);
    expect(issues.at(-1)).toMatchObject({ code: 'more-faults', data: { count: 50 } });
    expect(samples?.rows).toBe(151);
  });
});

describe('errors leave no samples', () => {
  test.each<[string, Table, TableOptions]>([
    ['empty-table', tableOf('a kind'), {}],
    ['empty-table', tableOf('a kind', '', ''), {}],
    ['empty-table', { header: [], rows: [] }, {}],
    ['no-feature', tableOf('a', '1', '2'), {}],
    ['no-rows', tableOf('a b kind', '1 x', '2 y'), {}],
  ])('%s', (code, table, options) => {
    const columns = table.header.map(
      (_, at): Column => (at === table.header.length - 1 ? textTarget : numberFeature),
    );
    const { samples, issues } = readTable(table, columns, options);
    expect(samples).toBeNull();
    expect(issues[0]).toMatchObject({ code, severity: 'error' });
  });

  test('no target, or several columns of classes', () => {
    const table = tableOf('a b', '1 p', '2 q');
    expect(readTable(table, [numberFeature]).issues).toMatchObject([{ code: 'no-target' }]);
    const wide = tableOf('a b c', '1 p r', '2 q s');
    const columns = [numberFeature, textTarget, textTarget];
    expect(readTable(wide, columns, { target: 'classes' }).issues).toMatchObject([
      { code: 'several-targets', data: { count: 2 } },
    ]);
  });

  test('a column of names is no feature and no class', () => {
    const rows = Array.from({ length: 101 }, (_, at) => `${at} name${at}`);
    const { samples, issues } = readTable(tableOf('x name', ...rows), [numberFeature, textTarget]);
    expect(samples).toBeNull();
    expect(issues).toMatchObject([
      { code: 'too-many-categories', data: { column: 'name', count: 101, limit: 100 } },
    ]);
  });
});

test('words that would become too many numbers', () => {
  const cells = Array.from({ length: 100 }, (_, at) => [...new Array<string>(6).fill(`w${at}`), 'p']);
  const rows = Array.from({ length: 100_000 }, (_, at) => cells[at % 100] ?? []);
  const header = ['a', 'b', 'c', 'd', 'e', 'f', 'kind'];
  const columns = header.map(
    (name): Column => (name === 'kind' ? textTarget : { role: 'feature', type: 'text' }),
  );
  const { samples, issues } = readTable({ header, rows }, columns);
  expect(samples).toBeNull();
  expect(issues).toMatchObject([{ code: 'too-large', data: { count: 60_000_000, limit: 50_000_000 } }]);
});

describe('guesses', () => {
  const roles = (table: Table) => guessRoles(table).map(({ role, type }) => `${role} ${type}`);

  test('the last column is the target', () => {
    expect(roles(tableOf('a colour y', '1 red 5', '2 blue 6'))).toEqual([
      'feature number',
      'feature text',
      'target number',
    ]);
  });

  test('names and columns without a value are ignored', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `${at} name${at} _ ${at % 2 === 0 ? 'p' : 'q'}`);
    expect(roles(tableOf('x name gap kind', ...rows))).toEqual([
      'feature number',
      'ignore text',
      'ignore text',
      'target text',
    ]);
  });

  test('a column is of numbers where more than half of what it has are', () => {
    expect(roles(tableOf('a b', '1 1', 'x x', '2 _', '3 x'))).toEqual(['feature number', 'target text']);
  });

  test.each([
    ['text', ['p', 'q'], 'classes'],
    ['two whole numbers', ['0', '1'], 'classes'],
    ['ten whole numbers', Array.from({ length: 20 }, (_, at) => String(at % 10)), 'classes'],
    ['eleven whole numbers', Array.from({ length: 20 }, (_, at) => String(at % 11)), 'values'],
    ['a fraction', ['0', '0.5'], 'values'],
  ])('%s as the target', (_, cells, kind) => {
    const table = tableOf('x t', ...cells.map((cell) => `1 ${cell}`));
    expect(guessTarget(table, guessRoles(table))).toBe(kind);
  });
});
