// What pageRunner.ts calls in the page: a worker for each peer and workload, by number.

import type { Bench, Order, Reply } from './messages.ts';

const workers: Worker[] = [];

function ask(worker: Worker, order: Order): Promise<number> {
  worker.postMessage(order);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) =>
      'failure' in data ? reject(new Error(data.failure)) : resolve(data.number);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

const bench: Bench = {
  async open(peer, address) {
    const bytes = await (await fetch(address)).arrayBuffer();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const number = workers.push(worker) - 1;
    return { worker: number, answer: await ask(worker, { kind: 'open', peer, bytes }) };
  },
  async measure(number, seconds) {
    const worker = workers[number];
    return worker === undefined ? Number.NaN : ask(worker, { kind: 'measure', seconds });
  },
  close(number) {
    workers[number]?.terminate();
  },
};

window.bench = bench;
