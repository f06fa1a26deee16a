// A link to a training that runs in turns: nothing happens but when a test lets it.

import type { Connect, Listener } from '../../../app/training/link.ts';
import type { Command, Event } from '../../../app/training/protocol.ts';
import { serveTraining } from '../../../app/training/serveTraining.ts';
import { decodeAsset } from '../../../engine/index.ts';
import { reference } from '../../../engine/training.ts';

export interface FakeLink {
  readonly connect: Connect;
  /** Every event said so far. */
  readonly events: Event[];
  /** Links opened so far, and those that are open. */
  opened: number;
  open: number;
  /** Whether commands get through. */
  isDeaf: boolean;
  /** Lets so many turns pass: a turn is one waiting task. */
  turns(count?: number): Promise<void>;
  /** Kills whoever trains. */
  kill(message: string | null): void;
}

export function fakeLink(): FakeLink {
  const tasks: (() => void)[] = [];
  let listener: Listener | null = null;
  let clock = 0;
  const link: FakeLink = {
    events: [],
    opened: 0,
    open: 0,
    isDeaf: false,
    connect: (heard) => {
      listener = heard;
      link.opened++;
      link.open++;
      let isOpen = true;
      const obey = serveTraining({
        post: (event) => {
          if (!isOpen) return;
          // As a worker would have it: a copy.
          const copy = structuredClone(event);
          link.events.push(copy);
          heard.onEvent(copy);
        },
        later: (task) => void tasks.push(() => isOpen && task()),
        now: () => {
          clock += 10;
          return clock;
        },
        load: async (part) => decodeAsset(part, new Uint8Array()),
        backend: async () => reference,
      });
      return {
        send: (command: Command) => {
          if (!link.isDeaf) obey(structuredClone(command));
        },
        close: () => {
          if (isOpen) link.open--;
          isOpen = false;
        },
      };
    },
    turns: async (count = Infinity) => {
      for (let turn = 0; turn < count; turn++) {
        // What was started is set up by promises.
        for (let at = 0; at < 20; at++) await Promise.resolve();
        const task = tasks.shift();
        if (task === undefined) return;
        task();
      }
    },
    kill: (message) => listener?.onDeath(message),
  };
  return link;
}
