// The ceilings of one core (peak.c), by the system's own C compiler where there is one.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Session } from './contest.ts';
import { onOneCore } from './oneCore.ts';

/** With 128-bit lanes: by fused multiply-adds, or by multiplications and additions apart. */
export type PeakKind = 'fused' | 'apart';

export const peakKinds: readonly PeakKind[] = ['fused', 'apart'];

const plainly = ['-O3', '-ffp-contract=off', '-fno-tree-vectorize', '-fno-tree-slp-vectorize'];

/** Sessions whose pace is floating-point operations a second; none where there is no compiler. */
export function openPeaks(folder: string): ReadonlyMap<PeakKind, Session> {
  const program = join(folder, 'peak');
  const lanes = process.arch === 'x64' ? ['-mfma'] : [];
  const built = spawnSync('cc', [...plainly, ...lanes, 'tests/bench/peak.c', '-o', program]);
  if (built.status !== 0) return new Map();
  return new Map(peakKinds.map((kind) => [kind, peakSession(program, kind)]));
}

const peakSession = (program: string, kind: PeakKind): Session => ({
  answer: Number.NaN,
  about: null,
  measure: async () => {
    const [command = '', ...args] = onOneCore([program, kind]);
    return Number(spawnSync(command, args, { encoding: 'utf8' }).stdout);
  },
  close: async () => {},
});
