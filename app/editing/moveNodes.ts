import type { Position } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { withinReach } from './withinReach.ts';

/** Nodes at other places; ids that are gone are passed over. */
export const moveNodes =
  (positions: ReadonlyMap<string, Position>): Recipe =>
  (draft) => {
    for (const [id, { x, y }] of positions) {
      if (draft.model.nodes.has(id) && Number.isFinite(x) && Number.isFinite(y))
        draft.layout.set(id, withinReach({ x, y }));
    }
  };
