// What the page shows of a training: its state in the panel, its numbers on the canvas, and what there is to tell the reader.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document } from '../../engine/index.ts';
import type { Weights } from '../../engine/training.ts';
import type { Editor } from '../editor/editor.ts';
import { notify } from '../session/notify.ts';
import { runName } from './curves.ts';
import { notices } from './notices.ts';
import type { Event, Snapshot, Start } from './protocol.ts';
import { advanced, blank, type TrainingState } from './trainingState.ts';
import { createWorld, keptWeights, type Pace, type World } from './world.ts';

/** What is told of a run, as far as it is to be seen. */
export type Shown = Exclude<Event, { kind: 'failed' }>;

/** The page rests so many times as long as it took to show a state. */
const rest = 4;

export class TrainingView {
  readonly store: StoreApi<TrainingState> = createStore<TrainingState>(() => blank);
  readonly #editor: Editor;
  readonly #world: World;
  readonly #retry: () => void;
  /** The document that the run under way was started with. */
  #origin: Document;
  /** Whether the snapshot holds anything that the document does not say. */
  #hasLearnt = false;
  #awaitsSnapshot = false;
  /** Not before this time is the next one wanted. */
  #nextSnapshot = 0;
  /** When steps were last told of. */
  #heard = 0;

  /** `retry`: what is offered where the data did not come. */
  constructor(editor: Editor, retry: () => void) {
    this.#editor = editor;
    this.#retry = retry;
    this.#world = createWorld(editor);
    this.#origin = editor.document.getState().document;
    // A plan made anew starts from first weights: what is learnt is put back.
    editor.derived.subscribe(({ computed }, { computed: last }) => {
      const { snapshot } = this.store.getState();
      if (computed.run !== last.run && snapshot !== null && this.#hasLearnt)
        this.#world.restore(snapshot, this.#origin);
    });
  }

  get isRunning(): boolean {
    return this.store.getState().status === 'running';
  }

  /** What is learnt so far; null before the first step. */
  get learnt(): Weights | null {
    return this.#hasLearnt ? (this.store.getState().snapshot?.weights ?? null) : null;
  }

  /** The last state that is known, as far as it fits the document; null where nothing is learnt. */
  get last(): Omit<Start, 'rounds'> | null {
    const { snapshot } = this.store.getState();
    if (snapshot === null || !this.#hasLearnt) return null;
    return { ...snapshot, weights: keptWeights(this.#editor, snapshot.weights, this.#origin) };
  }

  /** Another document: nothing is known of it. */
  clear(): void {
    this.store.setState(blank);
  }

  /** There is nothing to train. */
  idle(): void {
    this.#hasLearnt = false;
    this.#fetching([]);
    this.#end({ status: 'idle' });
  }

  /** A run is set up; step 0 begins another curve. */
  prepare({ weights, step }: Pick<Start, 'weights' | 'step'>): void {
    this.#hasLearnt = weights !== null;
    this.store.setState({ status: 'preparing', issues: [], ended: null, speed: null, step });
    if (step === 0) this.store.setState({ current: null });
    if (weights === null) this.store.setState({ snapshot: null });
  }

  /** From now on it is told of a run of this document. */
  begin(document: Document): void {
    this.#origin = document;
  }

  run(): void {
    this.store.setState({ status: 'running', ended: null, issues: [], speed: null });
    this.#heard = performance.now();
    this.#awaitsSnapshot = false;
  }

  /** What the document has in it, without a run. */
  refresh(): void {
    this.#world.refresh();
  }

  hear(told: Shown): void {
    switch (told.kind) {
      case 'loading':
        this.#fetching([...this.#editor.session.getState().fetching, [told.node, told.share]]);
        break;
      case 'unloaded':
        this.#lack(told.nodes);
        break;
      case 'data':
        this.#fetching([]);
        this.#world.supply(told.batch, this.#origin);
        this.store.setState({ about: told.about, rowsShown: this.#world.rows });
        break;
      case 'refused':
        this.#fetching([]);
        this.#end({ status: 'refused', issues: told.issues, about: this.store.getState().about });
        this.#world.refuse(told.issues, this.#origin);
        break;
      case 'started':
        this.#ready(told);
        break;
      case 'progress':
        this.#advance(told);
        break;
      case 'snapshot':
        this.#awaitsSnapshot = false;
        if (this.isRunning) this.#show(told.snapshot, 'moving');
        break;
      case 'paused':
      case 'stopped':
        this.store.setState({ status: 'paused' });
        this.#show(told.snapshot, 'still');
        break;
      case 'finished':
        this.#finish(told);
        break;
      default:
        told satisfies never;
    }
  }

  /** Whether another snapshot is to be asked for; whoever is told so asks. */
  wantsSnapshot(): boolean {
    if (!this.isRunning || this.#awaitsSnapshot || isHidden()) return false;
    if (performance.now() < this.#nextSnapshot) return false;
    this.#awaitsSnapshot = true;
    return true;
  }

  fail(): void {
    this.store.setState({ status: 'failed' });
  }

  say(id: keyof typeof notices, blanks = {}): void {
    notify(this.#editor.session, { id: 'training', tone: 'problem', text: notices[id](blanks) });
  }

  #lack(nodes: readonly string[]): void {
    this.#fetching(nodes.map((node) => [node, 'failed']));
    this.fail();
    const action = { label: notices.retry({}), run: this.#retry };
    notify(this.#editor.session, { id: 'training', tone: 'problem', text: notices.unloaded({}), action });
  }

  #ready({ course, engine, report, snapshot }: Extract<Event, { kind: 'started' }>): void {
    this.store.setState({ status: 'paused', course, engine, report });
    this.#show(snapshot, 'still');
  }

  #advance(told: Extract<Event, { kind: 'progress' }>): void {
    const now = performance.now();
    const name = runName(this.#editor.document.getState().document);
    this.store.setState((state) => advanced(state, told, now - this.#heard, name));
    this.#heard = now;
  }

  #finish({ reason, issues, snapshot }: Extract<Event, { kind: 'finished' }>): void {
    this.store.setState({ status: 'finished', ended: reason, issues });
    this.#show(snapshot, 'still');
    if (reason !== 'not-finite') return;
    this.#world.mark(issues);
    this.say('notFinite');
  }

  #show(snapshot: Snapshot, pace: Pace): void {
    this.#hasLearnt ||= snapshot.step > 0;
    const took = this.#world.show(snapshot, this.#origin, pace);
    this.#nextSnapshot = performance.now() + rest * took;
    this.store.setState({ snapshot, step: snapshot.step, rowsShown: this.#world.rows });
  }

  #fetching(entries: Iterable<readonly [string, number | 'failed']>): void {
    const next = new Map(entries);
    if (next.size + this.#editor.session.getState().fetching.size > 0)
      this.#editor.session.setState({ fetching: next });
  }

  /** Nothing is under way; the curves stay. */
  #end(state: Partial<TrainingState>): void {
    const { runs, begun } = this.store.getState();
    this.store.setState({ ...blank, runs, begun, ...state });
  }
}

const isHidden = (): boolean => typeof document !== 'undefined' && document.hidden;
