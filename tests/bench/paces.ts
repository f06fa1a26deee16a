// Steps a second, round by round, and what is made of them.

export const median = (paces: readonly number[]): number => rank(paces, 0.5);

/** Half the way from the slowest to the fastest, as a share of the median. */
export const spread = (paces: readonly number[]): number =>
  (rank(paces, 1) - rank(paces, 0)) / 2 / median(paces);

/**
 * How many times as fast: the median over the rounds, in each of which both have had the machine at about the same speed.
 * Who did not take every round is held against the other's median.
 */
export function timesAsFast(paces: readonly number[], others: readonly number[]): number {
  if (paces.length !== others.length) return median(paces) / median(others);
  return median(paces.map((pace, round) => pace / (others[round] ?? Number.NaN)));
}

function rank(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}
