// Several threads over one memory: the same numbers, bit for bit, however many there are.

import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import type { Backend } from '../../../../engine/run/machine.ts';
import { wasmBackend } from '../../../../engine/run/wasm/backend.ts';
import { type Crew, crewOf } from '../../../../engine/run/wasm/crew.ts';
import { compileKernels, supportedBuild } from '../../../../engine/run/wasm/kernels.ts';
import { quicker } from '../../../../engine/run/wasm/quicker.ts';
import { readTraining } from '../../../../engine/train/settings.ts';
import { createTrainer, type Trainer } from '../../../../engine/train/trainer.ts';
import { bundle } from '../../../../scripts/bundle.mjs';
import { readKernels } from '../../../../scripts/kernels.mjs';
import { netDocument } from '../../../bench/documents.ts';
import { tensorsOf } from '../../../bench/tensors.ts';
import type { Net } from '../../../bench/workload.ts';
import { workloads } from '../../../bench/workloads.ts';

const build = supportedBuild() ?? 'simd';
const script = new URL(await bundle('tests/kit/kernelThread.ts', ['engine', 'tests/kit']));
const workers = Array.from({ length: 2 }, () => new Worker(script));
afterAll(async () => void (await Promise.all(workers.map((worker) => worker.terminate()))));

const kernels = compileKernels(await readKernels(`${build}-shared`), build, true);

const crew = crewOf(workers, () => 0);

/** A back end that calls the others whenever they are there, and how often it did. */
function crewed(): { readonly backend: Backend; readonly calls: () => number } {
  let calls = 0;
  const choose: Crew['choose'] = (_, together) => () => {
    calls++;
    together();
  };
  return { backend: wasmBackend(kernels, { ...crew, choose }), calls: () => calls };
}

/** Nothing in it is a whole number of vectors or tiles. */
const odd: Net = {
  kind: 'net',
  id: 'odd',
  title: '301-53-59-7 sigmoid, batch 101',
  input: [301],
  classes: 7,
  layers: [
    { kind: 'affine', units: 53 },
    { kind: 'sigmoid' },
    { kind: 'affine', units: 59 },
    { kind: 'sigmoid' },
    { kind: 'affine', units: 7 },
  ],
  batch: 101,
  optimizer: 'adam',
  rate: 0.01,
};

const nets = [odd, ...workloads.filter((each) => each.kind === 'net')];

function trainerFor(net: Net, backend: Backend): Trainer {
  const document = netDocument(net, tensorsOf(net));
  const { value: settings } = readTraining(document.training);
  const made = createTrainer({ document, settings, fetched: () => null, backend });
  if (!made.ok) throw new Error('cannot be trained');
  return made.value;
}

test.each(nets.filter(({ id }) => ['odd', 'W3', 'W4', 'W6'].includes(id)))('$title', async (net) => {
  const { backend, calls } = crewed();
  const [alone, together] = [trainerFor(net, wasmBackend(kernels)), trainerFor(net, backend)];
  for (let step = 0; step < 12; step++) {
    expect(together.advance().loss).toBe(alone.advance().loss);
    // They join in between: until they are there, the first thread works alone.
    await new Promise((done) => setTimeout(done, step < 3 ? 100 : 0));
  }
  expect(calls()).toBeGreaterThan(0);
  for (const [name, { data }] of alone.weights('all'))
    expect(together.weights('all').get(name)?.data).toEqual(data);
});

/** Two ways that take as long as is said, by a clock of their own. */
function twoWays(took: { one: number; other: number }) {
  let clock = 0;
  const calls = { one: 0, other: 0 };
  const way = (name: 'one' | 'other') => () => {
    calls[name]++;
    clock += took[name];
  };
  return { calls, carryOut: quicker(way('one'), way('other'), () => clock) };
}

test('the quicker of two ways is taken, and tried again when times change', () => {
  const took = { one: 5, other: 3 };
  const { calls, carryOut } = twoWays(took);
  for (let call = 0; call < 100; call++) carryOut();
  expect(calls.other).toBeGreaterThan(80);
  took.other = 50;
  for (let call = 0; call < 1000; call++) carryOut();
  expect(calls.one).toBeGreaterThan(960);
});

test('a way that is slow only when it begins is not given up for that', () => {
  const took = { one: 5, other: 3 };
  const { calls, carryOut } = twoWays(took);
  let last = 0;
  for (let call = 0; call < 100; call++) {
    took.other = last === calls.other ? 500 : 3;
    last = calls.other;
    carryOut();
  }
  expect(calls.other).toBeGreaterThan(80);
});
