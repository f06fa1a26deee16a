import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Autosave,
  type AutosaveParts,
  type Start,
  startAutosave,
} from '../../../app/autosave/autosave.ts';
import { listWorks, loadWork } from '../../../app/autosave/works.ts';
import { createDocumentStore, type DocumentStore } from '../../../app/document/documentStore.ts';
import { nothing } from '../../../app/session/selection.ts';
import { type Document, emptyDocument } from '../../../engine/index.ts';
import { fakeLocks } from './fakeLocks.ts';
import { type MemoryShelf, memoryShelf } from './memoryShelf.ts';

/** The title is all that these documents have. */
const write = ({ title }: Document): string => title;
const read = (title: string): Document => ({ ...emptyDocument, title });

interface Tab {
  readonly document: DocumentStore;
  readonly autosave: Autosave;
  type(title: string): void;
  title(): string;
}

let shelf: MemoryShelf;
let locks: AutosaveParts['locks'];
let works = 0;

function openTab(start: Start & { readonly title?: string } = { work: 'first', generation: 0 }): Tab {
  const document = createDocumentStore(
    { ...emptyDocument, title: start.title ?? '' },
    { get: () => nothing, set: () => {} },
  );
  const newWork = (): string => `new${works++}`;
  const autosave = startAutosave({ document, shelf, locks, write, read, newWork, now: Date.now }, start);
  return {
    document,
    autosave,
    type: (title) => {
      document.edit((draft) => {
        draft.title = title;
      }, 'commit');
    },
    title: () => document.getState().document.title,
  };
}

const savedText = async (work: string) => (await loadWork(shelf, work, (text) => text))?.content ?? null;
const settle = () => vi.advanceTimersByTimeAsync(400);

beforeEach(() => {
  vi.useFakeTimers();
  shelf = memoryShelf();
  locks = fakeLocks();
  works = 0;
});
afterEach(() => vi.useRealTimers());

describe('saving', () => {
  test('happens within half a second of an edit', async () => {
    const tab = openTab();
    tab.type('a');
    expect(await savedText('first')).toBeNull();
    await settle();
    expect(await savedText('first')).toBe('a');
    expect(tab.autosave.status.getState()).toBe('saved');
  });

  test('is not claimed while an edit waits for it', async () => {
    const tab = openTab();
    tab.type('a');
    await settle();
    tab.type('b');
    expect(tab.autosave.status.getState()).toBe('saving');
    tab.document.undo();
    await settle();
    expect(tab.autosave.status.getState()).toBe('saved');
  });

  test('does not happen without an edit', async () => {
    openTab();
    await settle();
    expect(shelf.values.size).toBe(0);
  });

  test('happens at once where the page is left', async () => {
    const tab = openTab();
    tab.type('a');
    await tab.autosave.flush();
    expect(await savedText('first')).toBe('a');
  });

  test('keeps every edit while a save is under way', async () => {
    const tab = openTab();
    tab.type('a');
    void tab.autosave.flush();
    tab.type('b');
    await settle();
    expect(await savedText('first')).toBe('b');
  });

  test('counts on from the generation that was opened', async () => {
    const tab = openTab({ work: 'first', generation: 7, title: 'before' });
    tab.type('a');
    await settle();
    expect((await listWorks(shelf))[0]?.generation).toBe(8);
  });
});

describe('a fault of the storage', () => {
  test('is never called saved, is tried again, and ends', async () => {
    const tab = openTab();
    shelf.fault = new DOMException('full', 'QuotaExceededError');
    tab.type('a');
    await settle();
    expect(tab.autosave.status.getState()).toBe('full');
    shelf.fault = null;
    await vi.advanceTimersByTimeAsync(10_500);
    expect(tab.autosave.status.getState()).toBe('saved');
    expect(await savedText('first')).toBe('a');
  });

  test('that blocks everything is said as such', async () => {
    const tab = openTab();
    shelf.fault = new DOMException('no', 'SecurityError');
    tab.type('a');
    await settle();
    expect(tab.autosave.status.getState()).toBe('blocked');
  });
});

describe('opening something else', () => {
  test('leaves the edited work as it was, and begins another', async () => {
    const tab = openTab();
    tab.type('mine');
    tab.document.replace(read('opened'));
    await settle();
    expect(await savedText('first')).toBe('mine');
    expect(await savedText('new0')).toBe('opened');
  });

  test('leaves work of an earlier day as it was', async () => {
    const tab = openTab({ work: 'first', generation: 1, title: 'mine' });
    shelf.values.set('work:first:1', {
      work: 'first',
      generation: 1,
      savedAt: 1,
      title: 'mine',
      text: 'mine',
    });
    tab.document.replace(read('opened'));
    await settle();
    expect(await savedText('first')).toBe('mine');
    expect(await savedText('new0')).toBe('opened');
  });

  test('takes the place of what was only looked at', async () => {
    const tab = openTab();
    for (const example of ['a', 'b', 'c']) {
      tab.document.replace(read(example));
      await settle();
    }
    expect((await listWorks(shelf)).map(({ text }) => text)).toEqual(['c']);
  });
});

describe('two tabs on one work', () => {
  test('never overwrite each other: the second saves nothing and says so', async () => {
    const first = openTab();
    await settle();
    const second = openTab();
    await settle();
    expect(second.autosave.status.getState()).toBe('elsewhere');
    second.type('from the second');
    first.type('from the first');
    await settle();
    expect(await savedText('first')).toBe('from the first');
  });

  test('taking over brings the work as the other tab left it, and stops that tab', async () => {
    const first = openTab();
    first.type('from the first');
    await settle();
    const second = openTab();
    await settle();
    second.type('from the second');
    await second.autosave.takeOver();
    expect(second.title()).toBe('from the first');
    second.document.undo();
    expect(second.title()).toBe('from the second');
    expect(first.autosave.status.getState()).toBe('elsewhere');
    first.type('too late');
    second.type('on');
    await settle();
    expect(await savedText('first')).toBe('on');
  });

  test('a tab with another document is not concerned', async () => {
    openTab();
    await settle();
    const other = openTab({ work: 'other', generation: 0 });
    other.type('b');
    await settle();
    expect(await savedText('other')).toBe('b');
  });

  test('without locks in the browser everyone saves', async () => {
    locks = undefined;
    const tab = openTab();
    tab.type('a');
    await settle();
    expect(await savedText('first')).toBe('a');
  });
});
