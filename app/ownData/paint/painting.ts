// Points of two or three classes on a plane: painted, removed, taken back, and made into samples.

import type { Json } from '../../../engine/index.ts';
import { createRandom, normal, readOwn, type Samples } from '../../../engine/ownData.ts';

/** Half the width of the plane: the square of the sets that are made up. */
export const reach = 6;
export const mostDots = 1000;
export const mostClasses = 3;

export interface Place {
  readonly x1: number;
  readonly x2: number;
}

export interface Dot extends Place {
  readonly label: number;
}

/** `past` has what undo goes back to, a stroke at a time. */
export interface Painting {
  readonly dots: readonly Dot[];
  readonly past: readonly (readonly Dot[])[];
}

export type Gesture =
  /** What follows, up to the next one, is taken back together. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'place'; readonly dot: Dot }
  | { readonly kind: 'erase'; readonly around: Place; readonly radius: number }
  | { readonly kind: 'removeNearest'; readonly to: Place }
  | { readonly kind: 'cloud'; readonly label: number }
  | { readonly kind: 'clear' | 'undo' };

export function paint(painting: Painting, gesture: Gesture): Painting {
  const { dots, past } = painting;
  switch (gesture.kind) {
    case 'begin':
      return past.at(-1) === dots ? painting : { dots, past: [...past, dots] };
    case 'undo': {
      const last = past.findLast((each) => each !== dots);
      return last === undefined ? painting : { dots: last, past: past.slice(0, past.lastIndexOf(last)) };
    }
    case 'place':
      return { dots: within([...dots, rounded(gesture.dot)]), past };
    case 'erase':
      return { dots: without(dots, (dot) => distance(dot, gesture.around) <= gesture.radius), past };
    case 'removeNearest': {
      const nearest = nearestOf(dots, gesture.to);
      return { dots: without(dots, (dot) => dot === nearest), past };
    }
    case 'cloud':
      return { dots: within([...dots, ...cloudOf(gesture.label, dots.length)]), past };
    case 'clear':
      return { dots: dots.length === 0 ? dots : [], past };
    default:
      return gesture satisfies never;
  }
}

const within = (dots: readonly Dot[]): readonly Dot[] => dots.slice(0, mostDots);

/** The very same list where nothing goes. */
function without(dots: readonly Dot[], goes: (dot: Dot) => boolean): readonly Dot[] {
  const kept = dots.filter((dot) => !goes(dot));
  return kept.length === dots.length ? dots : kept;
}

export const distance = (a: Place, b: Place): number => Math.hypot(a.x1 - b.x1, a.x2 - b.x2);

const nearestOf = (dots: readonly Dot[], to: Place): Dot | undefined =>
  dots.reduce<Dot | undefined>(
    (best, dot) => (best === undefined || distance(dot, to) < distance(best, to) ? dot : best),
    undefined,
  );

/** Two digits after the point are finer than a hand is. */
const rounded = <P extends Place>(place: P): P => ({
  ...place,
  x1: onPlane(place.x1),
  x2: onPlane(place.x2),
});

export const onPlane = (coordinate: number): number =>
  Math.round(100 * Math.max(-reach, Math.min(reach, coordinate))) / 100 || 0;

const cloudSize = 20;

/** Normal about a middle of its own, with a standard deviation of 0.8; the same again from the same place in a painting. */
function cloudOf(label: number, number: number): readonly Dot[] {
  const random = createRandom(`${number} cloud ${label}`);
  const [x1, x2] = [8 * random() - 4, 8 * random() - 4];
  return Array.from({ length: cloudSize }, () =>
    rounded({ x1: x1 + 0.8 * normal(random), x2: x2 + 0.8 * normal(random), label }),
  );
}

/** As many classes as the largest label asks for, two at least. */
export function samplesOf(dots: readonly Dot[], names: readonly string[]): Samples {
  const classes = dots.reduce((most, { label }) => Math.max(most, label + 1), Math.max(2, names.length));
  return {
    rows: dots.length,
    features: [2],
    x: Float64Array.from(dots.flatMap(({ x1, x2 }) => [x1, x2])),
    t: Float64Array.from(dots, ({ label }) => label),
    target: {
      kind: 'classes',
      names: Array.from({ length: classes }, (_, label) => names[label] ?? String(label)),
    },
    columns: ['x1', 'x2'],
  };
}

/** What a data node has already, where it is points of this plane and few classes; null where it is anything else. */
export function paintingIn(
  options: Json,
): { readonly dots: readonly Dot[]; readonly names: readonly string[] } | null {
  const samples = readOwn(options);
  if ('code' in samples) return null;
  const { rows, features, x, t, target } = samples;
  const fits =
    String(features) === '2' &&
    target.kind === 'classes' &&
    target.names.length <= mostClasses &&
    rows <= mostDots &&
    x.every((coordinate) => Math.abs(coordinate) <= reach);
  if (!fits) return null;
  const dots = Array.from({ length: rows }, (_, row) => ({
    x1: x[2 * row] ?? 0,
    x2: x[2 * row + 1] ?? 0,
    label: t[row] ?? 0,
  }));
  return { dots, names: target.names };
}
