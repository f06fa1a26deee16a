// The single numbers that a step finds, with what they are now: answers that the graph knows.

import { type Computed, readScalar } from '../../../engine/index.ts';
import { questionsOf } from '../../../engine/quizzing.ts';
import type { Known } from './questionEdits.ts';

export const knownNumbers = ({ run }: Computed): readonly Known[] =>
  questionsOf(run.plan).flatMap(({ id, buffer }) => {
    const value = readScalar(run, buffer);
    return value !== null && Number.isFinite(value) ? [{ id, value: tidy(value) }] : [];
  });

/** Without the dust of floating point: 2.2, not 2.2000000000000006. */
const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;
