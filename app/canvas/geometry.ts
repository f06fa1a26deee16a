// Points, boxes and wires in document coordinates: pixels at zoom 1, y downwards.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** By its top left corner. */
export interface Box extends Point, Size {}

/** A straight wire, from the output to the input. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** How a line runs: its length, the unit vector along it, and the unit normal that points down the page. */
export interface Course {
  readonly length: number;
  readonly along: Point;
  readonly down: Point;
}

export function courseOf({ from, to }: Line): Course {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  const along = length === 0 ? { x: 1, y: 0 } : { x: dx / length, y: dy / length };
  const turn = along.x >= 0 ? 1 : -1;
  return { length, along, down: { x: -along.y * turn, y: along.x * turn } };
}

/** The point `distance` along a line and `aside` below it. */
export function pointAt({ from }: Line, { along, down }: Course, distance: number, aside: number): Point {
  return {
    x: from.x + along.x * distance + down.x * aside,
    y: from.y + along.y * distance + down.y * aside,
  };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Whether a line passes through a box: its stretch inside the two slabs is not empty (Liang and Barsky, 1984). */
export function crosses({ from, to }: Line, box: Box): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room > 0;
    const at = room / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return enter < leave;
  };
  return (
    clip(-dx, from.x - box.x) &&
    clip(dx, box.x + box.width - from.x) &&
    clip(-dy, from.y - box.y) &&
    clip(dy, box.y + box.height - from.y)
  );
}

/** The smallest box around boxes; null around none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
