import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Listener } from '../../../app/training/link.ts';
import type { Command, Event } from '../../../app/training/protocol.ts';
import { createTrainingHandle, type Told } from '../../../app/training/trainingHandle.ts';
import { emptyDocument } from '../../../engine/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const links: { readonly listener: Listener; readonly sent: Command[]; isOpen: boolean }[] = [];
  const told: Told[] = [];
  const handle = createTrainingHandle(
    (listener) => {
      const link = { listener, sent: [] as Command[], isOpen: true };
      links.push(link);
      return {
        send: (command) => void link.sent.push(command),
        close: () => {
          link.isOpen = false;
        },
      };
    },
    (each) => void told.push(each),
  );
  return { handle, links, told };
}

const fresh = { weights: null, step: 0, best: null, rounds: 1 } as const;

const loading = (run: number): Event => ({ run, kind: 'loading', node: 'data', share: 0.5 });

test('what is said of an earlier run is dropped', () => {
  const { handle, links, told } = open();
  handle.start(emptyDocument, fresh);
  handle.start(emptyDocument, fresh);
  const [first, second] = links[0]?.sent.map(({ run }) => run) ?? [];
  links[0]?.listener.onEvent(loading(first ?? -1));
  expect(told).toEqual([]);
  links[0]?.listener.onEvent(loading(second ?? -1));
  expect(told).toEqual([loading(second ?? -1)]);
  expect(links).toHaveLength(1);
});

test('whoever does not answer a stop in 150 ms is ended, and is heard no more', () => {
  const { handle, links, told } = open();
  handle.start(emptyDocument, fresh);
  handle.stop();
  vi.advanceTimersByTime(149);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([{ kind: 'abandoned' }]);
  expect(links[0]?.isOpen).toBe(false);
  links[0]?.listener.onEvent(loading(links[0].sent[0]?.run ?? -1));
  links[0]?.listener.onDeath('late');
  expect(told).toHaveLength(1);
  handle.start(emptyDocument, fresh);
  expect(links).toHaveLength(2);
});

test('an answer keeps it alive', () => {
  const { handle, links, told } = open();
  handle.start(emptyDocument, fresh);
  handle.stop();
  const run = links[0]?.sent[0]?.run ?? -1;
  const snapshot = { step: 1, rate: 0.1, weights: new Map(), best: null, batch: [] };
  links[0]?.listener.onEvent({ run, kind: 'stopped', snapshot });
  vi.advanceTimersByTime(1000);
  expect(told.map(({ kind }) => kind)).toEqual(['stopped']);
  expect(links[0]?.isOpen).toBe(true);
});

test('a death is told once, and the next start has a new link', () => {
  const { handle, links, told } = open();
  handle.start(emptyDocument, fresh);
  links[0]?.listener.onDeath('out of memory');
  links[0]?.listener.onDeath('out of memory');
  expect(told).toEqual([{ kind: 'dead', message: 'out of memory' }]);
  handle.start(emptyDocument, fresh);
  expect(links.map(({ isOpen }) => isOpen)).toEqual([false, true]);
});
