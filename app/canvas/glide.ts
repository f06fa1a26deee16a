// Nodes on their way from where they were to where the document has them now; wires and numbers go along.

import type { Point } from './geometry.ts';
import type { Projection } from './projection.ts';

/** Milliseconds. */
const duration = 320;
/** More than this would stutter: they are simply there. */
const most = 200;

/** Ends early where something is dragged, or moves again. */
export function glide(projection: Projection, from: ReadonlyMap<string, Point>): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { positions, moving } = projection.getState();
  const ways = [...positions].flatMap(([id, to]) => {
    const start = from.get(id);
    return start === undefined || (start.x === to.x && start.y === to.y) ? [] : [{ id, start, to }];
  });
  if (ways.length === 0 || ways.length > most || moving !== null) return;
  const began = performance.now();
  let last: ReadonlyMap<string, Point> | null = null;
  const step = (): void => {
    if (last !== projection.getState().moving) return;
    const share = Math.min(1, (performance.now() - began) / duration);
    last =
      share === 1 ? null : new Map(ways.map(({ id, start, to }) => [id, between(start, to, eased(share))]));
    projection.move(last);
    if (share < 1) requestAnimationFrame(step);
  };
  step();
}

const eased = (share: number): number => 1 - (1 - share) ** 3;

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
