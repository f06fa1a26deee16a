// The one place where the document changes: edits are recipes with a policy, undo is their inverse patches.

import {
  applyPatches,
  type Draft,
  enableMapSet,
  enablePatches,
  freeze,
  type Patch,
  produceWithPatches,
} from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document } from '../../engine/index.ts';
import type { Selection } from '../session/selection.ts';

enablePatches();
enableMapSet();

/**
 * `commit`: an undo step of its own. `merge`: joins the last step if that has the same key – a drag, a typed number.
 * `skip`: no step, and redo stays possible.
 */
export type Policy = 'commit' | 'skip' | { readonly merge: string };
export type Recipe = (draft: Draft<Document>) => void;

interface Entry {
  readonly key: string | null;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly selectionBefore: Selection;
}

export interface DocumentState {
  readonly document: Document;
  /** How often another document has taken the place of the one before. */
  readonly replaced: number;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

/** Reads and restores what is selected, so that undo brings the selection back too. */
export interface SelectionAccess {
  get(): Selection;
  set(selection: Selection): void;
}

export interface DocumentStore
  extends Pick<StoreApi<DocumentState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Whether it was done: what the store's guard refuses leaves everything as it was. */
  edit(recipe: Recipe, policy: Policy): boolean;
  /** Another document in place of this one: one step, so that one key brings the work back. */
  replace(document: Document): void;
  /** Ends a merge: the next edit with the same key is a step of its own. */
  seal(): void;
  undo(): void;
  redo(): void;
}

/** Whether one document may follow another: by an edit, or as undo or redo brings back what has been there. */
export type Guard = (next: Document, before: Document, by: 'edit' | 'history') => boolean;

const historyLimit = 500;

/** `guard` has the last word on every edit and on every step through the history, and says why where it refuses. */
export function createDocumentStore(
  initial: Document,
  selection: SelectionAccess,
  guard: Guard = () => true,
): DocumentStore {
  const store = createStore<DocumentState>(() => ({
    document: freeze(initial, true),
    replaced: 0,
    past: [],
    future: [],
  }));

  const apply = (recipe: Recipe, policy: Policy, replaced: number): boolean => {
    const { document, past } = store.getState();
    const [next, patches, inverse] = produceWithPatches(document, recipe);
    if (patches.length === 0) return true;
    if (!guard(next, document, 'edit')) return false;
    if (policy === 'skip') {
      store.setState({ document: next });
      return true;
    }
    const key = policy === 'commit' ? null : policy.merge;
    const last = past.at(-1);
    const entry =
      key !== null && last?.key === key
        ? mergeInto(last, patches, inverse)
        : { key, patches, inverse, selectionBefore: selection.get() };
    const kept = last?.key === key && key !== null ? past.slice(0, -1) : past.slice(-historyLimit + 1);
    store.setState({ document: next, replaced, past: [...kept, entry], future: [] });
    return true;
  };

  /** Moves one entry across and applies its patches in that direction. */
  const travel = (from: 'past' | 'future'): void => {
    const state = store.getState();
    const entry = state[from].at(-1);
    if (entry === undefined) return;
    const document = patched(state.document, from === 'past' ? entry.inverse : entry.patches);
    if (document === null) {
      store.setState({ [from]: [] });
      return;
    }
    if (!guard(document, state.document, 'history')) return;
    const to = from === 'past' ? 'future' : 'past';
    const crossed: Entry = { ...entry, key: null, selectionBefore: selection.get() };
    store.setState({ document, [from]: state[from].slice(0, -1), [to]: [...state[to], crossed] });
    selection.set(entry.selectionBefore);
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    edit: (recipe, policy) => apply(recipe, policy, store.getState().replaced),
    replace: (document) => {
      apply(() => document as Draft<Document>, 'commit', store.getState().replaced + 1);
    },
    seal: () => {
      const { past } = store.getState();
      const last = past.at(-1);
      if (last !== undefined && last.key !== null)
        store.setState({ past: [...past.slice(0, -1), { ...last, key: null }] });
    },
    undo: () => travel('past'),
    redo: () => travel('future'),
  };
}

/** A drag writes the same places again and again: then the newest values and the oldest inverse say it all. */
function mergeInto(last: Entry, patches: readonly Patch[], inverse: readonly Patch[]): Entry {
  if (writeTheSame(last.patches, patches) && writeTheSame(last.inverse, inverse)) return { ...last, patches };
  return { ...last, patches: [...last.patches, ...patches], inverse: [...inverse, ...last.inverse] };
}

const writeTheSame = (a: readonly Patch[], b: readonly Patch[]): boolean =>
  a.length === b.length &&
  a.every((patch, index) => {
    const other = b[index];
    if (other === undefined || patch.op !== 'replace' || other.op !== 'replace') return false;
    return (
      patch.path.length === other.path.length && patch.path.every((part, depth) => part === other.path[depth])
    );
  });

/** null where the patches do not fit the document: a spoilt history is dropped, the work stays. */
function patched(document: Document, patches: readonly Patch[]): Document | null {
  try {
    return applyPatches(document, patches as Patch[]);
  } catch {
    return null;
  }
}
