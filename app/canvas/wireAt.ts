// Which wire lies under a point of the page.

import { courseOf, type Line, type Point } from './geometry.ts';
import { type Drawing, wiresOf } from './scene.ts';

/** The nearest wire within `reach` pixels, but for its ends, where the point would rather mean the node; null where there is none. */
export function wireAt(drawing: Drawing, point: Point, reach: number): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const [id, line] of wiresOf(drawing)) {
    const distance = distanceTo(line, point);
    if (distance >= least) continue;
    least = distance;
    nearest = id;
  }
  return nearest;
}

function distanceTo(line: Line, { x, y }: Point): number {
  const { length, along } = courseOf(line);
  const dx = x - line.from.x;
  const dy = y - line.from.y;
  const at = dx * along.x + dy * along.y;
  if (at < 0 || at > length) return Infinity;
  return Math.abs(dx * along.y - dy * along.x);
}
