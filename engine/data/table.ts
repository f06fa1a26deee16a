// From the cells of a table to samples. Whatever is wrong is named by row and column, and nothing is guessed in its place.

import { isMissing, numberIn } from './cell.ts';
import { findLoneClass } from './checkSamples.ts';
import { type Column, guessTarget, type Table } from './columns.ts';
import { type DataIssue, dataError, dataWarning, shown } from './dataIssue.ts';
import { dataLimits } from './dataLimits.ts';
import { classNumber, encode, oneHot, plain, widthOf, wordOf, wordsIn } from './encode.ts';
import type { Samples, Target } from './samples.ts';

export interface TableOptions {
  /** What the target column says; guessed where it is not given. */
  readonly target?: Target['kind'];
  /** The classes there are, where they are known already: a row of any other is at fault. */
  readonly classes?: readonly string[];
}

/** Rows at fault are left out and named in warnings; after an error there are no samples. */
export interface TableReading {
  readonly samples: Samples | null;
  readonly issues: readonly DataIssue[];
}

/** A column that is used. */
interface Field {
  /** Its place in a row. */
  readonly at: number;
  readonly name: string;
  readonly type: Column['type'];
  /** Words that its cells may be, where they are known already. */
  readonly known: ReadonlySet<string> | null;
}

type Cells = readonly string[];

/** `columns` are in the order of the header: see guessRoles. */
export function readTable(
  table: Table,
  columns: readonly Column[],
  options: TableOptions = {},
): TableReading {
  const kind = options.target ?? guessTarget(table, columns);
  const features = featuresOf(table, columns);
  const targets = targetsOf(table, columns, kind, options.classes);
  const mistake = mistakeIn(table, features, targets, kind);
  if (mistake !== null) return { samples: null, issues: [mistake] };
  const { rows, faults } = sortOut(table, [...features, ...targets]);
  const result = rows.length === 0 ? dataError('no-rows') : samplesOf(rows, features, targets, kind, options);
  if ('code' in result) return { samples: null, issues: [result, ...faults] };
  return { samples: result, issues: [...findLoneClass(result), ...faults] };
}

const featuresOf = ({ header }: Table, columns: readonly Column[]): readonly Field[] =>
  header.flatMap((name, at) => {
    const column = columns[at];
    return column?.role === 'feature' ? [{ at, name, type: column.type, known: null }] : [];
  });

function targetsOf(
  { header }: Table,
  columns: readonly Column[],
  kind: Target['kind'],
  classes: readonly string[] | undefined,
): readonly Field[] {
  const known = kind === 'classes' && classes !== undefined ? new Set(classes) : null;
  const type = kind === 'classes' ? 'text' : 'number';
  return header.flatMap((name, at) => (columns[at]?.role === 'target' ? [{ at, name, type, known }] : []));
}

function mistakeIn(
  { rows }: Table,
  features: readonly Field[],
  targets: readonly Field[],
  kind: Target['kind'],
): DataIssue | null {
  if (rows.every(isBlank)) return dataError('empty-table');
  if (features.length === 0) return dataError('no-feature');
  if (targets.length === 0) return dataError('no-target');
  if (kind === 'classes' && targets.length > 1)
    return dataError('several-targets', { count: targets.length });
  return null;
}

const isBlank = (cells: Cells): boolean => cells.length <= 1 && (cells[0] ?? '').trim() === '';

/** The rows without a fault, and the faults of the others. Blank lines are counted, and otherwise passed over. */
function sortOut({ header, rows }: Table, fields: readonly Field[]) {
  const good: Cells[] = [];
  const faults: DataIssue[] = [];
  let count = 0;
  for (const [at, cells] of rows.entries()) {
    if (isBlank(cells)) continue;
    const found = faultsIn(cells, at + 1, header.length, fields);
    if (found.length === 0) good.push(cells);
    count += found.length;
    faults.push(...found.slice(0, dataLimits.faults - faults.length));
  }
  const more = count - faults.length;
  if (more > 0) faults.push(dataWarning('more-faults', { count: more }));
  return { rows: good, faults };
}

function faultsIn(cells: Cells, row: number, expected: number, fields: readonly Field[]): DataIssue[] {
  if (cells.length !== expected) return [dataWarning('ragged-row', { row, expected, found: cells.length })];
  return fields.flatMap(({ at, name, type, known }): DataIssue[] => {
    const cell = cells[at] ?? '';
    const where = { row, column: name, found: shown(cell) };
    if (isMissing(cell)) return [dataWarning('missing-cell', where)];
    if (type === 'number' && numberIn(cell) === null) return [dataWarning('not-a-number', where)];
    if (known === null || known.has(wordOf(cell))) return [];
    return [dataWarning('unknown-class', { ...where, expected: [...known].join(', ') })];
  });
}

/** From rows that have no fault; an error where they would be too many words or numbers. */
function samplesOf(
  rows: readonly Cells[],
  features: readonly Field[],
  targets: readonly Field[],
  kind: Target['kind'],
  { classes }: TableOptions,
): Samples | DataIssue {
  const texts = [...features, ...targets].filter(({ type }) => type === 'text');
  const words = new Map(texts.map(({ at }) => [at, wordsIn(rows, at)]));
  const wordsOf = ({ at }: Field): readonly string[] => words.get(at) ?? [];
  const parts = features.map((field) =>
    field.type === 'number' ? plain(field.at, field.name) : oneHot(field.at, field.name, wordsOf(field)),
  );
  const width = widthOf(parts);
  const excess = crowdIn(texts, wordsOf) ?? excessOf(rows.length * width);
  if (excess !== null) return excess;
  const names = kind === 'values' ? targets.map(({ name }) => name) : (classes ?? targets.flatMap(wordsOf));
  const aims = targets.map(({ at, name }) =>
    kind === 'values' ? plain(at, name) : classNumber(at, name, names),
  );
  return {
    rows: rows.length,
    features: [width],
    x: encode(rows, parts),
    t: encode(rows, aims),
    target: { kind, names },
    columns: parts.flatMap((part) => part.names),
  };
}

function crowdIn(texts: readonly Field[], wordsOf: (field: Field) => readonly string[]): DataIssue | null {
  const limit = dataLimits.categories;
  const crowded = texts.find((field) => wordsOf(field).length > limit);
  if (crowded === undefined) return null;
  const data = { column: crowded.name, count: wordsOf(crowded).length, limit };
  return dataError('too-many-categories', data);
}

const excessOf = (count: number): DataIssue | null =>
  count > dataLimits.numbers ? dataError('too-large', { count, limit: dataLimits.numbers }) : null;
