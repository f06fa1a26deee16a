// The place nearest to a wished one at which a new node covers no other node and no wire.

import type { Document, Position } from '../../engine/index.ts';
import { type Box, crosses, grow, type Line, overlaps, type Size } from '../canvas/geometry.ts';

/** Of a node that nobody has measured yet, the new one among them. */
export const usualSize: Size = { width: 128, height: 72 };
/** Names stand below nodes. */
const gap = 28;
const pace = 32;
/** Farther than this it would not be in view. */
const farthest = { x: 6 * pace, y: 4 * pace };

export function freePlace(
  { model, layout }: Pick<Document, 'model' | 'layout'>,
  sizes: ReadonlyMap<string, Size>,
  wish: Position,
): Position {
  const area = grow({ ...wish, ...usualSize }, farthest.x + gap);
  const boxOf = (id: string): Box | null => {
    const at = layout.get(id);
    return at === undefined ? null : { ...at, ...(sizes.get(id) ?? usualSize) };
  };
  const boxes = [...layout.keys()].flatMap((id) => boxOf(id) ?? []).filter((box) => overlaps(box, area));
  const wires = [...model.edges.values()]
    .flatMap(({ source, target }) => wireBetween(boxOf(source), boxOf(target)) ?? [])
    .filter((wire) => crosses(wire, area));
  const isFree = (place: Position): boolean => {
    const room = grow({ ...place, ...usualSize }, gap);
    return !boxes.some((box) => overlaps(box, room)) && !wires.some((wire) => crosses(wire, room));
  };
  return around(wish).find(isFree) ?? offCorners(wish, [...layout.values()]);
}

/** Where all is full: at least on no other's corner. */
function offCorners(wish: Position, taken: readonly Position[]): Position {
  let place = wish;
  while (taken.some(({ x, y }) => x === place.x && y === place.y))
    place = { x: place.x + pace, y: place.y + pace };
  return place;
}

function wireBetween(from: Box | null, to: Box | null): Line | null {
  if (from === null || to === null) return null;
  return {
    from: { x: from.x + from.width, y: from.y + from.height / 2 },
    to: { x: to.x, y: to.y + to.height / 2 },
  };
}

/** The nearest first. */
function around({ x, y }: Position): readonly Position[] {
  const shifts = stepsTo(farthest.x).flatMap((dx) => stepsTo(farthest.y).map((dy) => ({ dx, dy })));
  shifts.sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));
  return shifts.map(({ dx, dy }) => ({ x: x + dx, y: y + dy }));
}

const stepsTo = (end: number): readonly number[] =>
  Array.from({ length: (2 * end) / pace + 1 }, (_, at) => at * pace - end);
