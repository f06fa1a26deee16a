import { castDraft } from 'immer';
import type { JsonObject } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';

/** Numbers of parameters by name, from which everything starts from now on; those not named stay as they are. */
export const setWeights =
  (weights: JsonObject): Recipe =>
  (draft) => {
    draft.weights = castDraft({ ...(draft.weights as JsonObject | null), ...weights });
  };
