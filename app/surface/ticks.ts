// Round numbers along an axis.

/** Steps of 1, 2 or 5 times a power of ten, at most so many marks. */
export function ticksOf(from: number, to: number, most = 5): readonly number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toFixed(Math.min(100, decimals))),
  );
}
