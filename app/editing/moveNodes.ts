import type { Draft } from 'immer';
import { type Document, nodesWithin, type Position } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { withinReach } from './withinReach.ts';

/** Nodes and folded blocks at other places; ids that are gone are passed over. */
export const moveNodes =
  (positions: ReadonlyMap<string, Position>): Recipe =>
  (draft) => {
    for (const [id, { x, y }] of positions) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      if (draft.blocks.has(id)) moveInside(draft, id, { x, y });
      if (draft.model.nodes.has(id) || draft.blocks.has(id)) draft.layout.set(id, withinReach({ x, y }));
    }
  };

/** What stands in a folded block goes along, so that it is found where the block is opened. */
function moveInside(draft: Draft<Document>, block: string, { x, y }: Position): void {
  const from = draft.layout.get(block);
  if (from === undefined) return;
  for (const node of nodesWithin((draft as Document).blocks, block)) {
    const place = draft.layout.get(node);
    if (place !== undefined)
      draft.layout.set(node, withinReach({ x: place.x + x - from.x, y: place.y + y - from.y }));
  }
}
