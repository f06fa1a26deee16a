// Several threads over one memory: the same numbers, bit for bit, however many there are.

import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import type { Backend } from '../../../../engine/run/machine.ts';
import { wasmBackend } from '../../../../engine/run/wasm/backend.ts';
import { type Crew, crewOf } from '../../../../engine/run/wasm/crew.ts';
import { compileKernels, supportedBuild } from '../../../../engine/run/wasm/kernels.ts';
import { readTraining } from '../../../../engine/train/settings.ts';
import { createTrainer, type Trainer } from '../../../../engine/train/trainer.ts';
import { bundle } from '../../../../scripts/bundle.mjs';
import { readKernels } from '../../../../scripts/kernels.mjs';
import { netDocument } from '../../../bench/documents.ts';
import { tensorsOf } from '../../../bench/tensors.ts';
import { workloads } from '../../../bench/workloads.ts';

const build = supportedBuild() ?? 'simd';
const script = new URL(await bundle('tests/kit/kernelThread.ts', ['engine', 'tests/kit']));
const workers = Array.from({ length: 2 }, () => new Worker(script));
afterAll(async () => void (await Promise.all(workers.map((worker) => worker.terminate()))));

const kernels = compileKernels(await readKernels(`${build}-shared`), build, true);

/** Threads that are always called, or never: a clock that says so. */
function backendOf(others: readonly Worker[], isQuicker: boolean): Backend {
  const crew: Crew = crewOf(others, () => 0);
  let time = 0;
  let calls = 0;
  // The clock is asked before and after each trial, alone and together by turns.
  const now = (): number => {
    const isTogether = Math.floor(calls++ / 2) % 2 === 1;
    if (calls % 2 === 0) time += isTogether === isQuicker ? 1 : 2;
    return time;
  };
  return wasmBackend(kernels, { ...crew, now });
}

function trainerFor(id: string, backend: Backend): Trainer {
  const net = workloads.find((each) => each.id === id);
  if (net?.kind !== 'net') throw new Error(`no net ${id}`);
  const document = netDocument(net, tensorsOf(net));
  const { value: settings } = readTraining(document.training);
  const made = createTrainer({ document, settings, fetched: () => null, backend });
  if (!made.ok) throw new Error('cannot be trained');
  return made.value;
}

test.each(['W3', 'W4', 'W6'])('%s', async (id) => {
  const [alone, together] = [trainerFor(id, wasmBackend(kernels)), trainerFor(id, backendOf(workers, true))];
  for (let step = 0; step < 12; step++) {
    expect(together.advance().loss).toBe(alone.advance().loss);
    // They join in between: until they are there, the first thread works alone.
    await new Promise((done) => setTimeout(done, step < 3 ? 50 : 0));
  }
  for (const [name, { data }] of alone.weights('all'))
    expect(together.weights('all').get(name)?.data).toEqual(data);
});
