// Random search: learning rate and weight decay drawn evenly over powers of ten, each pair tried on digits that are kept apart.

import type { Document } from '../document/document.ts';
import { createRandom } from '../random.ts';
import { digitsNet } from './digitsNet.ts';

/** A range of numbers by its powers of ten: −6 and −2 are 10⁻⁶ to 10⁻². */
export type Powers = readonly [from: number, to: number];

/** What can be asked for. */
export const widestPowers: Powers = [-12, 2];

export interface SearchRanges {
  readonly rate: Powers;
  readonly decay: Powers;
}

export const firstRanges: SearchRanges = { rate: [-6, -2], decay: [-8, -4] };

export interface Candidate {
  readonly rate: number;
  readonly decay: number;
}

/** So many pairs. Each has a stream of its own: the first stay as they are, however many there are, and so does one range while the other changes. */
export function candidatesOf(
  { rate, decay }: SearchRanges,
  count: number,
  seed: number,
): readonly Candidate[] {
  return Array.from({ length: count }, (_, at) => {
    const random = createRandom(`${seed} search ${at}`);
    return { rate: drawBetween(rate, random()), decay: drawBetween(decay, random()) };
  });
}

/** Three digits, to be read and typed again; never outside of the range. */
const drawBetween = ([from, to]: Powers, share: number): number =>
  Math.max(10 ** from, Math.min(10 ** to, Number((10 ** (from + (to - from) * share)).toPrecision(3))));

/** 784-100×6-10 on 500 digits, a fifth of which are kept apart; 50 epochs in batches of 100. */
export const candidateNet = ({ rate, decay }: Candidate): Document =>
  digitsNet({
    data: 'mnist500',
    hidden: [100, 100, 100, 100, 100, 100],
    scale: 'he',
    normalising: 'none',
    dropout: 0,
    training: {
      optimizer: { type: 'sgd', rate },
      weightDecay: decay,
      batchSize: 100,
      epochs: 50,
      seed: 0,
      split: { validation: 0.2 },
    },
  });
