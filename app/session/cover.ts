// What a quiz or a check lays over numbers of the graph while it lasts; the numbers themselves know nothing of it.

import type { Tensor } from '../../engine/index.ts';
import type { NumberId } from '../../engine/quizzing.ts';

/** Told apart by a sign, not by colour alone. */
export type Mark = 'right' | 'wrong' | 'given' | 'agrees' | 'differs' | 'kink' | 'kept';

export const markSigns: Readonly<Record<Mark, string>> = {
  right: '✓',
  wrong: '✗',
  given: '→',
  agrees: '✓',
  differs: '≠',
  kink: '∧',
  /** From a learner, whom it is kept from. */
  kept: '?',
};

export type Cover =
  /** Not to be seen: the learner is to find it. */
  | { readonly kind: 'blank'; readonly question: NumberId }
  /** Not to be seen, and nobody is asked for it. */
  | { readonly kind: 'hidden' }
  /** Another number in its place. */
  | { readonly kind: 'number'; readonly tensor: Tensor; readonly mark: Mark | null }
  /** The number itself, with a sign. */
  | { readonly kind: 'marked'; readonly mark: Mark };

export interface Covering {
  /** By place: `edge-e1-gradient`. */
  readonly covers: ReadonlyMap<string, Cover>;
  /** Steps that would give a covered number away if they were explained. */
  readonly silent: ReadonlySet<number>;
}

export const uncovered: Covering = { covers: new Map(), silent: new Set() };
