// Everything that can be wrong with a graph, as data. The words stand in issueTexts.ts.

export type Severity = 'error' | 'warning';

/** `code` names the text in issueTexts.ts, `data` fills its blanks; `node` and `edge` say where. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly node?: string;
  readonly edge?: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export type IssueCode =
  // the file
  | 'duplicate-node'
  | 'duplicate-edge'
  | 'dangling-edge'
  | 'unknown-handle'
  | 'input-taken'
  | 'no-free-input'
  | 'bad-node'
  | 'bad-edge'
  | 'bad-position'
  | 'bad-field'
  | 'newer-version'
  // the graph
  | 'unknown-type'
  | 'missing-input'
  | 'bad-param'
  | 'shape'
  | 'cycle'
  | 'too-large'
  // the target
  | 'no-target'
  | 'unknown-target'
  | 'target-not-computed'
  | 'bad-seed'
  // the run
  | 'not-finite'
  | 'not-finite-gradient'
  | 'bad-label';
