import { castDraft } from 'immer';
import type { Json, JsonObject } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';

/** A parameter's number, tensor or choice. */
export const setParam =
  (node: string, name: string, value: Json): Recipe =>
  (draft) => {
    const found = draft.model.nodes.get(node);
    if (found === undefined) return;
    const params: JsonObject = { ...(found.params as JsonObject), [name]: value };
    found.params = castDraft(params);
  };
