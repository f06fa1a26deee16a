// Which nodes are not drawn, since a block around them is folded.

import { blocksAround, type Document, homesOf, nodesWithin } from '../../engine/index.ts';

/** By node: the outermost of the folded blocks that it stands in, which is what is drawn in its place. */
export function standIns(blocks: Document['blocks']): ReadonlyMap<string, string> {
  const standIn = new Map<string, string>();
  const homes = homesOf(blocks);
  for (const { id, folded } of blocks.values()) {
    if (!folded || blocksAround(homes, id).some((home) => blocks.get(home)?.folded === true)) continue;
    for (const node of nodesWithin(blocks, id)) standIn.set(node, id);
  }
  return standIn;
}
