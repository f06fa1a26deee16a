// Where autosaved work lies: a small store of keys and values, IndexedDB in the browser.

import { createStore, del, get, keys, promisifyRequest } from 'idb-keyval';

export interface Shelf {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** Opens lazily: where the browser keeps storage closed, every call rejects. */
export function browserShelf(name = 'nabla'): Shelf {
  let opened: ReturnType<typeof createStore> | null = null;
  const store = (): ReturnType<typeof createStore> => {
    opened ??= createStore(name, 'works');
    return opened;
  };
  return {
    get: async (key) => get<unknown>(key, store()),
    // Committed without waiting for an answer: the page may be gone before it comes.
    set: async (key, value) =>
      store()('readwrite', (objects) => {
        objects.put(value, key);
        objects.transaction.commit();
        return promisifyRequest(objects.transaction);
      }),
    delete: async (key) => del(key, store()),
    keys: async () => (await keys<IDBValidKey>(store())).filter((key) => typeof key === 'string'),
  };
}
