// Everything that computation says of a document, in an order of its own: for comparing two ways to come by it.

import type { Issue } from '../../engine/issue.ts';
import type { Computed } from '../../engine/run/live.ts';
import { read } from '../../engine/run/run.ts';

interface Results {
  readonly slots: readonly { readonly id: string; readonly value: unknown; readonly gradient: unknown }[];
  readonly issues: readonly Issue[];
}

/** Values and gradients by name, copied out of the arena, and the issues. */
export function resultsOf({ run, issues }: Computed): Results {
  const tensor = (id: number | null | undefined) => {
    if (id === null || id === undefined) return null;
    const { shape, data } = read(run, id);
    return { shape, data: data.slice() };
  };
  const outputs = [...run.plan.nodes].flatMap(([id, slots]) =>
    slots.map((own) => [`${id}.${own.handle}`, own] as const),
  );
  const slots = [...outputs, ...run.plan.edges, ...run.plan.parameters].map(([id, own]) => ({
    id,
    value: tensor(own?.value),
    gradient: tensor(own?.gradient),
  }));
  return { slots: slots.sort((a, b) => (a.id < b.id ? -1 : 1)), issues };
}
