// A quiz as it is set up: plain data that a link or a lesson can carry, and the reader of what comes from outside.

import { type NumberId, placeOf } from '../../engine/quizzing.ts';

/** `blanks`: fill in. `mistake`: one gradient shown is wrong. `shapes`: shapes instead of numbers. */
export const quizKinds = ['blanks', 'mistake', 'shapes'] as const;
export type QuizKind = (typeof quizKinds)[number];

/** What the learner cannot have: hints, the answer after two tries, gradient checks and nudges, other numbers. */
export const quizLocks = ['hints', 'answers', 'checks', 'numbers'] as const;
type QuizLock = (typeof quizLocks)[number];

export interface Quiz {
  readonly kind: QuizKind;
  /** What is to be found: all gradients, all values, or these; of a mistake it says nothing. */
  readonly hidden: 'gradients' | 'values' | readonly NumberId[];
  /** Which numbers: 0 those of the document, another seed others of the same kind. */
  readonly seed: number;
  /** How far an answer may be off, relative to the number. */
  readonly tolerance: number;
  readonly locks: readonly QuizLock[];
}

export const usualQuiz: Quiz = { kind: 'blanks', hidden: 'gradients', seed: 0, tolerance: 0.01, locks: [] };

export const quizLimits = { hidden: 500, id: 1_100, seed: 2 ** 32 - 1, tolerance: 0.5 } as const;

/** A quiz from outside, with only what is known of it; null where it is none, or out of bounds. */
export function parseQuiz(json: unknown): Quiz | null {
  if (typeof json !== 'object' || json === null) return null;
  const {
    kind,
    hidden,
    seed = 0,
    tolerance = usualQuiz.tolerance,
    locks = [],
  } = json as Record<string, unknown>;
  const read = {
    kind: quizKinds.find((each) => each === kind),
    hidden: readHidden(hidden ?? usualQuiz.hidden),
    seed: readNumber(seed, quizLimits.seed),
    tolerance: readNumber(tolerance, quizLimits.tolerance),
    locks: readLocks(locks),
  };
  if (read.kind === undefined || read.hidden === null || read.seed === null || read.tolerance === null)
    return null;
  if (read.locks === null || !Number.isInteger(read.seed)) return null;
  return {
    kind: read.kind,
    hidden: read.hidden,
    seed: read.seed,
    tolerance: read.tolerance,
    locks: read.locks,
  };
}

function readHidden(json: unknown): Quiz['hidden'] | null {
  if (json === 'gradients' || json === 'values') return json;
  if (!Array.isArray(json) || json.length === 0 || json.length > quizLimits.hidden) return null;
  return json.every(isNumberId) ? [...new Set(json)] : null;
}

const isNumberId = (json: unknown): json is NumberId =>
  typeof json === 'string' && json.length <= quizLimits.id && placeOf(json) !== null;

const readNumber = (json: unknown, most: number): number | null =>
  typeof json === 'number' && json >= 0 && json <= most ? json : null;

function readLocks(json: unknown): readonly QuizLock[] | null {
  if (!Array.isArray(json) || json.length > quizLocks.length) return null;
  return json.every((lock) => quizLocks.includes(lock))
    ? quizLocks.filter((lock) => json.includes(lock))
    : null;
}
