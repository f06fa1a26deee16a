// A process that runs one peer: its file, and the file of a workload. Each line that comes in is a number of seconds to
// measure over; each that goes out a JSON object.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readHandover } from './handover.mjs';
import { openPeer, paceOf } from './measure.mjs';

/** @param {object} reply */
const say = (reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);
// What a library has to say is not for the one who listens here.
console.log = console.error;

const [peer, file] = process.argv.slice(2);
try {
  const { workload, tensors } = readHandover(readFileSync(file));
  const { answer, step, about } = await openPeer(await import(peer), workload, tensors);
  say({ answer, about });
  for await (const seconds of createInterface(process.stdin)) say({ pace: paceOf(step, Number(seconds)) });
} catch (error) {
  say({ failure: error instanceof Error ? error.message : String(error) });
}
