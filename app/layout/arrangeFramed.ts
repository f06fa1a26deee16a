// A layout with frames: from the innermost out, each frame is laid out inside and then takes part as one node.

import type { Position } from '../../engine/index.ts';
import { frameRoom } from '../canvas/frameRoom.ts';
import { type Box, boxAround } from '../canvas/geometry.ts';
import type { Diagram, Places, Size } from './diagram.ts';

/** Nodes and wires alone. */
export interface Flat {
  readonly nodes: readonly (Size & { readonly id: string })[];
  readonly edges: Diagram['edges'];
}

export type Arrange = (flat: Flat) => Places;

/** One thing inside a frame: a node, or a frame once it is laid out. */
interface Piece extends Size {
  readonly id: string;
  readonly drawn: Box;
}

/** The page itself is the outermost of them. */
const page = null;

export function arrangeFramed({ nodes, edges, frames }: Diagram, arrange: Arrange): Places {
  const homes = new Map([...nodes, ...frames].map(({ id, home }) => [id, home]));
  const wires = wiresByHome(edges, homes);
  const pieces = new Map<string | null, Piece[]>([page, ...frames.map(({ id }) => id)].map((id) => [id, []]));
  for (const { home, ...piece } of nodes) pieces.get(home)?.push(piece);
  const outermostFirst = frames.toSorted((a, b) => depth(homes, a.id) - depth(homes, b.id));
  /** From the top left corner of the frame that they stand in. */
  const within = new Map<string, Position>();
  const lay = (id: string | null): Size => {
    const inside = pieces.get(id) ?? [];
    const places = arrange({ nodes: inside, edges: wires.get(id) ?? [] });
    const { x, y, ...size } = frameOf(inside, places);
    for (const [each, place] of places) within.set(each, { x: place.x - x, y: place.y - y });
    return size;
  };
  for (const { id, home } of outermostFirst.toReversed()) {
    const size = lay(id);
    pieces.get(home)?.push({ id, ...size, drawn: { x: 0, y: 0, ...size } });
  }
  lay(page);
  for (const { id } of outermostFirst)
    for (const piece of pieces.get(id) ?? []) within.set(piece.id, sum(within.get(id), within.get(piece.id)));
  return new Map(nodes.map(({ id }) => [id, sum(within.get(id))]));
}

const sum = (...places: readonly (Position | undefined)[]): Position => ({
  x: places.reduce((x, place) => x + (place?.x ?? 0), 0),
  y: places.reduce((y, place) => y + (place?.y ?? 0), 0),
});

type Homes = ReadonlyMap<string, string | null>;

/** From the inside out, the thing itself first. */
function around(homes: Homes, id: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== page; at = homes.get(at) ?? page) chain.push(at);
  return chain;
}

const depth = (homes: Homes, id: string): number => around(homes, id).length;

/** A wire belongs to the innermost frame around both of its ends, where it runs between what they stand in. */
function wiresByHome(edges: Diagram['edges'], homes: Homes): ReadonlyMap<string | null, Diagram['edges']> {
  const wires = new Map<string | null, { source: string; target: string }[]>();
  for (const { source, target } of edges) {
    const [from, to] = [around(homes, source), around(homes, target)];
    const others = new Set(to);
    const shared = from.findIndex((id) => others.has(id));
    const home = from[shared] ?? page;
    const last = from[(shared === -1 ? from.length : shared) - 1];
    const next = to[(home === page ? to.length : to.indexOf(home)) - 1];
    if (last === undefined || next === undefined) continue;
    const known = wires.get(home);
    if (known === undefined) wires.set(home, [{ source: last, target: next }]);
    else known.push({ source: last, target: next });
  }
  return wires;
}

function frameOf(inside: readonly Piece[], places: Places): Box {
  const boxes = inside.map(({ id, drawn }) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return { ...drawn, x: x + drawn.x, y: y + drawn.y };
  });
  const { x, y, width, height } = boxAround(boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { margin, head } = frameRoom;
  return {
    x: Math.floor(x - margin),
    y: Math.floor(y - margin - head),
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + 2 * margin + head),
  };
}
