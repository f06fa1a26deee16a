// The float32 back end: a plan carried out by compiled kernels over one memory, a whole step in one call.

import type { BufferId } from '../../compile/instruction.ts';
import type { Plan } from '../../compile/plan.ts';
import type { Numbers } from '../../data/samples.ts';
import { drawState } from '../../random.ts';
import { type Backend, type Binding, fill, type Machine } from '../machine.ts';
import { Caller, type Crew, meetingAt } from './crew.ts';
import { createMemory, instantiate, type Kernels, type SharedMemory, withFunctions } from './kernels.ts';
import { type Schedule, schedule } from './schedule.ts';
import { bindSettings, type Settings } from './settings.ts';

/** Who carries out small tasks: functions made for the plan, or the kernels, like large ones. */
export type SmallTasks = 'written out' | 'by kernels';

export const wasmBackend = (
  kernels: Kernels,
  crew: Crew | null = null,
  small: SmallTasks = 'written out',
): Backend => ({
  id: kernels.build,
  threads: crew?.threads ?? 1,
  bind: (plan, binding) => bind(plan, binding, { kernels, others: crew, small }),
});

interface Hands {
  readonly kernels: Kernels;
  readonly others: Crew | null;
  readonly small: SmallTasks;
}

function bind(plan: Plan, binding: Binding, { kernels, others, small }: Hands): Machine {
  // They work for whoever called last, and learning is what takes long.
  const crew = binding.extent === 'step' ? others : null;
  const threads = crew?.threads ?? 1;
  const settings = bindSettings(plan);
  const laid = schedule(plan, {
    extent: binding.extent,
    wanted: [...binding.wanted, ...settings.numbers.keys()],
    isElsewhere: (instruction) => settings.instructions.has(instruction),
    checked: plan.seed === null ? [] : (plan.nodes.get(plan.seed.node) ?? []).map(({ value }) => value),
    threads,
    writesOut: small === 'written out',
    kernels,
  });
  const memory = createMemory(kernels, laid.size);
  laid.image.copyTo(new Int32Array(memory.buffer));
  return machineOf(
    { plan, laid, memory, settings, carryOut: carrierOf(kernels, laid, memory, crew) },
    binding,
  );
}

/** Multiplications of a pass from which on it pays to call others. */
const worthCalling = 4e6;

/** The whole tape, alone or with all others, as the crew likes it better. */
function carrierOf(
  kernels: Kernels,
  { tape: { from, to }, functions, ownBytes, gate, work }: Schedule,
  memory: SharedMemory,
  crew: Crew | null,
): () => void {
  const threads = crew?.threads ?? 1;
  const able = withFunctions(kernels, functions);
  const run = instantiate(able, memory, meetingAt(memory, gate, threads));
  const alone = (): void => run(from, to, 0, 1, ownBytes, gate);
  if (crew === null || work < worthCalling) return alone;
  crew.enlist({ kernels: able, memory, ownBytes, gate });
  const caller = new Caller(memory, gate, threads);
  const together = (): void => {
    caller.call(from, to);
    run(from, to, 0, threads, ownBytes, gate);
  };
  const chosen = crew.choose(alone, together);
  return () => (caller.isComplete ? chosen() : alone());
}

interface Parts {
  readonly plan: Plan;
  readonly laid: Schedule;
  readonly memory: SharedMemory;
  readonly settings: Settings;
  readonly carryOut: () => void;
}

function machineOf({ plan, laid, memory, settings, carryOut }: Parts, { start }: Binding): Machine {
  const { buffer } = memory;
  const bytes = new Uint8Array(buffer);
  const words = new Int32Array(buffer);
  const inMemory = (id: BufferId): Float32Array =>
    new Float32Array(buffer, laid.addressOf(id), plan.buffers[id]?.length ?? 0);
  const view = (id: BufferId): Numbers => settings.numbers.get(id) ?? inMemory(id);
  const sent = [...settings.numbers].map(([id, from]) => ({ from, to: inMemory(id) }));
  const { learnt } = laid;
  const forward = (): void => {
    settings.carryOut();
    for (const { from, to } of sent) to[0] = from[0] ?? 0;
    carryOut();
  };
  fill(plan, view, start);
  return {
    plan,
    view,
    forward,
    step: (pass) => {
      for (const { stream, address } of laid.draws)
        words.set(drawState(`${start.seed} ${stream} ${pass}`), address / 4);
      forward();
      const isFine = words[laid.flag / 4] === 1;
      if (!isFine) bytes.copyWithin(learnt.from, learnt.copy, learnt.copy + learnt.to - learnt.from);
      return isFine;
    },
    save: () => bytes.copyWithin(learnt.copy, learnt.from, learnt.to),
    memory: laid.memory,
  };
}
