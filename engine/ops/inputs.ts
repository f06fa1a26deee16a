import type { JsonObject } from '../document/document.ts';
import type { Compute, InputRule } from './op.ts';

/** The inputs of a node with these params, as they are written; null where they cannot be told from them. */
export const inputRulesOf = (op: Compute, written: JsonObject): readonly InputRule[] | 'variadic' | null =>
  op.inputsBy === undefined ? op.inputs : op.inputsBy(written);
