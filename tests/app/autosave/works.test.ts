import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserShelf, type Shelf } from '../../../app/autosave/shelf.ts';
import {
  listWorks,
  loadWork,
  pruneWorks,
  readNote,
  type Saved,
  saveWork,
  writeNote,
} from '../../../app/autosave/works.ts';

let shelf: Shelf;
let count = 0;

const saved = (work: string, generation: number, text = `${work} ${generation}`): Saved => ({
  work,
  generation,
  savedAt: 1000 * generation,
  title: work,
  text,
});
const readable = (text: string): string | null => (text.startsWith('bad') ? null : text);
const load = (work: string) => loadWork(shelf, work, readable);
const asides = async () => (await shelf.keys()).filter((key) => key.startsWith('aside:'));

beforeEach(() => {
  shelf = browserShelf(`test ${count++}`);
});

describe('a work', () => {
  test('comes back as it was saved last', async () => {
    for (const generation of [1, 2, 3, 4, 5]) await saveWork(shelf, saved('a', generation));
    expect(await load('a')).toMatchObject({ content: 'a 5', fellBack: false, saved: { generation: 5 } });
  });

  test('takes three places and no more', async () => {
    for (let generation = 1; generation <= 9; generation++) await saveWork(shelf, saved('a', generation));
    expect(await shelf.keys()).toHaveLength(3);
  });

  test('that was never saved is null', async () => {
    expect(await load('a')).toBeNull();
  });

  test('whose name begins like another is not taken for it', async () => {
    await saveWork(shelf, saved('ab', 1));
    expect(await load('a')).toBeNull();
  });
});

describe('a spoilt save', () => {
  test('costs one generation, and is kept aside', async () => {
    await saveWork(shelf, saved('a', 1));
    await saveWork(shelf, saved('a', 2));
    await saveWork(shelf, saved('a', 3, 'bad text'));
    expect(await load('a')).toMatchObject({ content: 'a 2', fellBack: true });
    expect(await Promise.all((await asides()).map((key) => shelf.get(key)))).toMatchObject([
      { text: 'bad text' },
    ]);
  });

  test('is not overwritten by the saves that follow', async () => {
    await saveWork(shelf, saved('a', 1));
    await saveWork(shelf, saved('a', 2, 'bad text'));
    const loaded = await load('a');
    for (let next = 1; next <= 3; next++)
      await saveWork(shelf, saved('a', (loaded?.saved.generation ?? 0) + next));
    expect(await asides()).toHaveLength(1);
  });

  test('may be anything at all', async () => {
    await saveWork(shelf, saved('a', 1));
    await shelf.set('work:a:2', new Uint8Array([1, 2, 3]));
    await shelf.set('work:a:0', null);
    expect(await load('a')).toMatchObject({ content: 'a 1', fellBack: true });
    expect(await asides()).toHaveLength(2);
  });

  test('of every generation leaves null and everything aside', async () => {
    for (const generation of [1, 2, 3]) await saveWork(shelf, saved('a', generation, 'bad'));
    expect(await load('a')).toBeNull();
    expect(await asides()).toHaveLength(3);
  });
});

describe('the works', () => {
  test('are listed by their newest save, newest first', async () => {
    await saveWork(shelf, { ...saved('a', 1), savedAt: 1 });
    await saveWork(shelf, { ...saved('b', 1), savedAt: 3 });
    await saveWork(shelf, { ...saved('a', 2), savedAt: 2 });
    expect((await listWorks(shelf)).map(({ work, generation }) => [work, generation])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('are eight at most, and the one that is open stays', async () => {
    for (let n = 0; n < 12; n++) await saveWork(shelf, { ...saved(`w${n}`, 1), savedAt: n });
    await pruneWorks(shelf, 'w0');
    const left = (await listWorks(shelf)).map(({ work }) => work);
    expect(left).toHaveLength(8);
    expect(left).toContain('w0');
    expect(left).toContain('w11');
    expect(left).not.toContain('w4');
  });
});

describe('what is noted of a work', () => {
  test('is of that work and that kind, until it is no more', async () => {
    await writeNote(shelf, 'file', 'a', 5);
    expect(await readNote(shelf, 'file', 'a')).toBe(5);
    expect(await readNote(shelf, 'file', 'b')).toBeNull();
    expect(await readNote(shelf, 'lesson', 'a')).toBeNull();
    await writeNote(shelf, 'file', 'a', null);
    expect(await readNote(shelf, 'file', 'a')).toBeNull();
  });

  test('goes with its work, or when there never was one', async () => {
    for (const work of ['a', 'b', 'never saved']) await writeNote(shelf, 'lesson', work, 5);
    await saveWork(shelf, saved('a', 1));
    await pruneWorks(shelf, 'b');
    expect(await readNote(shelf, 'lesson', 'a')).toBe(5);
    expect(await readNote(shelf, 'lesson', 'b')).toBe(5);
    expect(await readNote(shelf, 'lesson', 'never saved')).toBeNull();
  });
});
