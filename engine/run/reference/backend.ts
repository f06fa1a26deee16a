// The reference back end as a machine: float64, and every buffer kept.

import type { Plan } from '../../compile/plan.ts';
import type { Backend, Binding, Machine } from '../machine.ts';
import { commit, runAll, runForward, startRun } from '../run.ts';

export const reference: Backend = { id: 'reference', threads: 1, bind };

function bind(plan: Plan, { start }: Binding): Machine {
  const run = startRun(plan, start);
  const made = [
    ...(plan.seed === null ? [] : (plan.nodes.get(plan.seed.node) ?? []).map(({ value }) => value)),
    ...[...plan.parameters.values()].flatMap(({ update }) => (update === null ? [] : [update.next])),
  ].map(run.view);
  const learnt = plan.leaves
    .filter(({ role }) => role === 'parameter' || role === 'state')
    .map(({ buffer }) => run.view(buffer));
  let saved = learnt.map((numbers) => numbers.slice());
  return {
    plan,
    view: run.view,
    forward: () => runForward(run),
    step: (pass) => {
      run.chance.pass = pass;
      runAll(run);
      const isFine = made.every(allFinite);
      if (isFine) commit(run);
      else for (const [at, numbers] of saved.entries()) learnt[at]?.set(numbers);
      return isFine;
    },
    save: () => {
      saved = learnt.map((numbers) => numbers.slice());
    },
    memory: memoryOf(plan),
  };
}

function allFinite(numbers: Float64Array): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}

function memoryOf({ leaves, buffers, size }: Plan): Machine['memory'] {
  const bytes = (role: string): number =>
    leaves
      .filter((leaf) => leaf.role === role)
      .reduce((sum, { buffer }) => sum + (buffers[buffer]?.length ?? 0) * 8, 0);
  const [parameters, states] = [bytes('parameter'), bytes('state')];
  return { parameters, states, passing: size * 8 - parameters - states, scratch: 0 };
}
