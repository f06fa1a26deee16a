/// <reference path="./papaparse.d.ts" />
// From text, as a file or a spreadsheet gives it, to the cells of a table.

import papa from 'papaparse';
import { numberIn } from './cell.ts';
import type { Table } from './columns.ts';
import { type DataIssue, dataError, dataWarning } from './dataIssue.ts';
import { dataLimits } from './dataLimits.ts';

/** After an error there is no table. */
export interface CsvReading {
  readonly table: Table | null;
  readonly issues: readonly DataIssue[];
}

/** A first row of nothing but numbers is no header: its columns are called x1, x2 and so on. */
export function parseCsv(text: string): CsvReading {
  const mistake = mistakeIn(text);
  if (mistake !== null) return { table: null, issues: [mistake] };
  const { data, errors } = papa.parse(text, { delimiter: delimiterOf(text), preview: dataLimits.rows + 2 });
  const [first = []] = data;
  const columns = first.length;
  if (columns > dataLimits.columns) {
    return {
      table: null,
      issues: [dataError('too-many-columns', { count: columns, limit: dataLimits.columns })],
    };
  }
  const hasHeader = first.some((cell) => numberIn(cell) === null);
  const all = hasHeader ? data.slice(1) : data;
  const rows = all.slice(0, dataLimits.rows);
  const issues: DataIssue[] = [];
  // A text that ends with a line end has one more row, with nothing in it.
  if (all.slice(dataLimits.rows).some((cells) => cells.length > 1 || cells[0] !== ''))
    issues.push(dataWarning('too-many-rows', { limit: dataLimits.rows }));
  const torn = errors.find(({ type }) => type === 'Quotes');
  if (torn !== undefined) {
    issues.push(dataWarning('bad-quotes', { row: (torn.row ?? 0) + (hasHeader ? 0 : 1) }));
  }
  return {
    table: { header: hasHeader ? distinct(first) : first.map((_, at) => `x${at + 1}`), rows },
    issues,
  };
}

const delimiters = [',', '\t', ';', '|'] as const;
/** Papa Parse cuts all of a text at its line ends first, however few rows are asked for. */
const charactersTried = 500_000;
const rowsTried = 20;

/** The one that cuts most of the first rows into as many cells as the first of them has; then the one with most cells. */
function delimiterOf(text: string): string {
  const head = text.slice(0, charactersTried);
  const tried = delimiters.map((delimiter) => {
    const { data } = papa.parse(head, { delimiter, preview: rowsTried });
    const cells = data[0]?.length ?? 0;
    return { delimiter, cells, alike: cells > 1 ? data.filter((row) => row.length === cells).length : 0 };
  });
  const [best] = tried.sort((a, b) => b.alike - a.alike || b.cells - a.cells);
  return best?.delimiter ?? ',';
}

function mistakeIn(text: string): DataIssue | null {
  const limit = dataLimits.characters;
  if (text.length > limit) return dataError('too-long', { count: text.length, limit });
  if (text.includes('\0')) return dataError('not-text');
  return text.trim() === '' ? dataError('empty-table') : null;
}

/** Every column gets a name, and no two the same. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((cell, at) => {
    const wanted = cell.trim() || `x${at + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted} ${count}`;
    taken.add(name);
    return name;
  });
}
