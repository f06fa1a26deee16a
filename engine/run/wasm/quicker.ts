// Two ways to do the same, of which the quicker one is taken; the other is tried again ever more seldom.

/** Calls before the first trial, and before one that comes at the latest. */
const soon = 4;
const late = 2048;

/** Calls of a trial. */
const trial = 4;

/** What a call weighs in the mean of those before. */
const weight = 0.25;

interface Way {
  readonly carryOut: () => void;
  /** Mean time of late; null where nothing counts yet. */
  mean: number | null;
}

/** Begins with the first way. Times go by the clock that is given. */
export function quicker(one: () => void, other: () => void, now: () => number): () => void {
  let usual: Way = { carryOut: one, mean: null };
  let rival: Way = { carryOut: other, mean: null };
  let last: Way | null = null;
  let patience = soon;
  /** Calls before the next trial; below 0 it is under way. */
  let left = patience;
  return () => {
    left--;
    const way = left < 0 ? rival : usual;
    const begun = now();
    way.carryOut();
    const took = now() - begun;
    // For the first call in another way somebody may have to wake: it does not count.
    const begins = way !== last;
    last = way;
    if (begins) {
      if (left < 0) way.mean = null;
      return;
    }
    way.mean = way.mean === null ? took : way.mean + weight * (took - way.mean);
    if (left < 0 && left > -trial) return;
    const isBetter = rival.mean !== null && usual.mean !== null && rival.mean < usual.mean;
    if (isBetter) [usual, rival] = [rival, usual];
    if (left >= 0 && !isBetter) return;
    patience = Math.min(late, 2 * patience);
    left = patience;
  };
}
