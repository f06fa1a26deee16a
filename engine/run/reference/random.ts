import { createRandom } from '../../random.ts';
import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';

/** Draws from [0, 1), by the run's seed, the pass and the stream. */
export function bindRandom(memory: Memory, { stream, out: outId }: Of<'random'>): Kernel {
  const out = viewOf(memory, outId);
  const { chance } = memory;
  return () => {
    const random = createRandom(`${chance.seed} ${stream} ${chance.pass}`);
    for (let i = 0; i < out.length; i++) out[i] = random();
  };
}
