// One entry of the examples menu: a document that ships with the app, and how it is introduced.

import type { Translated } from '../../engine/index.ts';
import type { Quiz } from '../quiz/quizData.ts';

/** A chapter of the course, or a group that stands beside it. */
export type Chapter = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 'playground' | 'data';

export interface Example {
  /** Its name in the address: ?example=apple-tax. */
  readonly slug: string;
  readonly chapter: Chapter;
  readonly title: Translated;
  /** What to look at, in one sentence. */
  readonly note: Translated;
  /** It opens as a quiz. */
  readonly quiz?: Quiz;
}
