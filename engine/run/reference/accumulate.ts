import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';

/** out = terms[0] + terms[1] + …, added in that order. */
export function bindAccumulate(memory: Memory, { terms, out }: Of<'accumulate'>): Kernel {
  const total = viewOf(memory, out);
  const views = terms.map((term) => viewOf(memory, term));
  return () => {
    total.fill(0);
    for (const view of views) for (let i = 0; i < total.length; i++) total[i] = total[i]! + view[i]!;
  };
}
