// What a script begins and ends with: the numbers that go in, and those that are asked for.

import { readsOf } from '../../compile/instruction.ts';
import { slotsOf } from '../../compile/plan.ts';
import type { Computed } from '../../run/live.ts';
import { read } from '../../run/run.ts';
import { about, type Line } from '../code.ts';
import { literal } from './literal.ts';
import { type PlanNames, slotKey } from './names.ts';
import type { Storage } from './storage.ts';

/** The leaves as they stand now; of what is remembered from step to step, only what the passes read. */
export function leafLines({ run }: Computed, names: PlanNames, storage: Storage): readonly Line[] {
  const { plan } = run;
  const passes = plan.instructions.slice(0, plan.ends.backward);
  const outputs = [...plan.nodes.values()].flatMap((slots) => slots.map(({ value }) => value));
  const asked = [...passes.flatMap(readsOf), ...outputs];
  const used = new Set(asked.map((buffer) => storage.placeOf(buffer)));
  return plan.leaves.flatMap((leaf) => {
    const isKept = leaf.role !== 'state' && leaf.role !== 'setting';
    const name = names.leaves.get(leaf.name);
    if (name === undefined || !(isKept || used.has(storage.placeOf(leaf.buffer)))) return [];
    storage.hold(leaf.buffer, name);
    return about(leaf.node, `${name} = ${literal(read(run, leaf.buffer))}`);
  });
}

export function seedOf({ run: { plan } }: Computed): string {
  const { seed } = plan;
  return seed === null ? '' : literal({ shape: plan.buffers[seed.buffer]?.shape ?? [], data: seed.data });
}

/** The target, and the gradients of what goes in. */
export function printLines({ graph, run }: Computed, names: PlanNames): readonly Line[] {
  const target = run.plan.seed?.node;
  if (target === undefined) return [];
  const print = (node: string, name: string | undefined): readonly Line[] =>
    name === undefined ? [] : about(node, `print('${name} =', ${name})`);
  const inputs = graph.nodes.filter(
    ({ id, kind }) =>
      kind === 'source' && (slotsOf(run.plan, id)?.gradient ?? null) !== null && id !== target,
  );
  return [
    ...about(null, ''),
    ...print(target, names.values.get(slotKey(target, 'out'))),
    ...inputs.flatMap(({ id }) => print(id, names.gradients.get(slotKey(id, 'out')))),
  ];
}
