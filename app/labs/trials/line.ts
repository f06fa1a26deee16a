// A named curve, and what is read off it.

export type CurvePoint = readonly [x: number, y: number];

export interface Line {
  readonly id: string;
  readonly name: string;
  /** Which of the six looks it has, by colour and dashes; null: faint, one of many. */
  readonly look: number | null;
  /** In place of the dashes of its look, where curves come in pairs; thin, where others count more. */
  readonly stroke?: 'solid' | 'dashed' | 'thin' | 'thinDashed';
  /** By rising x. Where y is not finite the curve is broken off. */
  readonly points: readonly CurvePoint[];
}

/** Marks on an axis of numbers, of which some are powers of ten. */
export type CurveScale = 'linear' | 'log';

export type CurveRange = readonly [from: number, to: number];

/** y at x, or at the last point before it; null where there is none yet. */
export function valueAt({ points }: Pick<Line, 'points'>, x: number): number | null {
  return points.findLast((point) => point[0] <= x)?.[1] ?? null;
}

/** The best of a curve, and where it first is; null where no number is finite. */
export function bestOf({ points }: Pick<Line, 'points'>, best: 'least' | 'most'): CurvePoint | null {
  const sign = best === 'least' ? 1 : -1;
  let found: CurvePoint | null = null;
  for (const point of points)
    if (Number.isFinite(point[1]) && (found === null || sign * point[1] < sign * found[1])) found = point;
  return found;
}

/** All x at which any of them has a point, rising. */
export const stopsOf = (lines: readonly Line[]): readonly number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);

/** What holds all that can be drawn of them: with nought below on a linear scale, from power to power on the other. */
export function rangeOf(lines: readonly Line[], scale: CurveScale): CurveRange {
  let [least, most] = [Infinity, -Infinity];
  for (const { points } of lines)
    for (const [, y] of points) {
      if (!Number.isFinite(y) || (scale === 'log' && y <= 0)) continue;
      least = Math.min(least, y);
      most = Math.max(most, y);
    }
  if (least > most) return scale === 'log' ? [0.1, 1] : [0, 1];
  if (scale === 'log') {
    const [from, to] = [10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))];
    return from === to ? [from, to * 10] : [from, to];
  }
  return [Math.min(0, least), most > Math.min(0, least) ? most : 1];
}

/** Where y is, 0 at the bottom of the range and 1 at its top. */
export function heightOf(y: number, [from, to]: CurveRange, scale: CurveScale): number {
  const of = scale === 'log' ? Math.log10 : (value: number) => value;
  return (of(y) - of(from)) / (of(to) - of(from));
}

/** The mean of every so many points, at the last of them: the batches of a training differ, its course is what counts. */
export function meansOf(points: readonly CurvePoint[], size: number): readonly CurvePoint[] {
  return Array.from({ length: Math.floor(points.length / size) }, (_, at) => {
    const part = points.slice(at * size, (at + 1) * size);
    return [part.at(-1)?.[0] ?? 0, part.reduce((sum, [, y]) => sum + y, 0) / size];
  });
}
