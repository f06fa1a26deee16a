// Accuracy on the digits that a net learns from and on those kept apart, as its trial told them.

import type { CurvePoint, Line } from './line.ts';
import type { TrialRun } from './runTrials.ts';

interface PairLook {
  readonly look: number;
  readonly weight: 'usual' | 'thin';
  /** What the curves are called. */
  readonly train: string;
  readonly test: string;
}

/** The ids of both curves of a trial. */
export const pairIds = (trial: string) => [`${trial} train`, `${trial} test`] as const;

/** Accuracy by epochs: what it learns from as a line, the rest dashed. */
export function accuracyPair(run: TrialRun, { look, weight, train, test }: PairLook): readonly [Line, Line] {
  const [trainId, testId] = pairIds(run.id);
  const isThin = weight === 'thin';
  return [
    { id: trainId, name: train, look, stroke: isThin ? 'thin' : 'solid', points: pointsOf(run, 'share') },
    {
      id: testId,
      name: test,
      look,
      stroke: isThin ? 'thinDashed' : 'dashed',
      points: pointsOf(run, 'testShare'),
    },
  ];
}

const pointsOf = ({ curves, course }: TrialRun, part: 'share' | 'testShare'): readonly CurvePoint[] =>
  curves.looks.map((look) => [look.step / (course?.stepsPerEpoch ?? 1), look[part] ?? Number.NaN]);

export interface LastScores {
  readonly train: number;
  readonly test: number;
  readonly trainLoss: number;
  readonly testLoss: number;
}

/** Null where there is no look yet. */
export function lastScores({ curves }: TrialRun): LastScores | null {
  const look = curves.looks.at(-1);
  if (look === undefined) return null;
  const { share, testShare, loss, testLoss } = look;
  const number = (value: number | null): number => value ?? Number.NaN;
  return {
    train: number(share),
    test: number(testShare),
    trainLoss: number(loss),
    testLoss: number(testLoss),
  };
}
