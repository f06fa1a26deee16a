// The trials of four optimizers: one for each rate and set of digits, so that what was once trained is found again.

import { type Rival, type RivalData, rivalNet, rivals } from '../../../engine/labs.ts';
import { type CurvePoint, meansOf } from '../trials/line.ts';
import type { Trial, TrialRun } from '../trials/runTrials.ts';

export const rivalNames = Object.keys(rivals) as readonly Rival[];
export type Rates = Readonly<Record<Rival, number>>;

export interface RivalTrial extends Trial {
  readonly rival: Rival;
  readonly rate: number;
}

export const rivalTrial = (rival: Rival, rate: number, data: RivalData): RivalTrial => ({
  id: `${data} ${rival} ${rate}`,
  rival,
  rate,
  document: rivalNet(rival, rate, data),
  looks: 500,
});

/** Steps that a point of a curve stands for. */
const stride = 20;

export function lossPoints({ curves }: TrialRun): readonly CurvePoint[] {
  const points = curves.steps.map((step, at): CurvePoint => [step, curves.losses[at] ?? Number.NaN]);
  return meansOf(points, stride);
}
