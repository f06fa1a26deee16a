import { beforeEach, describe, expect, test } from 'vitest';
import { createDocumentStore, type DocumentStore, type Recipe } from '../../../app/document/documentStore.ts';
import { nothing, type Selection, selectNodes } from '../../../app/session/selection.ts';
import { type Document, emptyDocument } from '../../../engine/index.ts';

let selection: Selection;
let store: DocumentStore;

const document = (): Document => store.getState().document;
const titled =
  (title: string): Recipe =>
  (draft) => {
    draft.title = title;
  };
const placed =
  (id: string, x: number): Recipe =>
  (draft) => {
    draft.layout.set(id, { x, y: 0 });
  };
const steps = () => store.getState().past.length;

beforeEach(() => {
  selection = nothing;
  store = createDocumentStore(emptyDocument, {
    get: () => selection,
    set: (next) => {
      selection = next;
    },
  });
});

describe('history', () => {
  test('undo all the way gives the first document back, redo the last', () => {
    const start = document();
    for (const title of ['a', 'b', 'c']) store.edit(titled(title), 'commit');
    const end = document();
    for (let i = 0; i < 5; i++) store.undo();
    expect(document()).toEqual(start);
    for (let i = 0; i < 5; i++) store.redo();
    expect(document()).toEqual(end);
  });

  test('an edit that changes nothing is no step', () => {
    store.edit(titled('a'), 'commit');
    store.edit(titled('a'), 'commit');
    expect(steps()).toBe(1);
  });

  test('an edit after undo clears redo', () => {
    store.edit(titled('a'), 'commit');
    store.undo();
    store.edit(titled('b'), 'commit');
    store.redo();
    expect(document().title).toBe('b');
  });

  test('the oldest steps go beyond 500', () => {
    for (let i = 0; i < 600; i++) store.edit(titled(`${i}`), 'commit');
    expect(steps()).toBe(500);
    for (let i = 0; i < 600; i++) store.undo();
    expect(document().title).toBe('99');
  });

  test('a spoilt entry costs the history, not the work', () => {
    store.edit(placed('a', 1), 'commit');
    // Behind the history's back, what the entry wants to change goes away.
    store.edit((draft) => {
      draft.layout = new Map();
      draft.extra = {};
    }, 'skip');
    store.edit((draft) => {
      (draft as { layout: unknown }).layout = 7;
    }, 'skip');
    const before = document();
    expect(() => store.undo()).not.toThrow();
    expect(document()).toBe(before);
    expect(steps()).toBe(0);
  });
});

describe('merge', () => {
  test('edits of one key are one step', () => {
    for (const title of ['N', 'Na', 'Nab']) store.edit(titled(title), { merge: 'title' });
    expect(steps()).toBe(1);
    store.undo();
    expect(document().title).toBe('');
    store.redo();
    expect(document().title).toBe('Nab');
  });

  test('another key begins another step', () => {
    store.edit(titled('a'), { merge: 'title' });
    store.edit(placed('n', 1), { merge: 'drag' });
    expect(steps()).toBe(2);
  });

  test('sealing ends it', () => {
    store.edit(titled('a'), { merge: 'title' });
    store.seal();
    store.edit(titled('b'), { merge: 'title' });
    expect(steps()).toBe(2);
  });

  test('nothing merges across an undo', () => {
    store.edit(titled('a'), 'commit');
    store.edit(titled('b'), { merge: 'title' });
    store.undo();
    store.redo();
    store.edit(titled('c'), { merge: 'title' });
    store.undo();
    expect(document().title).toBe('b');
  });

  test('a commit does not merge with what has no key', () => {
    store.edit(titled('a'), 'commit');
    store.edit(titled('b'), 'commit');
    expect(steps()).toBe(2);
  });

  test('a long drag keeps no more than its first and last places', () => {
    store.edit(placed('a', 0), 'commit');
    store.edit(placed('b', 0), 'commit');
    for (let x = 1; x <= 300; x++) {
      store.edit(
        (draft) => {
          placed('a', x)(draft);
          placed('b', 2 * x)(draft);
        },
        { merge: 'drag' },
      );
    }
    expect(store.getState().past.at(-1)?.patches.length).toBeLessThanOrEqual(4);
    store.undo();
    expect([...document().layout]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 0, y: 0 }],
    ]);
    store.redo();
    expect([...document().layout]).toEqual([
      ['a', { x: 300, y: 0 }],
      ['b', { x: 600, y: 0 }],
    ]);
  });

  test('edits of different places under one key all come back', () => {
    store.edit(placed('a', 1), { merge: 'drag' });
    store.edit(placed('b', 2), { merge: 'drag' });
    store.edit(placed('a', 3), { merge: 'drag' });
    store.undo();
    expect(document().layout.size).toBe(0);
    store.redo();
    expect([...document().layout.values()].map(({ x }) => x)).toEqual([3, 2]);
  });
});

describe('skip', () => {
  test('is no step and leaves redo alone', () => {
    store.edit(titled('a'), 'commit');
    store.undo();
    store.edit(placed('n', 1), 'skip');
    expect(steps()).toBe(0);
    store.redo();
    expect(document().title).toBe('a');
    expect(document().layout.size).toBe(1);
  });
});

describe('replace', () => {
  const other: Document = { ...emptyDocument, title: 'other' };

  test('is one step, and is counted', () => {
    store.edit(titled('mine'), 'commit');
    store.replace(other);
    expect(document().title).toBe('other');
    expect(store.getState().replaced).toBe(1);
    store.undo();
    expect(document().title).toBe('mine');
  });

  test('edits are not counted', () => {
    store.edit(titled('mine'), 'commit');
    store.undo();
    expect(store.getState().replaced).toBe(0);
  });
});

describe('selection', () => {
  test('comes back with undo and with redo', () => {
    selection = selectNodes(['a']);
    store.edit(titled('x'), 'commit');
    selection = selectNodes(['b']);
    store.undo();
    expect([...selection.nodes]).toEqual(['a']);
    store.redo();
    expect([...selection.nodes]).toEqual(['b']);
  });
});

test('the document is frozen, from the first on', () => {
  const deeplyFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(deeplyFrozen));
  expect(deeplyFrozen(document())).toBe(true);
  store.edit((draft) => {
    draft.extra.list = [{ a: 1 }];
  }, 'commit');
  expect(deeplyFrozen(document())).toBe(true);
  store.replace({ ...emptyDocument, extra: { list: [{ a: 1 }] } });
  expect(deeplyFrozen(document())).toBe(true);
  expect(() => (document().layout as Map<string, unknown>).set('a', {})).toThrow();
});
