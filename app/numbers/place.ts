// Where a number belongs: to a wire, to a node's output, or to a parameter.

import { type Plan, type Slots, slotsOf } from '../../engine/index.ts';

export type Slot = 'value' | 'gradient';

export interface Place {
  readonly kind: 'edge' | 'node' | 'parameter';
  readonly id: string;
  readonly slot: Slot;
  /** One of a node's outputs, where it has several. */
  readonly handle?: string;
}

/** null where there is no such number. */
export const bufferOf = (plan: Plan, place: Place): number | null =>
  slotsAt(plan, place)?.[place.slot] ?? null;

function slotsAt(plan: Plan, { kind, id, handle }: Omit<Place, 'slot'>): Slots | undefined {
  switch (kind) {
    case 'edge':
      return plan.edges.get(id);
    case 'node':
      return slotsOf(plan, id, handle);
    case 'parameter':
      return plan.parameters.get(id);
    default:
      return kind satisfies never;
  }
}
