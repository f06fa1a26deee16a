// Which part of the page is on the screen, and how large.

import type { Viewport } from '@xyflow/react';
import type { ZoomRange } from '../editor/editor.ts';
import { type Box, boxAround, type Point, type Size } from './geometry.ts';

/** A graph of three nodes is not blown up to fill the page. */
const largestFit = 1.5;
const smallest = 0.1;
/** Free pixels on the screen around a graph that is shown whole. */
const margin = 32;

/**
 * `all` of it where it is drawn large enough then; else, at the least size, as many of `parts` as fit, the first of them
 * at any rate, or its beginning, and what is around.
 */
export function viewOf(
  all: Box,
  [first, ...others]: readonly [Box, ...Box[]],
  area: Size,
  { least = smallest, most = largestFit }: ZoomRange = {},
): Viewport {
  const room = { width: area.width - 2 * margin, height: area.height - 2 * margin };
  const zoomOf = ({ width, height }: Box): number => Math.min(room.width / width, room.height / height);
  const whole = zoomOf(all);
  const part = others.reduce((some, box) => {
    const more = around(some, box);
    return zoomOf(more) < least ? some : more;
  }, first);
  const zoom = Math.max(least, Math.min(most, whole));
  const { x, y } = middleWithin(all, part, { width: room.width / zoom, height: room.height / zoom });
  return { zoom, x: area.width / 2 - x * zoom, y: area.height / 2 - y * zoom };
}

const around = (a: Box, b: Box): Box => boxAround([a, b]) ?? a;

/** The middle of `part`, held so that a view of that size shows nothing beyond `all` that it need not. */
function middleWithin(all: Box, part: Box, view: Size): Point {
  const along = (start: number, length: number, from: number, extent: number, seen: number): number =>
    length <= seen
      ? start + length / 2
      : Math.min(Math.max(from + Math.min(extent, seen) / 2, start + seen / 2), start + length - seen / 2);
  return {
    x: along(all.x, all.width, part.x, part.width, view.width),
    y: along(all.y, all.height, part.y, part.height, view.height),
  };
}
