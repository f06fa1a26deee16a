// What each way to the whole gradient costs on this machine, measured.

import { type Checkable, forwardMode, numericSlope, runAll, twinOf } from '../../engine/checking.ts';
import type { Computed } from '../../engine/index.ts';

/** Milliseconds. */
export type Clock = () => number;

/** Milliseconds for all gradients; `isMeasured`: every pass was really made, none reckoned from another. */
interface Price {
  readonly time: number;
  readonly isMeasured: boolean;
}

export interface Cost {
  readonly reverse: Price;
  readonly forward: Price;
  readonly numeric: Price;
}

type Run = Computed['run'];

export function costs(run: Run, leaves: readonly Checkable[], clock: Clock): Cost {
  const twin = twinOf(run);
  const ways = leaves.map((leaf) => ({ leaf, count: run.plan.buffers[leaf.value]?.length ?? 1 }));
  const slopes = ways.map(({ leaf, count }) => ({ slope: forwardMode(run, leaf.value), count }));
  return {
    reverse: { time: timeOf(() => runAll(twin), clock), isMeasured: true },
    forward: priceOf(
      slopes.map(({ slope, count }) => ({ count, pass: slope })),
      clock,
    ),
    numeric: priceOf(
      // Two passes of three: the third is for kinks.
      ways.map(({ leaf, count }) => ({ count, pass: (at) => numericSlope(twin, leaf, at) })),
      clock,
      2 / 3,
    ),
  };
}

interface Way {
  readonly count: number;
  readonly pass: (at: number) => unknown;
}

/** Longer than this nobody waits for a table: then one pass stands for all of its tensor. */
const patience = 60;

function priceOf(ways: readonly Way[], clock: Clock, share = 1): Price {
  const reckoned = ways.reduce((sum, { count, pass }) => sum + count * once(() => pass(0), clock), 0);
  if (reckoned > patience) return { time: reckoned * share, isMeasured: false };
  const all = (): void => {
    for (const { count, pass } of ways) for (let at = 0; at < count; at++) pass(at);
  };
  return { time: timeOf(all, clock) * share, isMeasured: true };
}

function once(work: () => void, clock: Clock): number {
  const begin = clock();
  work();
  return clock() - begin;
}

/** The best of a few means, once the engine of the browser has come up to speed: what else the machine does only adds. */
function timeOf(work: () => void, clock: Clock): number {
  meanOf(work, clock);
  return Math.min(...Array.from({ length: 5 }, () => meanOf(work, clock)));
}

/** Of as many times as fit into a few milliseconds. */
function meanOf(work: () => void, clock: Clock): number {
  const begin = clock();
  let times = 0;
  let passed = 0;
  while (times === 0 || (passed < 4 && times < 100_000)) {
    work();
    times++;
    passed = clock() - begin;
  }
  return passed / times;
}
