// npm run bench -- peers: everybody on the same data, weights and work, in turns, one thread each.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKernels } from '../../scripts/kernels.mjs';
import { relaxedSimdFlags } from '../../scripts/relaxedSimd.mjs';
import { hold, type Pacing, type Result, type Runner } from './contest.ts';
import { wantedOf } from './expected.ts';
import { nodeRunner } from './nodeRunner.ts';
import { median } from './paces.ts';
import { createPageRunner } from './pageRunner.ts';
import { openPeaks, type PeakKind } from './peak.ts';
import { writeHandover } from './peers/handover.mjs';
import { backendWith, trainerFor } from './peers/nabla.ts';
import { asked, type Entrant, entrants, inPage, type PeerId } from './roster.ts';
import { type Grown, gemmTable, growthTable, type Measured, paceTable, ratioTable } from './tables.ts';
import { flopsOf, tensorsOf } from './tensors.ts';
import { measureThreads, threadsTable } from './threads.ts';
import type { Gemm, Net, Tensors, Workload } from './workload.ts';
import { growing, workloads } from './workloads.ts';

const usage = `npm run bench -- peers [--browser] [--only W2,gemm,threads,growth] [--against jax,numpy] [--rounds 15] [--seconds 0.15]`;

const { values: options } = parseArgs({
  args: process.argv.slice(3),
  options: {
    help: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    only: { type: 'string' },
    against: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '0.15' },
  },
});

const pacing: Pacing = { rounds: Number(options.rounds), seconds: Number(options.seconds) };

const isListed = (list: string | undefined, id: string): boolean => list?.split(',').includes(id) ?? true;

if (options.help) console.log(usage);
else {
  const folder = mkdtempSync(join(tmpdir(), 'nabla-peers-'));
  try {
    const runner = options.browser ? await createPageRunner(folder) : nodeRunner;
    await compare(runner, folder).finally(() => runner.close());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(runner: Runner, folder: string): Promise<void> {
  console.log(`${cpus()[0]?.model.trim()}, ${runner.place}, one thread; medians of ${pacing.rounds} rounds`);
  const chosen = workloads.filter(({ id }) => isListed(options.only, id));
  const measured: Measured[] = [];
  for (const workload of chosen) {
    console.error(`${workload.id}: ${workload.title} …`);
    measured.push({ workload, results: await measure(workload, askedFor(workload), runner, folder) });
  }
  const compared = measured.filter(({ workload }) => workload.kind !== 'gemm');
  if (compared.length > 0) console.log(`\n${paceTable(compared)}\n\n${ratioTable(compared)}`);
  const gemm = measured.find((each): each is Measured<Gemm> => each.workload.kind === 'gemm');
  if (gemm !== undefined) console.log(`\n${gemmTable(gemm)}`);
  if (isListed(options.only, 'threads') && !options.browser) await compareThreads();
  if (!isListed(options.only, 'growth')) return;
  const families: (readonly Grown[])[] = [];
  for (const family of growing) families.push(await grow(family, runner, folder));
  console.log(`\n${growthTable(families)}`);
}

async function compareThreads(): Promise<void> {
  const nets = workloads.filter((workload): workload is Net => workload.kind === 'net');
  const results = await measureThreads(nets);
  console.log(
    `\n${results === null ? 'Two threads: not measured, for want of cores or SIMD' : threadsTable(results)}`,
  );
}

async function measure(
  workload: Workload,
  who: readonly Entrant[],
  runner: Runner,
  folder: string,
): Promise<ReadonlyMap<PeerId | PeakKind, Result>> {
  const handed = handOver(workload, folder);
  const lanes = who.map((entrant) => ({ key: entrant.id, ...laneOf(handed, entrant) }));
  return hold<PeerId | PeakKind>(
    lanes,
    runner,
    pacing,
    workload.kind === 'gemm' ? openPeaks(folder) : new Map(),
  );
}

interface Handed {
  readonly workload: Workload;
  readonly tensors: Tensors;
  readonly file: string;
}

function handOver(workload: Workload, folder: string): Handed {
  const tensors = tensorsOf(workload);
  const file = join(folder, workload.id.replaceAll(/\W/g, '-'));
  writeFileSync(file, writeHandover(workload, tensors));
  return { workload, tensors, file };
}

function laneOf({ workload, tensors, file }: Handed, entrant: Entrant) {
  return { entrant, file, wanted: wantedOf(workload, tensors, entrant) };
}

function askedFor(workload: Workload): readonly Entrant[] {
  return entrants.filter((entrant) => {
    const { id, fused = true } = entrant;
    const canRun = options.browser ? inPage.has(id) : fused || relaxedSimdFlags.length > 0;
    const isOurs = id === 'nabla' || id === 'unfused';
    return canRun && asked[workload.id]?.includes(id) && (isOurs || isListed(options.against, id));
  });
}

async function grow(family: readonly Net[], runner: Runner, folder: string): Promise<readonly Grown[]> {
  const ourselves = entrants.filter(({ id }) => id === 'nabla');
  const lanes = family.flatMap((net) => {
    console.error(`${net.id}: ${net.title} …`);
    const handed = handOver(net, folder);
    return ourselves.map((entrant) => ({ key: net, ...laneOf(handed, entrant) }));
  });
  const results = await hold(lanes, runner, pacing);
  const backend = await backendWith(readKernels);
  return family.map((net) => {
    const result = results.get(net);
    return {
      title: `${net.id}: ${net.title}`,
      pace: result?.kind === 'pace' ? median(result.paces) : Number.NaN,
      flops: flopsOf(net),
      memory: trainerFor(net, tensorsOf(net), backend).program.machine.memory,
    };
  });
}
