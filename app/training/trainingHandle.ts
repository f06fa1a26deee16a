// The page's hold on a training: starts runs, drops what is stale, and ends what does not answer.

import type { Document } from '../../engine/index.ts';
import type { Connect, Link } from './link.ts';
import type { Event, Start } from './protocol.ts';

/** What happens to the run under way. `dead`: whoever trained is gone, with all that was not said; without a message, it never came. `abandoned`: ended, since it did not answer. */
export type Told =
  | Event
  | { readonly kind: 'dead'; readonly message: string | null }
  | { readonly kind: 'abandoned' };

export interface TrainingHandle {
  start(document: Document, from: Start): void;
  ask(kind: 'play' | 'batch' | 'epoch' | 'pause' | 'snapshot'): void;
  setRate(rate: number): void;
  /** Answered by `stopped` or, after a moment without an answer, by `abandoned`. */
  stop(): void;
  close(): void;
}

/** Milliseconds for an answer to `stop`. */
const patience = 150;

export function createTrainingHandle(connect: Connect, tell: (told: Told) => void): TrainingHandle {
  let run = 0;
  let link: Link | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(deadline);
    link?.close();
    link = null;
    run++;
  };
  const lineOf = (): Link => {
    if (link !== null) return link;
    // A line that was dropped may have something to say yet.
    const own: Link = connect({
      onEvent: (event) => {
        if (link !== own || event.run !== run) return;
        if (event.kind === 'stopped') clearTimeout(deadline);
        tell(event);
      },
      onDeath: (message) => {
        if (link !== own) return;
        drop();
        tell({ kind: 'dead', message });
      },
    });
    link = own;
    return own;
  };
  return {
    start: (document, from) => {
      clearTimeout(deadline);
      run++;
      lineOf().send({ run, kind: 'start', document, from });
    },
    ask: (kind) => link?.send({ run, kind }),
    setRate: (rate) => link?.send({ run, kind: 'rate', rate }),
    stop: () => {
      if (link === null) return;
      link.send({ run, kind: 'stop' });
      clearTimeout(deadline);
      deadline = setTimeout(() => {
        drop();
        tell({ kind: 'abandoned' });
      }, patience);
    },
    close: drop,
  };
}
