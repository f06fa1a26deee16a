// A second run of the same plan with the same numbers: what may be tried on without touching what is on screen.

import type { Plan } from '../compile/plan.ts';
import { createRun, type Run } from '../run/run.ts';

export const twinOf = (run: Run): Run => twinOn(run, run.plan);

/** A run of another plan whose first buffers are those of this run; they get its numbers, all others are 0. */
export function twinOn({ arena, chance }: Run, plan: Plan): Run {
  const twin = createRun(plan, chance.seed);
  twin.arena.set(arena);
  twin.chance.pass = chance.pass;
  return twin;
}
