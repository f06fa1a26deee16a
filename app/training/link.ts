// A line to whatever trains: a worker, or where there is none the page itself.

import { loadSamples } from '../data/loadSamples.ts';
import type { Command, Event } from './protocol.ts';

export interface Link {
  send(command: Command): void;
  close(): void;
}

export interface Listener {
  readonly onEvent: (event: Event) => void;
  /** It has died, and answers no more; null: its code could not be fetched, so that it never lived. */
  readonly onDeath: (message: string | null) => void;
}

export type Connect = (listener: Listener) => Link;

export const connect: Connect = (listener) =>
  typeof Worker === 'undefined' ? connectHere(listener) : connectWorker(listener);

function connectWorker({ onEvent, onDeath }: Listener): Link {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Event>) => onEvent(data);
  worker.onerror = (event) => {
    event.preventDefault();
    onDeath(event instanceof ErrorEvent ? event.message : null);
  };
  worker.onmessageerror = () => onDeath('a message could not be read');
  return { send: (command) => worker.postMessage(command), close: () => worker.terminate() };
}

function connectHere({ onEvent, onDeath }: Listener): Link {
  let isOpen = true;
  const serving = import('./serveTraining.ts').then(({ serveTraining }) =>
    serveTraining({
      post: (event) => {
        if (isOpen) onEvent(event);
      },
      later: (task) => void setTimeout(() => isOpen && task(), 0),
      now: () => performance.now(),
      load: (part, onProgress) => loadSamples(part, { onProgress }),
      backend: async () => (await import('./loadBackend.ts')).loadBackend(),
    }),
  );
  serving.catch((error: unknown) => onDeath(String(error)));
  return {
    send: (command) => void serving.then((obey) => isOpen && obey(command)),
    close: () => {
      isOpen = false;
    },
  };
}
