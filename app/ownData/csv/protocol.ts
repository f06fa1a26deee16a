// What the dialog and the worker that reads tables say to each other: one answer to each request, by its number.

import type { JsonObject } from '../../../engine/index.ts';
import type { DataIssue } from '../../../engine/ownData.ts';
import type { Encoding } from './decode.ts';
import type { CsvSource, Outcome, Preview, Roles } from './sheet.ts';

/** By request: what it takes, and what comes back. */
export interface Requests {
  open: {
    readonly ask: CsvSource;
    readonly answer: {
      readonly encoding: Encoding | null;
      readonly issues: readonly DataIssue[];
      readonly preview: Preview | null;
    };
  };
  read: { readonly ask: Roles; readonly answer: Outcome };
  /** The options of a data node, of the rows read last. */
  write: { readonly ask: null; readonly answer: JsonObject | null };
}

export type Kind = keyof Requests;

export interface Asked<K extends Kind = Kind> {
  readonly number: number;
  readonly kind: K;
  readonly ask: Requests[K]['ask'];
}

export interface Answered {
  readonly number: number;
  readonly answer: Requests[Kind]['answer'];
}
