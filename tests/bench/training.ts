// How fast nets learn, how much memory that takes, and what it costs to be looked at.

import { performance } from 'node:perf_hooks';
import { snapshotOf } from '../../app/training/tell.ts';
import { batchesOf } from '../../engine/training.ts';
import { readKernels } from '../../scripts/kernels.mjs';
import { median } from './paces.ts';
import { paceOf } from './peers/measure.mjs';
import { backendWith, trainerFor } from './peers/nabla.ts';
import { flopsOf, tensorsOf } from './tensors.ts';
import { workloads } from './workloads.ts';

/** How often in a second the page asks for a snapshot, at most: with every report of progress. */
const looks = 10;
/** Seconds, and rounds of half a second. */
const [warmth, rounds] = [1, 5];

export async function trainingTable(): Promise<string> {
  const backend = await backendWith(readKernels);
  const rows = workloads.flatMap((net) => {
    if (net.kind !== 'net') return [];
    const trainer = trainerFor(net, tensorsOf(net), backend);
    const step = (): number => trainer.advance().loss;
    paceOf(step, warmth);
    const pace = median(Array.from({ length: rounds }, () => paceOf(step, 0.5)));
    const { program, world } = trainer;
    const { batch } = batchesOf(world, program.rows);
    const snapshots = Array.from({ length: 30 }, () => {
      step();
      const start = performance.now();
      snapshotOf({ trainer, batch, rate: net.rate, best: null });
      return performance.now() - start;
    });
    const bytes = Object.values(program.machine.memory).reduce((sum, each) => sum + each, 0);
    const share = (median(snapshots) * looks) / 10;
    const cells = [
      `**${net.id}** ${net.title}`,
      pace.toPrecision(3),
      ((pace * flopsOf(net)) / 1e9).toPrecision(3),
      (bytes / 2 ** 20).toPrecision(3),
      `${share.toFixed(2)} % (< 1 %)`,
    ];
    return [`| ${cells.join(' | ')} |`];
  });
  const head = ['training', 'steps/s', 'GFLOP/s', 'MiB', `${looks} snapshots a second`];
  return [`| ${head.join(' | ')} |`, '|---|--:|--:|--:|--:|', ...rows].join('\n');
}
