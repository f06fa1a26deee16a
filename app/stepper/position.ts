// Where a learner may stop among the steps of a plan, and how Next, Previous, First and Last get there.

import type { Step } from '../../engine/index.ts';
import type { Grain } from '../session/session.ts';

export type Direction = 'first' | 'previous' | 'next' | 'last';

export type Pass = 'forward' | 'backward' | 'update';

export const passOf = ({ kind }: Step): Pass => (kind === 'forward' || kind === 'update' ? kind : 'backward');

/** Whether two neighbours are one step at this grain. */
const joined: Readonly<Record<Grain, (a: Step, b: Step) => boolean>> = {
  edge: () => false,
  node: (a, b) => a.node === b.node && passOf(a) === passOf(b),
  pass: (a, b) => passOf(a) === passOf(b),
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

const stopBefore = (steps: readonly Step[], position: number, grain: Grain): number =>
  stopsOf(steps, grain).findLast((stop) => stop < position) ?? 0;

/** What the last move to `position` took: a few steps, by index, or a pass as a whole. */
export type Taken =
  | { readonly kind: 'steps'; readonly steps: readonly number[] }
  | { readonly kind: 'pass'; readonly pass: Pass };

export function takenBy(steps: readonly Step[], position: number | null, grain: Grain): Taken {
  const last = steps[(position ?? 0) - 1];
  if (position === null || last === undefined) return { kind: 'steps', steps: [] };
  if (grain === 'pass' && stopsOf(steps, grain).includes(position))
    return { kind: 'pass', pass: passOf(last) };
  const from = grain === 'node' ? stopBefore(steps, position, grain) : position - 1;
  return { kind: 'steps', steps: Array.from({ length: position - from }, (_, index) => from + index) };
}

/** The steps taken after a move. `position` null: all are taken, but nobody is stepping yet, and Next begins. */
export function move(
  steps: readonly Step[],
  position: number | null,
  grain: Grain,
  direction: Direction,
): number {
  switch (direction) {
    case 'first':
      return 0;
    case 'previous':
      return stopBefore(steps, position ?? steps.length, grain);
    case 'next':
      return stopsOf(steps, grain).find((stop) => stop > (position ?? 0)) ?? steps.length;
    case 'last':
      return steps.length;
    default:
      return direction satisfies never;
  }
}

/** Whether a move in this direction leads anywhere, among `end` steps. */
export const leadsOn = (direction: Direction, position: number | null, end: number): boolean =>
  end > 0 &&
  (position === null || (direction === 'first' || direction === 'previous' ? position > 0 : position < end));
