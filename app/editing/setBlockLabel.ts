import type { Recipe } from '../document/documentStore.ts';

/** What people call a block; empty: by what it is. */
export const setBlockLabel =
  (id: string, label: string): Recipe =>
  (draft) => {
    const block = draft.blocks.get(id);
    if (block !== undefined) block.label = label === '' ? null : label;
  };
