// Web Locks in memory, shared by the "tabs" of a test.

import type { LockManager } from '../../../app/autosave/workLock.ts';

interface Held {
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}

export function fakeLocks(): LockManager {
  const held = new Map<string, Held>();
  const request = (
    name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    const holder = held.get(name);
    if (holder !== undefined && options.steal !== true) return Promise.resolve().then(() => callback(null));
    holder?.fail(new DOMException('stolen', 'AbortError'));
    return new Promise((end, fail) => {
      const mine: Held = { end: () => end(undefined), fail };
      held.set(name, mine);
      void Promise.resolve()
        .then(() => callback({ name, mode: 'exclusive' }))
        .then(() => {
          if (held.get(name) === mine) held.delete(name);
          mine.end();
        });
    });
  };
  return { request: request as LockManager['request'] };
}
