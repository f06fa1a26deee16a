// How well outputs agree with what was to be learnt. Numbers that do not exist are null, never NaN.

type Numbers = Float32Array | Float64Array;

/** What a single column says of class 1: a probability (at least ½ is a yes), or a score (more than 0 is). */
export type SingleColumn = 'probability' | 'score';

/**
 * The class of each row of outputs, `columns` wide: the place of its largest number, the first of equals; with one column,
 * 0 or 1. A row with a NaN has no class, −1.
 */
export function classesOf(outputs: Numbers, columns: number, single: SingleColumn): Int32Array {
  const classes = new Int32Array(outputs.length / columns);
  for (let row = 0; row < classes.length; row++) {
    const from = row * columns;
    classes[row] =
      columns === 1
        ? sideOf[single](outputs[row] ?? Number.NaN)
        : firstMaximum(outputs, from, from + columns);
  }
  return classes;
}

const sideOf: Readonly<Record<SingleColumn, (output: number) => number>> = {
  probability: (p) => (p >= 0.5 ? 1 : p < 0.5 ? 0 : -1),
  score: (x) => (x > 0 ? 1 : x <= 0 ? 0 : -1),
};

/** How far behind `from` the largest of some numbers is found first; −1 where one of them is NaN. */
function firstMaximum(numbers: Numbers, from: number, to: number): number {
  let best = from;
  for (let at = from; at < to; at++) {
    const each = numbers[at] ?? Number.NaN;
    if (Number.isNaN(each)) return -1;
    if (each > (numbers[best] ?? Number.NaN)) best = at;
  }
  return best - from;
}

/** The share of rows whose class is the true one, 0 to 1; of no rows, null. */
export function accuracy(classes: ArrayLike<number>, truth: ArrayLike<number>): number | null {
  let right = 0;
  for (let row = 0; row < truth.length; row++) if (truth[row] === classes[row]) right++;
  return truth.length === 0 ? null : right / truth.length;
}

/** How many rows of each true class (a row) were given each class (a column), row-major. Rows without a class count nowhere. */
export function confusionMatrix(
  classes: ArrayLike<number>,
  truth: ArrayLike<number>,
  count: number,
): Uint32Array {
  const matrix = new Uint32Array(count * count);
  const isClass = (label: number): boolean => label >= 0 && label < count;
  for (let row = 0; row < truth.length; row++) {
    const label = truth[row] ?? -1;
    const given = classes[row] ?? -1;
    const place = label * count + given;
    if (isClass(label) && isClass(given)) matrix[place] = (matrix[place] ?? 0) + 1;
  }
  return matrix;
}

/**
 * R² = 1 − Σ(t − y)² / Σ(t − t̄)², each of the `columns` about its own mean. Null where targets do not vary, so of one row
 * or none, and where an output is not finite.
 */
export function rSquared(outputs: Numbers, targets: Numbers, columns: number): number | null {
  const missed = squares(Float64Array.from(targets, (target, at) => target - (outputs[at] ?? Number.NaN)));
  // Counted from the first row, so that the mean of equal numbers is exact.
  const rises = Float64Array.from(targets, (target, at) => target - (targets[at % columns] ?? 0));
  const means = Float64Array.from({ length: columns }, (_, column) => {
    const own = rises.filter((_, at) => at % columns === column);
    return own.reduce((sum, rise) => sum + rise, 0) / own.length;
  });
  const varied = squares(rises.map((rise, at) => rise - (means[at % columns] ?? 0)));
  const share = 1 - missed / varied;
  return Number.isFinite(share) ? share : null;
}

const squares = (numbers: Float64Array): number => numbers.reduce((sum, each) => sum + each * each, 0);
