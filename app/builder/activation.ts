import type { Op } from '../../engine/index.ts';

/** Whether an op is a layer of units with weights of their own. */
export const isLayer = (op: Op | undefined): boolean => op?.kind === 'compute' && op.units !== undefined;

/** Whether an op is an activation that works on each number by itself; softmax and maxout are not. */
export const isActivation = (op: Op | undefined): boolean =>
  op?.category === 'activations' && op.kind === 'compute' && op.scalar !== null;
