// The dialog's hold on the worker that reads tables.

import type { Answered, Asked, Kind, Requests } from './protocol.ts';

export interface Reader {
  /** Rejects where the worker died of it. */
  ask<K extends Kind>(kind: K, ask: Requests[K]['ask']): Promise<Requests[K]['answer']>;
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export function createReader(): Reader {
  const worker = new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.onmessage = ({ data: { number, answer } }: MessageEvent<Answered>) => {
    waiting.get(number)?.resolve(answer as never);
    waiting.delete(number);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return {
    ask: (kind, ask) =>
      new Promise((resolve, reject) => {
        const number = ++count;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, kind, ask } satisfies Asked);
      }),
    close: () => worker.terminate(),
  };
}
