// The outlines of the two arrows on a wire, as SVG paths: thin and forward on it, thick and backward just below it.

import { type Course, courseOf, type Line, pointAt } from './geometry.ts';

const head = { length: 9, half: 4 };

/** Measures of the backward arrow: how far below the wire its middle runs, half its shaft, its head, the gap at its ends. */
export const backward = { aside: 7, half: 2.25, head: 11, headHalf: 6, inset: 7 } as const;

export interface ForwardArrow {
  readonly line: string;
  readonly head: string;
}

export function forwardArrow(line: Line): ForwardArrow {
  const course = courseOf(line);
  const neck = Math.max(0, course.length - head.length);
  return {
    line: path(line, course, [
      [0, 0],
      [neck, 0],
    ]),
    head: `${path(line, course, [
      [course.length, 0],
      [neck, -head.half],
      [neck, head.half],
    ])}Z`,
  };
}

/** One filled outline, its tip at the source. On a short wire it shrinks with it. */
export function backwardArrow(line: Line): string {
  const course = courseOf(line);
  const { aside, half, headHalf, inset } = backward;
  const gap = Math.min(inset, course.length / 6);
  const end = course.length - gap;
  const neck = Math.min(gap + backward.head, (gap + end) / 2);
  return `${path(line, course, [
    [gap, aside],
    [neck, aside - headHalf],
    [neck, aside - half],
    [end, aside - half],
    [end, aside + half],
    [neck, aside + half],
    [neck, aside + headHalf],
  ])}Z`;
}

/** Points given by their distance along the line and below it. */
function path(line: Line, course: Course, points: readonly (readonly [number, number])[]): string {
  const corners = points.map(([distance, aside]) => pointAt(line, course, distance, aside));
  return `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
