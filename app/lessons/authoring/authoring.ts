// How far a teacher is in writing the lesson of the open document.

import type { Language } from '../../../engine/index.ts';

export interface Authoring {
  /** The page that is written, counted from 0; the canvas shows it as a learner will find it. */
  readonly page: number;
  /** The language in which texts are typed. */
  readonly language: Language;
  /** Whether clicks on numbers of the canvas choose what the page hides. */
  readonly picking: boolean;
  /** The part of the panel that is to have the focus next. */
  readonly jump: string | null;
}
