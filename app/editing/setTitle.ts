import type { Recipe } from '../document/documentStore.ts';

export const setTitle =
  (title: string): Recipe =>
  (draft) => {
    draft.title = title;
  };
