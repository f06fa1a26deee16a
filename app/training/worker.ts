// The worker that trains.

import { loadSamples } from '../data/loadSamples.ts';
import { loadBackend } from './loadBackend.ts';
import { type Command, transferOf } from './protocol.ts';
import { serveTraining } from './serveTraining.ts';

interface Scope {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
}

const scope = self as unknown as Scope;
// A message to oneself comes after those that are waiting, and without the delay that timers have.
const { port1: bell, port2: button } = new MessageChannel();
const tasks: (() => void)[] = [];
bell.onmessage = () => tasks.shift()?.();

const obey = serveTraining({
  post: (event) => scope.postMessage(event, transferOf(event)),
  later: (task) => {
    tasks.push(task);
    button.postMessage(null);
  },
  now: () => performance.now(),
  load: (part, onProgress) => loadSamples(part, { onProgress }),
  backend: loadBackend,
});
scope.onmessage = ({ data }) => obey(data);
