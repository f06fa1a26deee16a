// The works on the shelf: each in three generations that take turns, so that a spoilt one costs one save and no more.

import type { Shelf } from './shelf.ts';

const generationsKept = 3;
const worksKept = 8;
const asidesKept = 8;

/** One save of one work: the document as the text of a file. */
export interface Saved {
  readonly work: string;
  /** Grows with every save of the work. */
  readonly generation: number;
  readonly savedAt: number;
  readonly title: string;
  readonly text: string;
}

export interface Loaded<T> {
  readonly saved: Saved;
  readonly content: T;
  /** Whether a newer save was there but could not be read; it is kept aside. */
  readonly fellBack: boolean;
}

const slotOf = (work: string, generation: number): string => `work:${work}:${generation % generationsKept}`;
const workPrefix = 'work:';
const asidePrefix = 'aside:';
/** What is kept of a work beside its saves. */
const notePrefixes = { file: 'file:', lesson: 'lesson:' } as const;

/** Takes the place of the oldest of the three. */
export const saveWork = (shelf: Shelf, saved: Saved): Promise<void> =>
  shelf.set(slotOf(saved.work, saved.generation), saved);

/** `file`: when the work was last written to a file of the reader's own. `lesson`: where the reader is in the lesson it carries. */
type Note = keyof typeof notePrefixes;

const noteOf = (note: Note, work: string): string => `${notePrefixes[note]}${work}`;

/** null: there is nothing to be known any more. */
export const writeNote = (shelf: Shelf, note: Note, work: string, value: unknown): Promise<void> =>
  value === null ? shelf.delete(noteOf(note, work)) : shelf.set(noteOf(note, work), value);

/** null where there is none. Nothing is promised of what it is. */
export const readNote = async (shelf: Shelf, note: Note, work: string): Promise<unknown> =>
  (await shelf.get(noteOf(note, work))) ?? null;

/** The newest save of each work, newest first. Nothing is promised of their text. */
export async function listWorks(shelf: Shelf): Promise<readonly Saved[]> {
  const newest = new Map<string, Saved>();
  for (const { value } of await readSlots(shelf, workPrefix)) {
    if (!isSaved(value)) continue;
    const known = newest.get(value.work);
    if (known === undefined || known.generation < value.generation) newest.set(value.work, value);
  }
  return [...newest.values()].sort((a, b) => b.savedAt - a.savedAt);
}

/** The newest generation that `readText` can read. Unreadable newer ones are put aside, never overwritten. */
export async function loadWork<T>(
  shelf: Shelf,
  work: string,
  readText: (text: string) => T | null,
): Promise<Loaded<T> | null> {
  const slots = await readSlots(shelf, `${workPrefix}${work}:`);
  const generations = slots.map(({ value }) => value).filter(isSaved);
  let fellBack = generations.length < slots.length;
  for (const { key, value } of slots) if (!isSaved(value)) await putAside(shelf, key, value);
  for (const saved of generations.sort((a, b) => b.generation - a.generation)) {
    const content = readText(saved.text);
    if (content !== null) return { saved, content, fellBack };
    fellBack = true;
    await putAside(shelf, slotOf(work, saved.generation), saved);
  }
  return null;
}

/** Removes works beyond the newest few; `current` always stays. */
export async function pruneWorks(shelf: Shelf, current: string): Promise<void> {
  const works = (await listWorks(shelf)).map(({ work }) => work).filter((work) => work !== current);
  const kept = new Set([current, ...works.slice(0, worksKept - 1)]);
  const old = works.filter((work) => !kept.has(work)).flatMap(slotsOf);
  const keys = await shelf.keys();
  const notes = Object.values(notePrefixes).flatMap((prefix) =>
    keys.filter((key) => key.startsWith(prefix) && !kept.has(key.slice(prefix.length))),
  );
  const asides = keys.filter((key) => key.startsWith(asidePrefix)).sort();
  for (const key of [...old, ...notes, ...asides.slice(0, -asidesKept)]) await shelf.delete(key);
}

const slotsOf = (work: string): readonly string[] =>
  Array.from({ length: generationsKept }, (_, generation) => slotOf(work, generation));

/** Copies first, removes after: a stop in between loses nothing. */
async function putAside(shelf: Shelf, key: string, value: unknown): Promise<void> {
  await shelf.set(`${asidePrefix}${Date.now()}:${key}`, value);
  await shelf.delete(key);
}

async function readSlots(shelf: Shelf, prefix: string) {
  const keys = (await shelf.keys()).filter((key) => key.startsWith(prefix));
  return Promise.all(keys.map(async (key) => ({ key, value: await shelf.get(key) })));
}

function isSaved(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null) return false;
  const { work, generation, savedAt, title, text } = value as Partial<Saved>;
  return (
    typeof work === 'string' &&
    Number.isSafeInteger(generation) &&
    typeof savedAt === 'number' &&
    typeof title === 'string' &&
    typeof text === 'string'
  );
}
