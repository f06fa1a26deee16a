// Where a learner may stop among the steps of a plan, and how Next, Previous, First and Last get there.

import type { Step } from '../../engine/index.ts';
import type { Grain } from '../session/session.ts';

export type Direction = 'first' | 'previous' | 'next' | 'last';

const isForward = (step: Step): boolean => step.kind === 'forward';

/** Whether two neighbours are one step at this grain. */
const joined: Readonly<Record<Grain, (a: Step, b: Step) => boolean>> = {
  edge: () => false,
  node: (a, b) => a.node === b.node && isForward(a) === isForward(b),
  pass: (a, b) => isForward(a) === isForward(b),
};

/** Numbers of steps taken at which one may stop, from 0 to all. */
export function stopsOf(steps: readonly Step[], grain: Grain): readonly number[] {
  const stops = [0];
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    if (next === undefined || !joined[grain](step, next)) stops.push(index + 1);
  });
  return stops;
}

/** The steps taken after a move; `position` null stands for all of them. */
export function move(
  steps: readonly Step[],
  position: number | null,
  grain: Grain,
  direction: Direction,
): number {
  const stops = stopsOf(steps, grain);
  const at = position ?? steps.length;
  switch (direction) {
    case 'first':
      return 0;
    case 'previous':
      return stops.findLast((stop) => stop < at) ?? 0;
    case 'next':
      return stops.find((stop) => stop > at) ?? steps.length;
    case 'last':
      return steps.length;
    default:
      return direction satisfies never;
  }
}
