// The ceilings of one core (peak.c), by the system's own C compiler where there is one.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** GFLOP/s with 128-bit lanes: by fused multiply-adds, and by multiplications and additions apart. */
export interface Peak {
  readonly fused: number;
  readonly apart: number;
}

const plainly = ['-O3', '-ffp-contract=off', '-fno-tree-vectorize', '-fno-tree-slp-vectorize'];

export function measurePeak(folder: string): Peak | null {
  const program = join(folder, 'peak');
  const lanes = process.arch === 'x64' ? ['-mfma'] : [];
  const built = spawnSync('cc', [...plainly, ...lanes, 'tests/bench/peak.c', '-o', program]);
  const run = built.status === 0 ? spawnSync(program, { encoding: 'utf8' }) : built;
  return run.status === 0 ? JSON.parse(String(run.stdout)) : null;
}
