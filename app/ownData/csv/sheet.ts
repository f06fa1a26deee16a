// A table on its way to samples: opened once, then read as often as roles are changed. Runs beside the page.

import {
  type Column,
  type DataIssue,
  guessRoles,
  guessTarget,
  parseCsv,
  readTable,
  type Samples,
  type Table,
} from '../../../engine/ownData.ts';
import { type Decoded, decode, decodeAs, type Encoding } from './decode.ts';

/** Bytes of a file, read as told or as they look; or text. */
export type CsvSource =
  | { readonly bytes: Uint8Array; readonly encoding: Encoding | null }
  | { readonly text: string };

export interface Roles {
  readonly columns: readonly Column[];
  /** null: as the target column looks. */
  readonly target: 'classes' | 'values' | null;
}

/** What a person sees of a table before it is data. */
export interface Preview {
  readonly header: readonly string[];
  /** The first rows. */
  readonly rows: Table['rows'];
  /** Rows in all. */
  readonly count: number;
  readonly columns: readonly Column[];
}

export interface Opened {
  /** null where text was given, or nothing could be made of the bytes. */
  readonly encoding: Encoding | null;
  readonly issues: readonly DataIssue[];
  readonly table: Table | null;
}

const rowsShown = 6;

export function openSource(source: CsvSource): Opened {
  const decoded = decodeSource(source);
  if (decoded === null)
    return { encoding: null, issues: [{ code: 'not-text', severity: 'error', data: {} }], table: null };
  const { table, issues } = parseCsv(decoded.text);
  return { encoding: 'text' in source ? null : decoded.encoding, issues, table };
}

function decodeSource(source: CsvSource): Decoded | null {
  if ('text' in source) return { text: source.text, encoding: 'utf-8' };
  const { bytes, encoding } = source;
  if (encoding === null) return decode(bytes);
  const text = decodeAs(bytes, encoding);
  return text === null ? null : { text, encoding };
}

export const previewOf = (table: Table): Preview => ({
  header: table.header,
  rows: table.rows.slice(0, rowsShown),
  count: table.rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length,
  columns: guessRoles(table),
});

/** What the rows become by these roles. */
export interface Outcome {
  readonly target: 'classes' | 'values';
  readonly issues: readonly DataIssue[];
  readonly summary: Summary | null;
}

export interface Summary {
  readonly rows: number;
  readonly features: readonly string[];
  /** Rows of each class; of values the names alone. */
  readonly targets: readonly { readonly name: string; readonly rows: number | null }[];
}

export function readRoles(
  table: Table,
  { columns, target: wanted }: Roles,
): Outcome & { readonly samples: Samples | null } {
  const target = wanted ?? guessTarget(table, columns);
  const { samples, issues } = readTable(table, columns, { target });
  return { target, issues, samples, summary: samples === null ? null : summaryOf(samples) };
}

function summaryOf({ rows, columns, target, t }: Samples): Summary {
  const counts = new Uint32Array(target.names.length);
  if (target.kind === 'classes') for (const label of t) counts[label] = (counts[label] ?? 0) + 1;
  const targets = target.names.map((name, at) => ({
    name,
    rows: target.kind === 'classes' ? (counts[at] ?? 0) : null,
  }));
  return { rows, features: columns, targets };
}
