import { castDraft } from 'immer';
import type { Json, Target } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';

/** What is differentiated, and its upstream gradient; null leaves it to the rule of the file format. */
export const setTarget =
  (node: string | null, seed: Json = 1): Recipe =>
  (draft) => {
    const target: Target | null = node === null ? null : { node, seed };
    draft.target = castDraft(target);
  };
