// Why a step failed: it is carried out once more where every number can be looked at.

import type { Issue } from '../issue.ts';
import { diagnose } from '../run/diagnose.ts';
import { runAll, startRun } from '../run/run.ts';
import { feed, inletsOf, type Program, type World } from './program.ts';
import { weightsOf } from './weights.ts';

/** A step, and the rows that it learnt from. */
interface Failed {
  readonly step: number;
  readonly rows: ArrayLike<number>;
}

/**
 * The first nodes at which numbers stop being finite, from the weights that the program has now. Where float64 has room for
 * numbers that float32 has not, it is the loss that is named.
 */
export function causeOf(
  { data, settings }: World,
  { graph, plan, machine }: Program,
  { step, rows }: Failed,
): readonly Issue[] {
  const weights = weightsOf(machine, 'all');
  const run = startRun(plan, { seed: settings.seed, learnt: (name) => weights.get(name) });
  feed(inletsOf(data, run), 'train', rows);
  for (const { role, buffer } of plan.leaves)
    if (role === 'setting') run.view(buffer).set(machine.view(buffer));
  run.chance.pass = step;
  runAll(run);
  const found = diagnose(graph, run);
  const tooLarge = { value: 'float32', reason: 'overflow' };
  const unseen: Issue = {
    code: 'not-finite',
    severity: 'error',
    node: plan.seed?.node ?? '',
    data: tooLarge,
  };
  return found.length > 0 ? found : [unseen];
}
