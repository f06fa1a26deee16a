// What repairing a file needs to know of the ops.

import type { JsonObject } from './document.ts';

export interface Catalogue {
  /** Names of the inputs; `variadic`: a, b, c…; null: the type is unknown, and every handle is kept. */
  readonly inputsOf: (type: string, params: JsonObject) => readonly string[] | 'variadic' | null;
  readonly outputsOf: (type: string) => readonly string[] | null;
}
