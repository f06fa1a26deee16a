// How well outputs agree with what was to be learnt. Numbers that do not exist are null, never NaN.

type Numbers = Float32Array | Float64Array;

/** What a single column says of class 1: a probability (at least ½ is a yes), or a score (more than 0 is). */
export type SingleColumn = 'probability' | 'score';

/**
 * The class of each row of outputs, `columns` wide: the place of its largest number, the first of equals; with one column,
 * 0 or 1. A row with a NaN has no class, −1.
 */
export function classesOf(outputs: Numbers, columns: number, single: SingleColumn): Int32Array {
  const classOf = columns === 1 ? sideOf[single] : firstMaximum;
  return Int32Array.from({ length: outputs.length / columns }, (_, row) =>
    classOf(outputs.subarray(row * columns, (row + 1) * columns)),
  );
}

const sideOf: Readonly<Record<SingleColumn, (row: Numbers) => number>> = {
  probability: ([p = Number.NaN]) => (p >= 0.5 ? 1 : p < 0.5 ? 0 : -1),
  score: ([x = Number.NaN]) => (x > 0 ? 1 : x <= 0 ? 0 : -1),
};

/** The maximum of numbers with a NaN is NaN, which is found nowhere. */
const firstMaximum = (row: Numbers): number => row.indexOf(Math.max(...row));

/** The share of rows whose class is the true one, 0 to 1; of no rows, null. */
export function accuracy(classes: ArrayLike<number>, truth: ArrayLike<number>): number | null {
  const right = Array.from(truth).filter((label, row) => label === classes[row]);
  return truth.length === 0 ? null : right.length / truth.length;
}

/** How many rows of each true class (a row) were given each class (a column), row-major. Rows without a class count nowhere. */
export function confusionMatrix(
  classes: ArrayLike<number>,
  truth: ArrayLike<number>,
  count: number,
): Uint32Array {
  const matrix = new Uint32Array(count * count);
  const isClass = (label: number): boolean => label >= 0 && label < count;
  for (const [row, label] of Array.from(truth).entries()) {
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
