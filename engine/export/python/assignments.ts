// The lines of one step: what it computes on the way, and last its result under the name that it goes by.

import type { BufferId } from '../../compile/instruction.ts';
import { writeOf } from '../../compile/instruction.ts';
import type { Plan, Step } from '../../compile/plan.ts';
import { expressionOf } from './instruction.ts';
import { groupsOf, type Storage } from './storage.ts';

interface Around {
  readonly plan: Plan;
  readonly storage: Storage;
  readonly result: { readonly buffer: BufferId; readonly name: string };
  /** The names by which it would have what it reads, where a buffer has several. */
  readonly wished: readonly (string | undefined)[];
  /** A fresh name for what is computed on the way. */
  readonly temporary: () => string;
}

/** A buffer that is only passed on gets the name of the result too. */
export function assignments({ from, to }: Step, around: Around): readonly string[] {
  const { plan, storage, result, wished, temporary } = around;
  const read = (buffer: BufferId): string => storage.read(buffer, wished);
  const lines = groupsOf(plan.instructions.slice(from, to)).map((group) => {
    const out = writeOf(group[0]);
    const name = out === result.buffer ? result.name : temporary();
    const line = `${name} = ${expressionOf(group, { read, shapeOf: storage.shapeOf })}`;
    storage.hold(out, name);
    return { line, out };
  });
  const isMade = lines.some(({ out }) => out === result.buffer);
  const passed = isMade ? [] : [`${result.name} = ${read(result.buffer)}`];
  if (!isMade) storage.hold(result.buffer, result.name);
  return [...lines.map(({ line }) => line), ...passed];
}
