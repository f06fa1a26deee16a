// Copies: of what is selected, into the same document or another.

import { cutOut, type Document, pasteInto } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { withinReach } from './withinReach.ts';

/** The nodes with the wires between them. */
export const copyOf = (document: Document, nodes: ReadonlySet<string>): Document => cutOut(document, nodes);

export interface Pasted {
  readonly recipe: Recipe;
  /** The ids of the new nodes. */
  readonly nodes: readonly string[];
}

/** A fragment added to the document under fresh ids, `by` pixels to the right and down. */
export function paste(document: Document, fragment: Document, by = 32): Pasted {
  const { document: next, nodes } = pasteInto(document, fragment, { x: by, y: by });
  return {
    nodes,
    recipe: (draft) => {
      addNew(draft.model.nodes, next.model.nodes);
      addNew(draft.model.edges, next.model.edges);
      addNew(draft.blocks, next.blocks);
      addNew(draft.layout, new Map([...next.layout].map(([id, place]) => [id, withinReach(place)])));
    },
  };
}

/** Only what is new, so that undoing a paste touches nothing else. */
function addNew<T>(into: Map<string, T>, from: ReadonlyMap<string, unknown>): void {
  for (const [id, value] of from) if (!into.has(id)) into.set(id, value as T);
}
