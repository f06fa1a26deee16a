// Everything that can be wrong with data, as data. The words stand in dataIssueTexts.ts.

export type DataIssueCode =
  // the text
  | 'too-long'
  | 'not-text'
  | 'empty-table'
  | 'bad-quotes'
  | 'too-many-rows'
  | 'too-many-columns'
  // its columns
  | 'no-feature'
  | 'no-target'
  | 'several-targets'
  | 'too-many-categories'
  | 'too-large'
  // its rows
  | 'ragged-row'
  | 'missing-cell'
  | 'not-a-number'
  | 'unknown-class'
  | 'more-faults'
  | 'no-rows'
  | 'one-class'
  // samples
  | 'bad-rows'
  | 'unlike-rows'
  | 'not-finite'
  | 'bad-label';

/**
 * An error leaves no samples; a warning says what they lack. `data` fills the blanks of the text: `row` counts from 1, the
 * header not counted, `column` is a name.
 */
export interface DataIssue {
  readonly code: DataIssueCode;
  readonly severity: 'error' | 'warning';
  readonly data: Readonly<Record<string, string | number>>;
}

export const dataError = (code: DataIssueCode, data: DataIssue['data'] = {}): DataIssue => ({
  code,
  severity: 'error',
  data,
});

export const dataWarning = (code: DataIssueCode, data: DataIssue['data'] = {}): DataIssue => ({
  code,
  severity: 'warning',
  data,
});

/** A cell as a message shows it. */
export const shown = (cell: string): string =>
  JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
