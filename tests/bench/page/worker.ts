// Runs one peer in a page's worker; answers each message in turn.

import { readHandover } from '../peers/handover.mjs';
import { openPeer, paceOf } from '../peers/measure.mjs';
import type { Opened, Peer } from '../workload.ts';
import type { Order, Reply } from './messages.ts';

const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  nabla: () => import('./nablaInPage.ts'),
  tfjsWasm: () => import('../peers/tfjsWasm.mjs'),
  jax: () => import('../peers/jax.mjs'),
};

let step: Opened['step'] = () => Number.NaN;

async function carryOut(order: Order): Promise<number> {
  if (order.kind === 'measure') return paceOf(step, order.seconds);
  const peer = await peers[order.peer]?.();
  if (peer === undefined) throw new Error(`internal: ${order.peer} is not for pages`);
  const { workload, tensors } = readHandover(new Uint8Array(order.bytes));
  const opened = await openPeer(peer, workload, tensors);
  step = opened.step;
  return opened.answer;
}

const reply = (message: Reply): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<Order>) =>
  carryOut(data).then(
    (number) => reply({ number }),
    (error: unknown) => reply({ failure: error instanceof Error ? error.message : String(error) }),
  );
