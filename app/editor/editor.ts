// The editor without a screen: document, session and what is computed from them. Tests drive this very object.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Computed, computeDocument, type Document, update } from '../../engine/index.ts';
import { createDocumentStore, type DocumentStore } from '../document/documentStore.ts';
import { createSession, type Session, type SessionStore } from '../session/session.ts';
import { type Reveal, revealOf } from '../stepper/reveal.ts';

/** `revision` grows with every pass, since a pass rewrites the arena in place. */
export interface Derived {
  readonly computed: Computed;
  readonly reveal: Reveal;
  readonly revision: number;
}

/** What the canvas can do for commands; null while there is no screen. */
export interface CanvasHandle {
  fit(nodes?: readonly string[]): void;
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  /** The middle of what is in view, in document coordinates. */
  centre(): { readonly x: number; readonly y: number };
  /** A point of the screen (clientX, clientY) in document coordinates; null where the canvas is not under it. */
  locate(client: {
    readonly x: number;
    readonly y: number;
  }): { readonly x: number; readonly y: number } | null;
  /** The wire under a point of the screen, for what is dropped on it. */
  edgeAt(client: { readonly x: number; readonly y: number }): string | null;
  /** Measured sizes in pixels at zoom 1, for layout. */
  sizes(): ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

export interface Editor {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  readonly derived: Pick<StoreApi<Derived>, 'getState' | 'subscribe' | 'getInitialState'>;
  readonly canvas: { current: CanvasHandle | null };
}

export function createEditor(document: Document, start: Pick<Session, 'language' | 'theme'>): Editor {
  const session = createSession(start);
  const store = createDocumentStore(document, {
    get: () => session.getState().selection,
    set: (selection) => session.setState({ selection }),
  });
  const first = computeDocument(document);
  const derived = createStore<Derived>(() => ({
    computed: first,
    reveal: revealOf(first.run.plan),
    revision: 0,
  }));
  store.subscribe((state) => {
    const last = derived.getState();
    if (state.document === last.computed.document) return;
    const computed = update(last.computed, state.document);
    const samePlan = computed.run === last.computed.run;
    const reveal = samePlan ? last.reveal : revealOf(computed.run.plan);
    const revision = samePlan && computed.issues === last.computed.issues ? last.revision : last.revision + 1;
    derived.setState({ computed, reveal, revision });
    // Other steps: the learner's place among the old ones means nothing any more.
    if (!samePlan) session.setState({ position: null, playing: false });
  });
  return { document: store, session, derived, canvas: { current: null } };
}
