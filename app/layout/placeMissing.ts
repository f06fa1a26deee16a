// Places for the nodes that a document says no place of, among those that have one.

import type { Document, Position } from '../../engine/index.ts';
import type { Places, Size } from './diagram.ts';
import { tidy } from './tidy.ts';

/** Nothing where no node waits for a place. Nodes that have one stay. */
export async function placeMissing(document: Document, sizes: ReadonlyMap<string, Size>): Promise<Places> {
  const missing = [...document.model.nodes.keys()].filter((id) => !document.layout.has(id));
  if (missing.length === 0) return new Map();
  const tidied = await tidy(document, sizes);
  if (missing.length === document.model.nodes.size) return tidied;
  const shift = shiftOf(document, tidied);
  const taken = [...document.layout].flatMap(([id, place]) => (document.model.nodes.has(id) ? [place] : []));
  const places = new Map<string, Position>();
  for (const id of missing) {
    const wish = tidied.get(id) ?? { x: 0, y: 0 };
    const place = freePlace({ x: wish.x + shift.x, y: wish.y + shift.y }, taken);
    places.set(id, place);
    taken.push(place);
  }
  return places;
}

/** How far, on the whole, the graph stands from where it would be put. */
function shiftOf({ layout }: Document, tidied: Places): Position {
  let [x, y, count] = [0, 0, 0];
  for (const [id, place] of layout) {
    const wish = tidied.get(id);
    if (wish === undefined) continue;
    x += place.x - wish.x;
    y += place.y - wish.y;
    count++;
  }
  return count === 0 ? { x: 0, y: 0 } : { x: Math.round(x / count), y: Math.round(y / count) };
}

/** Down from the wish until no other node is near. */
function freePlace(wish: Position, taken: readonly Position[]): Position {
  let { x, y } = wish;
  while (taken.some((other) => Math.abs(other.x - x) < 96 && Math.abs(other.y - y) < 80)) y += 16;
  return { x, y };
}
