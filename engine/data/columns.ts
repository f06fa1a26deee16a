// What the columns of a table are, and a first guess at what each is for.

import { isMissing, numberIn } from './cell.ts';
import { dataLimits } from './dataLimits.ts';

/** Cells as text. A row may have more or fewer cells than the header; a blank line is a row with one empty cell. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Role = 'feature' | 'target' | 'ignore';

/** `number`: every cell is one number. `text`: a cell is one of a few words; as a feature they become one-hot. */
export interface Column {
  readonly role: Role;
  readonly type: 'number' | 'text';
}

const classesAtMost = 10;

/** Numbers where more than half of what is there are numbers. The last column that can be is the target, the others are features. */
export function guessRoles({ header, rows }: Table): readonly Column[] {
  const columns = header.map((_, at) => describe(rows, at));
  const last = columns.findLastIndex(({ usable }) => usable);
  return columns.map(({ type, usable }, at) => ({
    type,
    role: usable ? (at === last ? 'target' : 'feature') : 'ignore',
  }));
}

/** Classes where the target is text, or whole numbers of at most ten kinds. */
export function guessTarget({ rows }: Table, columns: readonly Column[]): 'classes' | 'values' {
  const targets = columns.flatMap(({ role }, at) => (role === 'target' ? [at] : []));
  const [at] = targets;
  if (at === undefined || targets.length > 1) return 'values';
  if (columns[at]?.type === 'text') return 'classes';
  const kinds = new Set<number>();
  for (const row of rows) {
    const value = numberIn(row[at] ?? '');
    if (value !== null) kinds.add(value);
    if (kinds.size > classesAtMost || (value !== null && !Number.isInteger(value))) return 'values';
  }
  return 'classes';
}

/** A column without any value says nothing, nor does one of names, different in nearly every row. */
function describe(rows: Table['rows'], at: number): { type: Column['type']; usable: boolean } {
  const kinds = new Set<string>();
  let present = 0;
  let numbers = 0;
  for (const row of rows) {
    const cell = row[at] ?? '';
    if (isMissing(cell)) continue;
    present += 1;
    if (numberIn(cell) !== null) numbers += 1;
    if (kinds.size <= dataLimits.categories) kinds.add(cell.trim());
  }
  if (2 * numbers > present) return { type: 'number', usable: true };
  const areNames =
    kinds.size > dataLimits.categories || (kinds.size > classesAtMost && 2 * kinds.size > present);
  return { type: 'text', usable: present > 0 && !areNames };
}
