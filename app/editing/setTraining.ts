import { castDraft } from 'immer';
import type { Json, JsonObject } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';

/** One setting of the training; null for what is not set at all. */
export const setTraining =
  (name: string, value: Json): Recipe =>
  (draft) => {
    const { [name]: _, ...rest } = (draft.training ?? {}) as JsonObject;
    const training: JsonObject = value === null ? rest : { ...rest, [name]: value };
    draft.training = castDraft(training);
  };
