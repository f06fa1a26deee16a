// What the editors of params share.

import type { Json, Param } from '../../engine/index.ts';
import type { Policy } from '../document/documentStore.ts';

export interface ParamFieldProps {
  readonly name: string;
  readonly param: Param;
  readonly value: Json;
  readonly write: (value: Json, policy: Policy) => void;
}

/** In a box, since null is a value that params can have; null for what the param does not take. */
export const accepted = (param: Param, json: Json | undefined): { readonly json: Json } | null =>
  json !== undefined && param.read(json).ok ? { json } : null;
