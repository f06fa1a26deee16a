// One thread against two, by turns: how much a second core brings.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compileKernels, crewOf, supportedBuild, wasmBackend } from '../../engine/training.ts';
import { bundle } from '../../scripts/bundle.mjs';
import { readKernels } from '../../scripts/kernels.mjs';
import { median, timesAsFast } from './paces.ts';
import { paceOf } from './peers/measure.mjs';
import { trainerFor } from './peers/nabla.ts';
import { tensorsOf } from './tensors.ts';
import type { Net } from './workload.ts';

export interface Shared {
  readonly net: Net;
  /** Steps a second by one thread and by two, round by round. */
  readonly one: readonly number[];
  readonly two: readonly number[];
}

/** Rounds, and seconds of each: a core that rested while the other was measured takes a while to be itself again. */
const [rounds, seconds] = [7, 0.6];

/** Null where there is one core, or no SIMD. */
export async function measureThreads(nets: readonly Net[]): Promise<readonly Shared[] | null> {
  const build = supportedBuild();
  if (build === null || availableParallelism() < 2) return null;
  const kernels = compileKernels(await readKernels(`${build}-shared`), build, true);
  const other = new Worker(new URL(await bundle('tests/kit/kernelThread.ts', ['engine', 'tests/kit'])));
  const crew = crewOf([other], () => performance.now());
  const results: Shared[] = [];
  for (const net of nets) {
    const tensors = tensorsOf(net);
    const alone = trainerFor(net, tensors, wasmBackend(kernels));
    const together = trainerFor(net, tensors, wasmBackend(kernels, crew));
    const pace = (trainer: typeof alone, time: number): number => paceOf(() => trainer.advance().loss, time);
    // The second thread joins in meanwhile, and compilers get warm.
    await new Promise((done) => setTimeout(done, 200));
    pace(alone, 1);
    pace(together, 1);
    const turns = Array.from(
      { length: rounds },
      () => [pace(alone, seconds), pace(together, seconds)] as const,
    );
    results.push({ net, one: turns.map(([one]) => one), two: turns.map(([, two]) => two) });
  }
  await other.terminate();
  return results;
}

export function threadsTable(results: readonly Shared[]): string {
  const rows = results.map(({ net, one, two }) => {
    const promised = net.id === 'W5' ? 1.7 : 1;
    const times = timesAsFast(two, one);
    // A clock of that many rounds tells no less than a hundredth apart.
    const verdict = times >= promised - 0.01 ? 'met' : '**not met**';
    return `| **${net.id}** | ${median(one).toPrecision(3)} | ${median(two).toPrecision(3)} | ${times.toFixed(2)} (≥ ${promised}: ${verdict}) |`;
  });
  return ['| steps a second | one thread | two threads | times |', '| --- | --: | --: | --: |', ...rows].join(
    '\n',
  );
}
