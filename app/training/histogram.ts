// How numbers are spread.

export interface Histogram {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  /** How many fall into each of equal bins from the least to the most. */
  readonly bins: readonly number[];
}

/** null where no number is finite. */
export function histogramOf(data: Float64Array, binCount: number): Histogram | null {
  let [least, most, count] = [Infinity, -Infinity, 0];
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
    count++;
  }
  if (count === 0) return null;
  const bins = new Array<number>(binCount).fill(0);
  const span = most - least;
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    const share = span === 0 ? 0.5 : (value - least) / span;
    const bin = Math.min(binCount - 1, Math.floor(share * binCount));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { count, least, most, bins };
}

export const normOf = (data: Float64Array): number => {
  let sum = 0;
  for (const value of data) sum += value * value;
  return Math.sqrt(sum);
};
