// Saves the document a moment after each edit, as a work on the shelf, while this tab holds the work's lock.

import type { Draft } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document } from '../../engine/index.ts';
import type { DocumentState, DocumentStore } from '../document/documentStore.ts';
import type { Shelf } from './shelf.ts';
import { acquireWorkLock, type LockManager, type Release } from './workLock.ts';
import { loadWork, pruneWorks, saveWork } from './works.ts';

const debounceMs = 300;
const retryMs = 10_000;

/** What is said about saving; nothing is ever called saved that is not. `elsewhere`: another tab saves this work. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'blocked' | 'full' | 'failed' | 'elsewhere';

export interface AutosaveParts {
  readonly document: DocumentStore;
  readonly shelf: Shelf;
  readonly locks: LockManager | undefined;
  readonly write: (document: Document) => string;
  readonly read: (text: string) => Document | null;
  readonly newWork: () => string;
  readonly now: () => number;
}

/** The work that the document belongs to as the app starts; generation 0: never saved. */
export interface Start {
  readonly work: string;
  readonly generation: number;
}

export interface Autosave {
  readonly status: Pick<StoreApi<SaveStatus>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** The id of the work that is open. */
  work(): string;
  /** Saves what is pending, now. */
  flush(): Promise<void>;
  /** Takes the work over from the tab that saves it, as that tab left it; what this tab showed is one undo away. */
  takeOver(): Promise<void>;
  stop(): void;
}

/** A work while it is open. */
interface OpenWork {
  readonly id: string;
  generation: number;
  /** What the shelf has of it. */
  saved: Document | null;
  /** Edited here or before: then what is opened next becomes a work of its own. */
  isEdited: boolean;
  lock: Promise<Release | null>;
}

export function startAutosave(parts: AutosaveParts, start: Start): Autosave {
  const { document: store, shelf } = parts;
  const status = createStore<SaveStatus>(() => 'idle');
  const set = (next: SaveStatus): void => status.setState(next, true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function acquire(work: OpenWork, how: 'if-free' | 'take-over'): Promise<Release | null> {
    const lock = await acquireWorkLock(parts.locks, work.id, how, () => {
      work.lock = Promise.resolve(null);
      if (work === current) set('elsewhere');
    });
    if (lock === null && work === current) set('elsewhere');
    return lock;
  }

  function open({ work: id, generation }: Start, saved: Document | null): OpenWork {
    const work: OpenWork = { id, generation, saved, isEdited: generation > 0, lock: Promise.resolve(null) };
    work.lock = Promise.resolve().then(() => acquire(work, 'if-free'));
    return work;
  }

  async function save(document: Document, work: OpenWork): Promise<void> {
    if ((await work.lock) === null) return;
    if (document === work.saved) {
      if (status.getState() === 'saving') set('saved');
      return;
    }
    const generation = work.generation + 1;
    const text = parts.write(document);
    set('saving');
    try {
      await saveWork(shelf, { work: work.id, generation, savedAt: parts.now(), title: document.title, text });
      Object.assign(work, { generation, saved: document });
      set('saved');
      if (generation === 1) await pruneWorks(shelf, work.id);
    } catch (error) {
      set(statusOf(error));
      schedule(retryMs);
    }
  }

  const enqueue = (document: Document, work: OpenWork): Promise<void> => {
    writing = writing.then(() => save(document, work));
    return writing;
  };

  function flush(): Promise<void> {
    clearTimeout(timer);
    return enqueue(store.getState().document, current);
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  /** What was opened starts a work of its own, unless the one before was only looked at. */
  function leave(work: OpenWork, document: Document): void {
    void enqueue(document, work)
      .then(() => work.lock)
      .then((release) => release?.());
    current = open({ work: parts.newWork(), generation: 0 }, null);
  }

  function onChange(state: DocumentState, last: DocumentState): void {
    if (state.document === last.document) return;
    if (state.replaced === last.replaced) current.isEdited = true;
    else if (current.isEdited) leave(current, last.document);
    if (status.getState() === 'saved') set('saving');
    schedule(debounceMs);
  }

  async function takeOver(): Promise<void> {
    const work = current;
    work.lock = acquire(work, 'take-over');
    await work.lock;
    const loaded = await loadWork(shelf, work.id, parts.read);
    if (loaded !== null) {
      Object.assign(work, { generation: loaded.saved.generation, saved: loaded.content });
      const differs = loaded.saved.text !== parts.write(store.getState().document);
      if (differs) store.edit(() => loaded.content as Draft<Document>, 'commit');
    }
    set('saved');
    await flush();
  }

  let current = open(start, start.generation > 0 ? store.getState().document : null);
  const stop = store.subscribe(onChange);
  return {
    status,
    work: () => current.id,
    flush,
    takeOver,
    stop: () => {
      clearTimeout(timer);
      stop();
    },
  };
}

function statusOf(error: unknown): SaveStatus {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' ? 'blocked' : 'failed';
}
