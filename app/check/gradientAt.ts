import type { Nudged } from '../../engine/checking.ts';
import { type Plan, slotsOf } from '../../engine/index.ts';

/** The buffer of the gradient of what is nudged; null where there is none. */
export function gradientAt(plan: Plan, { kind, id }: Nudged): number | null {
  switch (kind) {
    case 'edge':
      return plan.edges.get(id)?.gradient ?? null;
    case 'node':
      return slotsOf(plan, id)?.gradient ?? null;
    case 'parameter':
      return plan.parameters.get(id)?.gradient ?? null;
    default:
      return kind satisfies never;
  }
}
