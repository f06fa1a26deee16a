// Where the numbers stand: beside their wires, clear of every wire, node and other number wherever there is room.

import { type Box, courseOf, crosses, grow, type Line, overlaps, pointAt } from './geometry.ts';
import { Grid } from './grid.ts';
import type { Form, Formed } from './labelForms.ts';

/** How a text sits in its box: drawn to the side where its wire runs. */
type Align = 'start' | 'middle' | 'end';

/** A box for a label in one of its forms; `clear` says that it covers no node and no other label. */
export interface Spot extends Box {
  readonly align: Align;
  readonly form: Form;
  readonly clear: boolean;
}

/** A label that wants a place. Its forms by preference: a wide one, then narrower ones. */
export interface Wanted {
  readonly key: string;
  readonly forms: readonly Formed[];
  readonly beside: Beside;
  /** The less room, the sooner it is placed. */
  readonly room: number;
}

/** `gap`: free pixels between the line and the box; `under`: below a node, without a line. */
export type Beside =
  | { readonly kind: 'line'; readonly line: Line; readonly side: 'above' | 'below'; readonly gap: number }
  | { readonly kind: 'under'; readonly box: Box };

/** A stroke that labels keep clear of, by its half width. */
export interface Stroke extends Line {
  readonly reach: number;
}

export interface Scene {
  readonly strokes: readonly Stroke[];
  readonly boxes: readonly Box[];
  readonly labels: readonly Wanted[];
}

type Obstacle =
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'stroke'; readonly stroke: Stroke };

const hardHit = 100;
const softHit = 10;

/** What stands still while labels are placed. */
export type Ground = Pick<Grid<Obstacle>, 'near'>;

const nothing: Ground = new Grid<Obstacle>();

/** Strokes, boxes and placed labels as obstacles, prepared once for many placings: while a node is dragged, all else is still. */
export function groundOf(
  { strokes, boxes }: Pick<Scene, 'strokes' | 'boxes'>,
  spots: Iterable<Spot>,
): Grid<Obstacle> {
  const grid = new Grid<Obstacle>();
  for (const stroke of strokes) grid.addLine({ kind: 'stroke', stroke }, stroke, stroke.reach);
  for (const box of boxes) grid.addBox({ kind: 'box', box }, box);
  for (const spot of spots) if (spot.clear) grid.addBox({ kind: 'box', box: spot }, spot);
  return grid;
}

/**
 * A spot for every label of a scene. Greedy, the label with the least room first; the order in which they are given
 * makes no difference.
 */
export function placeLabels(scene: Scene, ground: Ground = nothing): ReadonlyMap<string, Spot> {
  const own = groundOf(scene, []);
  const ranked = scene.labels.toSorted((a, b) => a.room - b.room || (a.key < b.key ? -1 : 1));
  const spots = new Map<string, Spot>();
  for (const label of ranked) {
    const spot = bestSpot(label, [ground, own]);
    spots.set(label.key, spot);
    if (spot.clear) own.addBox({ kind: 'box', box: spot }, spot);
  }
  return spots;
}

/** The first candidate without a hit, else the one with the fewest. */
function bestSpot(label: Wanted, grounds: readonly Ground[]): Spot {
  let best: Spot | null = null;
  let least = Infinity;
  for (const spot of candidates(label)) {
    const hits = hitsOf(spot, grounds);
    if (hits === 0) return spot;
    if (hits < least) {
      least = hits;
      best = { ...spot, clear: hits < hardHit };
    }
  }
  if (best === null) throw new Error(`internal: no form for ${label.key}`);
  return best;
}

function hitsOf(spot: Spot, grounds: readonly Ground[]): number {
  let soft = 0;
  for (const ground of grounds) {
    for (const obstacle of ground.near(spot)) {
      if (obstacle.kind === 'box') {
        if (overlaps(spot, obstacle.box)) return hardHit;
      } else if (crosses(obstacle.stroke, grow(spot, obstacle.stroke.reach)))
        soft = Math.min(soft + softHit, hardHit - 1);
    }
  }
  return soft;
}

/** Free pixels below a node. */
const foot = 10;

/** Places along a wire from the middle outwards, and how far from it. */
const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const lifts = [0, 8, 18, 30];

function* candidates({ beside, forms }: Wanted): Generator<Spot> {
  for (const lift of lifts) {
    for (const form of forms) {
      if (beside.kind === 'under') yield under(beside.box, form, lift);
      else for (const place of places) yield besideLine(beside, form, place, lift);
    }
  }
}

function under({ x, y, width, height }: Box, formed: Formed, lift: number): Spot {
  return {
    x: x + (width - formed.width) / 2,
    y: y + height + foot + lift,
    ...formed,
    align: 'middle',
    clear: true,
  };
}

/** As close as the gap allows: a box touches a line first with the corner that reaches furthest against the normal. */
function besideLine(
  { line, side, gap }: Extract<Beside, { kind: 'line' }>,
  formed: Formed,
  place: number,
  lift: number,
): Spot {
  const course = courseOf(line);
  const sign = side === 'below' ? 1 : -1;
  const reach = (Math.abs(course.down.x) * formed.width + Math.abs(course.down.y) * formed.height) / 2;
  const centre = pointAt(line, course, course.length * place, sign * (gap + reach + lift));
  const outwards = sign * course.down.x;
  const align = Math.abs(outwards) < 0.1 ? 'middle' : outwards > 0 ? 'start' : 'end';
  return { x: centre.x - formed.width / 2, y: centre.y - formed.height / 2, ...formed, align, clear: true };
}
