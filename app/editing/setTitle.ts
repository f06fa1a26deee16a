import { limits } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';

/** Cut where a file would be. */
export const setTitle =
  (title: string): Recipe =>
  (draft) => {
    draft.title = title.slice(0, limits.text);
  };
