// Whether samples can be learnt from, whoever made them.

import { sizeOf } from '../graph/shape.ts';
import { type DataIssue, dataError, dataWarning } from './dataIssue.ts';
import { type Samples, targetWidth } from './samples.ts';

/** No rows, the first number that is not finite, the first class that does not exist; or a warning where all are of one class. */
export function checkSamples(samples: Samples): readonly DataIssue[] {
  if (samples.rows === 0) return [dataError('empty-table')];
  const errors = [findNotFinite(samples), findBadLabel(samples)].filter((issue) => issue !== null);
  return errors.length > 0 ? errors : findLoneClass(samples);
}

/** A warning where there is but one class: nothing is to be told apart. */
export function findLoneClass({ t, target }: Samples): readonly DataIssue[] {
  const [first] = t;
  if (target.kind === 'values' || first === undefined || t.some((label) => label !== first)) return [];
  return [dataWarning('one-class', { found: target.names[first] ?? first })];
}

function findNotFinite({ x, t, features, columns, target }: Samples): DataIssue | null {
  const isBad = (value: number): boolean => !Number.isFinite(value);
  const issue = (numbers: ArrayLike<number>, at: number, width: number, names: readonly string[]) => {
    const [row, column] = [Math.floor(at / width) + 1, at % width];
    return dataError('not-finite', { row, column: names[column] ?? column + 1, found: String(numbers[at]) });
  };
  const inX = x.findIndex(isBad);
  if (inX >= 0) return issue(x, inX, sizeOf(features), columns);
  const inT = target.kind === 'values' ? t.findIndex(isBad) : -1;
  return inT >= 0 ? issue(t, inT, targetWidth(target), target.names) : null;
}

function findBadLabel({ t, target }: Samples): DataIssue | null {
  const classes = target.names.length;
  if (target.kind === 'values') return null;
  const at = t.findIndex((label) => !(Number.isInteger(label) && label >= 0 && label < classes));
  return at < 0 ? null : dataError('bad-label', { row: at + 1, classes, found: String(t[at]) });
}
