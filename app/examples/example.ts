// One entry of the examples menu: a document that ships with the app, and how it is introduced.

import type { Translated } from '../../engine/index.ts';

export type Chapter = 2 | 3 | 5;

export interface Example {
  /** Its name in the address: ?example=apple-tax. */
  readonly slug: string;
  /** The chapter of the course that it belongs to. */
  readonly chapter: Chapter;
  readonly title: Translated;
  /** What to look at, in one sentence. */
  readonly note: Translated;
}
