// How large a table may be. Said in the message wherever one is exceeded.

export const dataLimits = {
  /** Characters (UTF-16 units) of text; counted before anything is parsed. */
  characters: 50_000_000,
  /** Rows beyond these are not read. */
  rows: 200_000,
  columns: 1_000,
  /** Different texts in one column: a column of names is no feature. */
  categories: 100,
  /** Numbers that the features of all rows become. */
  numbers: 50_000_000,
  /** Rows at fault that are named one by one; the others are counted. */
  faults: 100,
} as const;
