// The schedule contract: how the learning rate changes in the course of a training.

import type { Translated } from '../../language.ts';
import type { Params, ParamValues } from '../../ops/params.ts';

export interface Schedule<P extends Params = Params> {
  readonly id: string;
  /** Its name, and what it does. */
  readonly text: Translated<{ readonly name: string; readonly about: string }>;
  /** Numbers that a person may change. */
  readonly params: P;
  /** What the rate is multiplied by, after `step` steps (0 before the first) of `totalSteps` planned; it may go on beyond. */
  readonly factorAt: (step: number, totalSteps: number, params: ParamValues<P>) => number;
}

/** A schedule typed by its own params. */
export function defineSchedule<P extends Params>(schedule: Schedule<P>): Schedule {
  return {
    ...schedule,
    factorAt: (step, totalSteps, params) => schedule.factorAt(step, totalSteps, params as ParamValues<P>),
  };
}
