// How far a learner has come in a quiz.

import type { NumberId } from '../../engine/quizzing.ts';
import type { Quiz } from './quizData.ts';

/** `wrong`: at least once, and open still. `told`: the answer was shown. */
type Verdict = 'open' | 'wrong' | 'right' | 'told';

export interface Entry {
  readonly text: string;
  readonly tries: number;
  readonly verdict: Verdict;
}

export interface QuizState {
  readonly quiz: Quiz;
  /** What has been tried, by question; of a mistake, which gradients were taken for it. */
  readonly entries: ReadonlyMap<NumberId, Entry>;
  /** The question that was tried last: what the drawer speaks of. */
  readonly current: NumberId | null;
  /** Whether what was typed there last could not be read. */
  readonly unread: boolean;
}

const untouched: Entry = { text: '', tries: 0, verdict: 'open' };

export const entryOf = ({ entries }: QuizState, id: NumberId): Entry => entries.get(id) ?? untouched;

export const isDone = ({ verdict }: Entry): boolean => verdict === 'right' || verdict === 'told';
