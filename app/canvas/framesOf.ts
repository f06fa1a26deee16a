// Where the frames of open blocks are: around everything that is inside.

import { type Document, nodesWithin } from '../../engine/index.ts';
import { standIns } from '../blocks/standIns.ts';
import { boxesOf } from './figure.ts';
import { frameRoom } from './frameRoom.ts';
import { type Box, boxAround } from './geometry.ts';
import type { Drawing, Frames } from './scene.ts';

export function framesOf(
  blocks: Document['blocks'],
  { figures, positions }: Pick<Drawing, 'figures' | 'positions'>,
): Frames {
  if (blocks.size === 0) return none;
  const standIn = standIns(blocks);
  const boxes = new Map<string, Box>();
  const boxOf = (id: string, depth: number): Box | null => {
    const figure = figures.get(id);
    if (figure !== undefined) return boxAround(boxesOf(figure, positions.get(id) ?? { x: 0, y: 0 }));
    const known = boxes.get(id);
    const block = blocks.get(id);
    if (known !== undefined || block === undefined || depth > deepest) return known ?? null;
    const inside = boxAround(block.members.flatMap((member) => boxOf(member, depth + 1) ?? []));
    if (inside === null) return null;
    const { margin, head } = frameRoom;
    const box = {
      x: inside.x - margin,
      y: inside.y - margin - head,
      width: inside.width + 2 * margin,
      height: inside.height + 2 * margin + head,
    };
    boxes.set(id, box);
    return box;
  };
  for (const { id } of blocks.values()) if (!isHidden(blocks, standIn, id)) boxOf(id, 0);
  return new Map([...boxes].reverse());
}

const none: Frames = new Map();

/** Frames within frames beyond this are not drawn. */
const deepest = 40;

const isHidden = (blocks: Document['blocks'], standIn: ReadonlyMap<string, string>, id: string): boolean => {
  const [first] = nodesWithin(blocks, id);
  return (
    first === undefined ||
    (standIn.has(first) && [...nodesWithin(blocks, id)].every((node) => standIn.has(node)))
  );
};
