import { limits } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';

/** What a node is called; an empty label gives the op's own name back. Cut where a file would be. */
export const setLabel =
  (node: string, label: string): Recipe =>
  (draft) => {
    const found = draft.model.nodes.get(node);
    if (found !== undefined) found.label = label.trim() === '' ? null : label.slice(0, limits.text);
  };
