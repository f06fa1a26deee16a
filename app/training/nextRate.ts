const ladder = [1, 2, 5] as const;

/** The next of 0.001, 0.002, 0.005, 0.01 … above or below; 0 goes up to the smallest. */
export function nextRate(rate: number, direction: 1 | -1): number {
  const rungs = Array.from({ length: 11 }, (_, at) => at - 8).flatMap((power) =>
    ladder.map((digit) => Number(`${digit}e${power}`)),
  );
  const above = rungs.find((rung) => rung > rate * 1.001);
  const below = rungs.findLast((rung) => rung < rate * 0.999);
  return direction === 1 ? (above ?? rate) : (below ?? 0);
}
