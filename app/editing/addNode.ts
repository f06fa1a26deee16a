// A new node of a type, with its op's defaults.

import { type Document, freshId, type Position } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { withinReach } from './withinReach.ts';

/** The id that a new node of this type will get. */
export const newNodeId = ({ model, blocks }: Document, type: string): string =>
  freshId(new Map<string, unknown>([...model.nodes, ...blocks]), type);

export const addNode =
  (id: string, type: string, place: Position): Recipe =>
  (draft) => {
    draft.model.nodes.set(id, { id, type, label: null, params: {}, extra: {} });
    draft.layout.set(id, withinReach(place));
  };
