// How far the central difference is from the gradient, for steps from 1 down to where rounding has eaten everything.

import type { Probe } from '../../engine/checking.ts';

export interface ErrorPoint {
  readonly epsilon: number;
  /** |(f(x + ε) − f(x − ε)) / 2ε − gradient|, relative to the gradient, or absolute where that is small. */
  readonly error: number;
}

/** Powers of ten, two to each. */
const steps = Array.from({ length: 25 }, (_, at) => 10 ** (-at / 2));

export const errorCurve = (ask: Probe, element: number, gradient: number): readonly ErrorPoint[] =>
  steps.flatMap((epsilon) => {
    const slope = (ask(element, epsilon) - ask(element, -epsilon)) / (2 * epsilon);
    const error = Math.abs(slope - gradient) / Math.max(1, Math.abs(gradient));
    return Number.isFinite(error) ? [{ epsilon, error }] : [];
  });

/** Whether nothing but rounding is seen: at most quadratic functions have no other error. */
export const isExact = (curve: readonly ErrorPoint[]): boolean =>
  curve.filter(({ epsilon }) => epsilon >= 1e-2).every(({ error }) => error < 1e-10);
