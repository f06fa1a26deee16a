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

/** What early stopping remembers: the best there was by validation loss, and the looks since at which it got no better. */
export interface Best {
  readonly loss: number;
  readonly weights: Weights;
  readonly idle: number;
}

/** `scores` after the last step, and in between as often as was asked for; at every look where early stopping is on, and then there is a `best`. */
export interface Progress extends Stepped {
  readonly scores: EpochScores | null;
  readonly best: Best | null;
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

/** Rows that are learnt from between two looks, for each that is looked at: looking takes a few hundredths of the time. */
const learntPerLook = 10;

function rowsLookedAt({ world: { data } }: Trainer): number {
  const parts = data[0]?.parts;
  return parts === undefined
    ? 1
    : [parts.train, parts.validation, parts.test].reduce((sum, { rows }) => sum + Math.min(looked, rows), 0);
}

/** At the end of epochs: of all of them, or of as many as cost little; or every so many steps. */
export type Looks = 'sparing' | 'epochs' | number;

/** `before` is what an earlier training that this one goes on from remembered. */
export function* train(
  trainer: Trainer,
  before: Best | null = null,
  looks: Looks = 'sparing',
): Generator<Progress, Finished, void> {
  const { patience } = trainer.world.settings;
  const between = patience === null && looks === 'sparing' ? learntPerLook * rowsLookedAt(trainer) : 0;
  const every = typeof looks === 'number' ? looks : trainer.stepsPerEpoch;
  let learnt = Infinity;
  let best = patience === null ? null : before;
  while (trainer.step < trainer.totalSteps) {
    const stepped = trainer.advance();
    if (stepped.issues.length > 0 || !Number.isFinite(stepped.loss)) {
      yield { ...stepped, scores: null, best };
      return finished(trainer, 'not-finite', best?.weights, stepped.issues);
    }
    learnt += trainer.program.rows;
    const isLook = (stepped.step % every === 0 && learnt >= between) || stepped.step === trainer.totalSteps;
    if (isLook) learnt = 0;
    const scores = isLook ? scoresNow(trainer) : null;
    if (patience !== null) best = betterOf(best, scores?.validation?.loss, trainer);
    // Not copied as a whole, which would cost as much as a step of a tiny net.
    const { step, epoch, loss, rate, issues } = stepped;
    yield { step, epoch, loss, rate, issues, scores, best };
    if (isLook && best !== null && best.idle >= (patience ?? Infinity))
      return finished(trainer, 'patience', best.weights, []);
  }
  return finished(trainer, 'complete', best?.weights, []);
}

function betterOf(best: Best | null, loss: number | undefined, trainer: Trainer): Best | null {
  if (loss === undefined) return best;
  if (best === null || loss < best.loss) return { loss, weights: trainer.weights('network'), idle: 0 };
  return { ...best, idle: best.idle + 1 };
}

const finished = (
  trainer: Trainer,
  reason: Finished['reason'],
  best: Weights | undefined,
  issues: readonly Issue[],
): Finished => ({ reason, step: trainer.step, issues, weights: best ?? trainer.weights('network') });
