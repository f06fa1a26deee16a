// Training as a generator: one progress a step; to pause is not to call next().

import type { Issue } from '../issue.ts';
import type { Scores } from './evaluate.ts';
import type { Stepped, Trainer } from './trainer.ts';
import type { Weights } from './weights.ts';

/** Scores of the rows to learn from (at most `looked`), and of those kept apart. */
export interface EpochScores {
  readonly train: Scores | null;
  readonly validation: Scores | null;
  readonly test: Scores | null;
}

/** `scores` at the end of each epoch, and after the last step. */
export interface Progress extends Stepped {
  readonly scores: EpochScores | null;
}

/** `complete`: all steps taken. `patience`: validation got no better. `not-finite`: see the issues. */
export interface Finished {
  readonly reason: 'complete' | 'patience' | 'not-finite';
  readonly step: number;
  readonly issues: readonly Issue[];
  /** The best by validation loss, where early stopping is on; else the last good ones. */
  readonly weights: Weights;
}

/** Rows of each part that are looked at between epochs, so that looking takes less time than learning. */
const looked = 1000;

export function scoresNow(trainer: Trainer, most: number = looked): EpochScores {
  const weights = trainer.weights('network');
  const of = (part: 'train' | 'validation' | 'test') => trainer.evaluate(weights, part, most);
  return { train: of('train'), validation: of('validation'), test: of('test') };
}

export function* train(trainer: Trainer): Generator<Progress, Finished, void> {
  const { patience } = trainer.world.settings;
  let best: { readonly loss: number; readonly weights: Weights; readonly epoch: number } | null = null;
  while (trainer.step < trainer.totalSteps) {
    const stepped = trainer.advance();
    if (stepped.issues.length > 0 || !Number.isFinite(stepped.loss)) {
      yield { ...stepped, scores: null };
      return finished(trainer, 'not-finite', best?.weights, stepped.issues);
    }
    const isLook = stepped.step % trainer.stepsPerEpoch === 0 || stepped.step === trainer.totalSteps;
    const scores = isLook ? scoresNow(trainer) : null;
    yield { ...stepped, scores };
    const loss = scores?.validation?.loss;
    if (patience === null || loss === undefined) continue;
    if (best === null || loss < best.loss)
      best = { loss, weights: trainer.weights('network'), epoch: stepped.epoch };
    else if (stepped.epoch - best.epoch >= patience) return finished(trainer, 'patience', best.weights, []);
  }
  return finished(trainer, 'complete', best?.weights, []);
}

const finished = (
  trainer: Trainer,
  reason: Finished['reason'],
  best: Weights | undefined,
  issues: readonly Issue[],
): Finished => ({ reason, step: trainer.step, issues, weights: best ?? trainer.weights('network') });
