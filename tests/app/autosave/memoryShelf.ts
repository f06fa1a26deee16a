// A shelf in memory that can be made to fail, for tests.

import type { Shelf } from '../../../app/autosave/shelf.ts';

export interface MemoryShelf extends Shelf {
  readonly values: Map<string, unknown>;
  /** What every write rejects with, while it is set. */
  fault: Error | null;
}

export function memoryShelf(): MemoryShelf {
  const values = new Map<string, unknown>();
  return {
    values,
    fault: null,
    get: async (key) => values.get(key),
    async set(key, value) {
      if (this.fault !== null) throw this.fault;
      values.set(key, structuredClone(value));
    },
    async delete(key) {
      values.delete(key);
    },
    keys: async () => [...values.keys()],
  };
}
