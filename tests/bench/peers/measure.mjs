// What a peer is asked to do, wherever it runs: open a workload, say what it answers after ten steps, and show its pace.

/** @import { Opened, Peer, Tensors, Workload } from '../workload.ts' */

/** Seconds in which a peer may get warm. */
const warmth = 1;

/** Steps before what is answered is compared. */
export const settled = 10;

/**
 * @param {Peer} peer
 * @param {Workload} workload
 * @param {Tensors} tensors
 */
export async function openPeer(peer, workload, tensors) {
  const { step, about } = await peer.open(workload, tensors);
  for (let taken = 0; taken < settled; taken++) step();
  const answer = step();
  // Compilers take their time: nobody is measured before they have had it.
  paceOf(step, warmth);
  return { answer, step, about };
}

/**
 * Steps a second, over at least so many seconds and one step. Looks at the clock after every twentieth of what it has done.
 * @param {Opened['step']} step
 * @param {number} seconds
 */
export function paceOf(step, seconds) {
  const start = performance.now();
  let taken = 0;
  for (;;) {
    const goal = taken + 1 + Math.floor(taken / 20);
    for (; taken < goal; taken++) step();
    const passed = (performance.now() - start) / 1000;
    if (passed >= seconds) return taken / passed;
  }
}
