// The editor without a screen: document, session and what is computed from them. Tests drive this very object.

import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Computed,
  type ComputeOptions,
  computeDocument,
  type Document,
  type Issue,
  type Reach,
  show,
  update,
} from '../../engine/index.ts';
import { createDocumentStore, type DocumentStore, type Guard } from '../document/documentStore.ts';
import type { Selection } from '../session/selection.ts';
import { createSession, type Exhibit, type Session, type SessionStore } from '../session/session.ts';
import { type Reveal, revealOf } from '../stepper/reveal.ts';

/** `revision` grows with every pass, since a pass rewrites the arena in place. */
export interface Derived {
  readonly computed: Computed;
  readonly reveal: Reveal;
  readonly revision: number;
  /** `passes` while numbers race, and nobody reads them to the last. */
  readonly reach: Reach;
}

/** How large the page may and must be drawn, 1 being its own size. */
export interface ZoomRange {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What the canvas can do for commands; null while there is no screen. */
export interface CanvasHandle {
  /** Moves everything from these places to where the document has it, for who likes to see things move. */
  glide(from: ReadonlyMap<string, { readonly x: number; readonly y: number }>): void;
  fit(nodes?: readonly string[]): void;
  /** All of it, as large as it goes; where that is smaller than `least`, these nodes, open blocks and numbers, the first of them first. */
  show(things: readonly string[], zoom: ZoomRange): void;
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

/** What computing needs beside the document: the data that data nodes show, what learning has come to. */
interface Computing {
  /** Computes anew, and from now on, with what `options` says of a document. */
  use(options: (document: Document) => ComputeOptions): void;
  /** How it computes now: as in training, or as what was trained is used. */
  mode(): NonNullable<ComputeOptions['mode']>;
  /** With what the open document is computed now. */
  options(): ComputeOptions;
  /** Puts other numbers in place of leaves of the plan, by name. */
  show(leaves: ReadonlyMap<string, Float64Array>, reach?: Reach): void;
  /** Adds what somebody else has found in these numbers, until there are others. */
  mark(issues: readonly Issue[]): void;
}

export interface Editor {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  readonly derived: Pick<StoreApi<Derived>, 'getState' | 'subscribe' | 'getInitialState'>;
  readonly computing: Computing;
  readonly canvas: { current: CanvasHandle | null };
}

/** `guard` judges every edit, and has the session to say why it refuses one. */
export function createEditor(
  document: Document,
  start: Pick<Session, 'language' | 'theme'>,
  guard: (session: SessionStore) => Guard = () => () => true,
): Editor {
  const session = createSession(start);
  const selection = {
    get: () => session.getState().selection,
    set: (next: Selection) => session.setState({ selection: next }),
  };
  const store = createDocumentStore(document, selection, guard(session));
  const first = computeDocument(document);
  const derived = createStore<Derived>(() => ({
    computed: first,
    reveal: revealOf(first.run.plan),
    revision: 0,
    reach: 'update',
  }));
  let optionsFor = (_: Document): ComputeOptions => ({});
  const compute = (document: Document): Computed => computeDocument(document, optionsNow(document));
  const optionsNow = (document: Document) => exhibiting(session.getState().exhibit, optionsFor(document));
  const take = (computed: Computed, reach: Reach = 'update'): void => {
    const last = derived.getState();
    const samePlan = computed.run === last.computed.run;
    const reveal = samePlan ? last.reveal : revealOf(computed.run.plan);
    const revision = samePlan && computed.issues === last.computed.issues ? last.revision : last.revision + 1;
    derived.setState({ computed, reveal, revision, reach });
    // Other steps: the learner's place among the old ones means nothing any more.
    if (!samePlan) session.setState({ position: null, playing: false });
  };
  store.subscribe(({ document: next }) => {
    const { computed } = derived.getState();
    if (next !== computed.document) take(update(computed, next, optionsNow(next)));
  });
  session.subscribe(({ exhibit }, { exhibit: last }) => {
    if (exhibit === last) return;
    const { computed } = derived.getState();
    const fits = exhibit !== null && last !== null && sameShapes(exhibit, last);
    take(fits ? show(computed, leavesOf(exhibit)) : compute(computed.document));
  });
  const computing: Computing = {
    use: (options) => {
      optionsFor = options;
      take(compute(store.getState().document));
    },
    mode: () => optionsNow(store.getState().document).mode ?? 'test',
    options: () => optionsNow(store.getState().document),
    show: (leaves, reach) => {
      const { exhibit } = session.getState();
      const all = exhibit === null ? leaves : new Map([...leaves, ...leavesOf(exhibit)]);
      take(show(derived.getState().computed, all, reach), reach);
    },
    mark: (issues) => {
      const { computed, reach } = derived.getState();
      const isNew = ({ code, node }: Issue): boolean =>
        !computed.issues.some((each) => each.code === code && each.node === node);
      take({ ...computed, issues: [...computed.issues, ...issues.filter(isNew)] }, reach);
    },
  };
  return { document: store, session, derived, computing, canvas: { current: null } };
}

/** Something to look at is computed as a trained graph is used: nothing is dropped, and nothing learnt from it. */
function exhibiting(exhibit: Exhibit | null, options: ComputeOptions): ComputeOptions {
  if (exhibit === null) return options;
  const { data } = options;
  return {
    ...options,
    mode: 'test',
    learn: null,
    data: (node, choice) => (node === exhibit.node ? exhibit : (data?.(node, choice) ?? null)),
  };
}

const leavesOf = ({ node, x, t }: Exhibit): ReadonlyMap<string, Float64Array> =>
  new Map([
    [node, x.data],
    [`${node}.t`, t.data],
  ]);

const sameShapes = (a: Exhibit, b: Exhibit): boolean =>
  a.node === b.node && String([a.x.shape, a.t.shape]) === String([b.x.shape, b.t.shape]);
