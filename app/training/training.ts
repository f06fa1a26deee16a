// The training of the document in an editor: what the panel shows of it, and what its buttons do.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document } from '../../engine/index.ts';
import { readTraining, type Weights } from '../../engine/training.ts';
import type { DocumentState } from '../document/documentStore.ts';
import { setTraining } from '../editing/setTraining.ts';
import type { Editor } from '../editor/editor.ts';
import { notify } from '../session/notify.ts';
import { changeOf, rateOf, sameLength } from './change.ts';
import { runName } from './curves.ts';
import { enrol } from './learners.ts';
import { type Connect, connect as connectAnywhere } from './link.ts';
import { notices } from './notices.ts';
import type { Course, Event, Snapshot, Start } from './protocol.ts';
import { awaitData, isTrainable } from './trainable.ts';
import { createTrainingHandle, type Told, type TrainingHandle } from './trainingHandle.ts';
import { advanced, blank, type TrainingState } from './trainingState.ts';
import { createWorld, keptWeights, type Pace, type World } from './world.ts';

/** Milliseconds without an edit before the data and the plan are prepared anew. */
const lull = 120;
/** The page rests so many times as long as it took to show a state. */
const rest = 4;

export class Training {
  readonly store: StoreApi<TrainingState>;
  readonly #editor: Editor;
  readonly #world: World;
  readonly #handle: TrainingHandle;
  /** The document that the run under way was started with. */
  #origin: Document;
  /** Whether the snapshot holds anything that the document does not say. */
  #hasLearnt = false;
  /** What it is to do once it is set up; who plays goes on playing however often that is. */
  #next: Move | null = null;
  /** How many times the epochs of the settings it goes on for. */
  #rounds = 1;
  #awaitsSnapshot = false;
  /** Not before this time is the next one wanted. */
  #nextSnapshot = 0;
  /** Whether it is to be set up anew once it has paused. */
  #isChanging = false;
  #deaths = 0;
  #heard = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: Editor, connect: Connect = connectAnywhere) {
    this.store = createStore<TrainingState>(() => blank);
    this.#editor = editor;
    this.#world = createWorld(editor);
    this.#handle = createTrainingHandle(connect, (told) => this.#hear(told));
    this.#origin = editor.document.getState().document;
    editor.document.subscribe((state, before) => this.#follow(state, before));
    // A plan made anew starts from first weights: what is learnt is put back.
    editor.derived.subscribe(({ computed }, { computed: last }) => {
      const { snapshot } = this.store.getState();
      if (computed.run !== last.run && snapshot !== null && this.#hasLearnt)
        this.#world.restore(snapshot, this.#origin);
    });
    // Whoever takes a step wants this batch to stand still.
    editor.session.subscribe(({ position }, { position: last }) => {
      if (position !== null && last === null && this.#isRunning()) this.pause();
    });
    enrol(editor, this);
    this.#world.refresh();
    this.#start(fresh);
  }

  readonly play = (): void => {
    this.#next = 'play';
    this.#ask('play');
  };
  readonly pause = (): void => {
    this.#next = null;
    this.#handle.ask('pause');
  };
  readonly oneBatch = (): void => this.#ask('batch');
  readonly oneEpoch = (): void => this.#ask('epoch');
  readonly stop = (): void => {
    this.#next = null;
    this.#handle.stop();
  };
  /** From the same first weights again. */
  readonly reset = (): void => {
    this.#next = null;
    this.#start(fresh);
    this.#world.refresh();
  };
  /** From other first weights, and another order of the batches. */
  readonly newStart = (): void => {
    const { seed } = readTraining(this.#document().training).value;
    this.#editor.document.edit(setTraining('seed', seed + 1), 'commit');
  };
  /** Tries again to set up what failed. */
  readonly retry = (): void => {
    this.#deaths = 0;
    this.#goOn();
  };
  readonly removeRun = (id: number): void =>
    this.store.setState(({ runs, current }) => ({
      runs: runs.filter((run) => run.id !== id),
      current: current === id ? null : current,
    }));
  readonly renameRun = (id: number, name: string): void =>
    this.store.setState(({ runs }) => ({
      runs: runs.map((run) => (run.id === id ? { ...run, name } : run)),
    }));
  /** What is learnt so far, to be saved with the document; null before the first step. */
  readonly learnt = (): Weights | null =>
    this.#hasLearnt ? (this.store.getState().snapshot?.weights ?? null) : null;

  #document(): Document {
    return this.#editor.document.getState().document;
  }

  #isRunning(): boolean {
    return this.store.getState().status === 'running';
  }

  #ask(kind: Move): void {
    const { status, course, step } = this.store.getState();
    if ((status !== 'paused' && status !== 'finished') || course === null) return;
    if (step >= course.totalSteps) {
      this.#goBeyond(kind, course.totalSteps / this.#rounds);
      return;
    }
    // Whoever was stepping through a batch sees the next one whole.
    this.#editor.session.setState({ position: null, playing: false });
    this.store.setState({ status: 'running', ended: null, issues: [], speed: null });
    this.#heard = performance.now();
    this.#awaitsSnapshot = false;
    this.#handle.ask(kind);
  }

