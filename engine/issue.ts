// Everything that can be wrong with a graph, as data. The words stand in issueTexts.ts.

type Severity = 'error' | 'warning';

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
  | 'number-id'
  | 'cut-text'
  | 'bad-block'
  | 'bad-member'
  | 'bad-port'
  | 'newer-version'
  // the graph
  | 'unknown-type'
  | 'missing-input'
  | 'bad-param'
  | 'no-data'
  | 'shape'
  | 'cycle'
  | 'too-large'
  | 'too-much'
  // the target
  | 'no-target'
  | 'unknown-target'
  | 'target-not-computed'
  | 'bad-seed'
  // the run
  | 'not-finite'
  | 'not-finite-gradient'
  | 'bad-label'
  // training
  | 'no-loss'
  | 'nothing-to-learn'
  | 'no-samples'
  | 'bad-data'
  | 'unlike-samples';

/** Which rule of shapes is broken: `rule` in the data of a `shape` issue. */
export type ShapeRule =
  | 'broadcast'
  | 'inner'
  | 'rank'
  | 'matrix'
  | 'axis'
  | 'reshape'
  | 'same'
  | 'labels'
  | 'concat'
  | 'images'
  | 'filters'
  | 'channels'
  | 'window'
  | 'pieces';

/** Why numbers in the file are no tensor: `rule` in the data of a `bad-param` issue. */
export type TensorRule =
  | 'not-a-tensor'
  | 'not-a-number'
  | 'not-a-row'
  | 'ragged'
  | 'bad-dtype'
  | 'bad-shape'
  | 'bad-base64'
  | 'byte-count';

/** What a param or a field of the file takes: `expected` in the data of an issue. */
export type Expected =
  | 'text'
  | 'object'
  | 'list'
  | 'id'
  | 'number'
  | 'natural'
  | 'positive-integer'
  | 'tensor'
  | 'value-or-shape'
  | 'axis'
  | 'axes'
  | 'shape'
  | 'init'
  | 'choice'
  | 'flag'
  | 'formula';
