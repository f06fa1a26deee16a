// How a row that was given the wrong class is shown.

import type { Misjudged } from './protocol.ts';

/** A misjudged row as it is shown: the classes by name, and what was said for the wrong one. */
export interface Shown extends Misjudged {
  readonly true: string;
  readonly taken: string;
  readonly sureness: string;
  readonly isPicked: boolean;
}

export interface PictureSize {
  readonly height: number;
  readonly width: number;
}