  /** All steps are taken: as many again. `once` is how many there are by the settings. */
  #goBeyond(kind: Move, once: number): void {
    this.#next = kind;
    this.#rounds = Math.floor(this.store.getState().step / once) + 1;
    this.#goOn();
  }

  /** The data and the plan anew; `step` 0 is a new run. */
  #start({ weights, step, best }: Omit<Start, 'rounds'>, wait = 0): void {
    clearTimeout(this.#timer);
    this.#hasLearnt = weights !== null;
    if (step === 0) this.#rounds = 1;
    this.#isChanging = false;
    if (!isTrainable(this.#editor)) {
      this.#handle.close();
      this.#fetching([]);
      this.#clear({ status: 'idle' });
      return;
    }
    this.store.setState({ status: 'preparing', issues: [], ended: null, speed: null, step });
    if (step === 0) this.store.setState({ current: null });
    if (weights === null) this.store.setState({ snapshot: null });
    awaitData(this.#editor);
    const begin = (): void => {
      this.#origin = this.#document();
      this.#handle.start(this.#origin, { weights, step, best, rounds: this.#rounds });
    };
    if (wait === 0) begin();
    else this.#timer = setTimeout(begin, wait);
  }

  /** From the last state that is known. */
  #goOn(wait = 0): void {
    const { snapshot } = this.store.getState();
    if (snapshot === null || !this.#hasLearnt) this.#start(fresh, wait);
    else
      this.#start({ ...snapshot, weights: keptWeights(this.#editor, snapshot.weights, this.#origin) }, wait);
  }

  #follow(
    { document: next, replaced }: DocumentState,
    { document: before, replaced: last }: DocumentState,
  ): void {
    if (next === before) return;
    if (replaced !== last) {
      this.#next = null;
      this.store.setState(blank);
      this.#start(fresh, lull);
      return;
    }
    const change = changeOf(before, next);
    if (change === 'rate') this.#handle.setRate(rateOf(next.training));
    if (change === 'none' || change === 'rate') return;
    const isRunning = this.#isRunning();
    if (!sameLength(before, next)) this.#rounds = 1;
    // With other settings it goes on from the very step at which it pauses.
    this.#isChanging = isRunning && change === 'settings';
    if (isRunning) this.#handle.ask('pause');
    if (change === 'settings') {
      if (!isRunning) this.#goOn(lull);
      return;
    }
    this.#next = null;
    if (isRunning && change === 'network') this.#say('edited');
    const { snapshot } = this.store.getState();
    const keeps = change === 'network' && snapshot !== null && this.#hasLearnt;
    const weights = keeps ? keptWeights(this.#editor, snapshot.weights, this.#origin) : null;
    this.#start({ ...fresh, weights }, lull);
  }

  #hear(told: Told): void {
    // What was still said of the run before.
    if (this.store.getState().status === 'preparing' && ofRunning.has(told.kind)) return;
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
        this.#clear({ status: 'refused', issues: told.issues, about: this.store.getState().about });
        this.#world.refuse(told.issues, this.#origin);
        break;
      case 'started':
        this.store.setState({
          status: 'paused',
          course: told.course,
          engine: told.engine,
          report: told.report,
        });
        this.#show(told.snapshot, 'still');
        this.#goOnWith(told.course);
        break;
      case 'progress':
        this.#progress(told);
        break;
      case 'snapshot':
        this.#awaitsSnapshot = false;
        if (this.#isRunning()) this.#show(told.snapshot, 'moving');
        break;
      case 'paused':
      case 'stopped':
        this.store.setState({ status: 'paused' });
        this.#show(told.snapshot, 'still');
        if (this.#isChanging) this.#goOn();
        break;
      case 'finished':
        this.#finish(told);
        break;
      case 'abandoned':
        this.#goOn();
        break;
      case 'failed':
      case 'dead':
        this.#revive(told.message);
        break;
      default:
        told satisfies never;
    }
  }

  /** What was asked for before it was set up; where the new settings leave no step to take, nothing. */
  #goOnWith({ totalSteps }: Course): void {
    const next = this.#next;
    if (next !== 'play' || this.store.getState().step >= totalSteps) this.#next = null;
    if (next !== null && this.store.getState().step < totalSteps) this.#ask(next);
  }

  #progress(told: Extract<Event, { kind: 'progress' }>): void {
    this.#deaths = 0;
    const now = performance.now();
    const name = runName(this.#document());
    this.store.setState((state) => advanced(state, told, now - this.#heard, name));
    this.#heard = now;
    if (!this.#isRunning() || this.#awaitsSnapshot || now < this.#nextSnapshot || isHidden()) return;
    this.#awaitsSnapshot = true;
    this.#handle.ask('snapshot');
  }

  #finish({ reason, issues, snapshot }: Extract<Event, { kind: 'finished' }>): void {
    const isChanging = this.#isChanging;
    if (!isChanging) this.#next = null;
    this.store.setState({ status: 'finished', ended: reason, issues });
    this.#show(snapshot, 'still');
    if (reason === 'not-finite') this.#world.mark(issues);
    if (isChanging) this.#goOn();
    if (reason === 'not-finite') this.#say('notFinite');
  }

  /** Twice in a row without a step in between is enough. */
  #revive(message: string): void {
    this.#next = null;
    this.#deaths++;
    this.#say('died', { message });
    if (this.#deaths < 2) this.#goOn();
    else this.store.setState({ status: 'failed' });
  }

  #lack(nodes: readonly string[]): void {
    this.#fetching(nodes.map((node) => [node, 'failed']));
    this.store.setState({ status: 'failed' });
    const action = { label: notices.retry({}), run: this.retry };
    notify(this.#editor.session, { id: 'training', tone: 'problem', text: notices.unloaded({}), action });
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
  #clear(rest: Partial<TrainingState>): void {
    const { runs, begun } = this.store.getState();
    this.store.setState({ ...blank, runs, begun, ...rest });
  }

  #say(id: keyof typeof notices, blanks = {}): void {
    notify(this.#editor.session, { id: 'training', tone: 'problem', text: notices[id](blanks) });
  }
}

type Move = 'play' | 'batch' | 'epoch';

const fresh = { weights: null, step: 0, best: null } as const satisfies Partial<Start>;

const ofRunning: ReadonlySet<string> = new Set(['progress', 'snapshot', 'paused', 'stopped', 'finished']);

const isHidden = (): boolean => typeof document !== 'undefined' && document.hidden;

const trainings = new WeakMap<Editor, Training>();

/** The one training of an editor, made when it is first asked for. */
export function trainingOf(editor: Editor): Training {
  const known = trainings.get(editor);
  if (known !== undefined) return known;
  const made = new Training(editor);
  trainings.set(editor, made);
  return made;
}
