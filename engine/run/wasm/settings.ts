// Arithmetic of settings – a rate, a step's number, a correction by it – is worked out in float64 before the kernels run.

import type { BufferId, Instruction } from '../../compile/instruction.ts';
import type { Plan } from '../../compile/plan.ts';
import { bindMap } from '../reference/map.ts';

export interface Settings {
  readonly instructions: ReadonlySet<Instruction>;
  /** Settings and what follows from them alone, with the numbers behind them. */
  readonly numbers: ReadonlyMap<BufferId, Float64Array>;
  carryOut(): void;
}

export function bindSettings(plan: Plan): Settings {
  const places = new Map<BufferId, number>();
  for (const { role, buffer } of plan.leaves) if (role === 'setting') places.set(buffer, places.size);
  const instructions = new Set<Instruction>();
  for (const instruction of plan.instructions.slice(0, plan.ends.update)) {
    if (instruction.kind !== 'map' || plan.buffers[instruction.out]?.length !== 1) continue;
    const isKnown = instruction.operands.every(
      (operand) => operand.kind === 'number' || places.has(operand.buffer),
    );
    if (!isKnown) continue;
    instructions.add(instruction);
    places.set(instruction.out, places.size);
  }
  const arena = new Float64Array(places.size);
  const buffers = plan.buffers.map((buffer, id) => ({ ...buffer, offset: places.get(id) ?? 0 }));
  const memory = { plan: { ...plan, buffers }, arena, chance: { seed: 0, pass: 0 } };
  const kernels = [...instructions].flatMap((instruction) =>
    instruction.kind === 'map' ? [bindMap(memory, instruction)] : [],
  );
  return {
    instructions,
    numbers: new Map([...places].map(([id, at]) => [id, arena.subarray(at, at + 1)])),
    carryOut: () => {
      for (const kernel of kernels) kernel();
    },
  };
}
