// The training of the document in an editor: what the panel shows of it, and what its buttons do.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document } from '../../engine/index.ts';
import { optimizers, readTraining, type Weights } from '../../engine/training.ts';
import type { DocumentState } from '../document/documentStore.ts';
import { setTraining } from '../editing/setTraining.ts';
import type { Editor } from '../editor/editor.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { notify } from '../session/notify.ts';
import { changeOf, rateOf } from './change.ts';
import { enrol } from './learners.ts';
import { type Connect, connect as connectAnywhere } from './link.ts';
import { notices } from './notices.ts';
import type { Event, Snapshot } from './protocol.ts';
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
  /** Whether it plays on after it is set up anew. */
  #playsOn = false;
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
    this.#start(null, 0);
  }

  readonly play = (): void => {
    this.#playsOn = true;
    this.#ask('play');
  };
  readonly pause = (): void => {
    this.#playsOn = false;
    this.#handle.ask('pause');
  };
  readonly oneBatch = (): void => this.#ask('batch');
  readonly oneEpoch = (): void => this.#ask('epoch');
  readonly stop = (): void => {
    this.#playsOn = false;
    this.#handle.stop();
  };
  /** From the same first weights again. */
  readonly reset = (): void => {
    this.#playsOn = false;
    this.#start(null, 0);
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

  #ask(kind: 'play' | 'batch' | 'epoch'): void {
    const { status, course, step } = this.store.getState();
    if ((status !== 'paused' && status !== 'finished') || course === null || step >= course.totalSteps)
      return;
    // Whoever was stepping through a batch sees the next one whole.
    this.#editor.session.setState({ position: null, playing: false });
    this.store.setState({ status: 'running', ended: null, issues: [], speed: null });
    this.#heard = performance.now();
    this.#awaitsSnapshot = false;
    this.#handle.ask(kind);
  }

  /** The data and the plan anew; `step` 0 is a new run. */
  #start(weights: Weights | null, step: number, wait = 0): void {
    clearTimeout(this.#timer);
    this.#hasLearnt = weights !== null;
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
      this.#handle.start(this.#origin, weights, step);
    };
    if (wait === 0) begin();
    else this.#timer = setTimeout(begin, wait);
  }

  /** From the last state that is known. */
  #goOn(wait = 0): void {
    const { snapshot } = this.store.getState();
    if (snapshot === null || !this.#hasLearnt) this.#start(null, 0, wait);
    else this.#start(keptWeights(this.#editor, snapshot.weights, this.#origin), snapshot.step, wait);
  }

  #follow(
    { document: next, replaced }: DocumentState,
    { document: before, replaced: last }: DocumentState,
  ): void {
    if (next === before) return;
    if (replaced !== last) {
      this.#playsOn = false;
      this.store.setState(blank);
      this.#start(null, 0, lull);
      return;
    }
    const change = changeOf(before, next);
    if (change === 'rate') this.#handle.setRate(rateOf(next.training));
    if (change === 'none' || change === 'rate') return;
    const isRunning = this.#isRunning();
    // With other settings it goes on from the very step at which it pauses.
    this.#isChanging = isRunning && change === 'settings';
    if (isRunning) this.#handle.ask('pause');
    if (change === 'settings') {
      if (!isRunning) this.#goOn(lull);
      return;
    }
    this.#playsOn = false;
    if (isRunning && change === 'network') this.#say('edited');
    const { snapshot } = this.store.getState();
    const keeps = change === 'network' && snapshot !== null && this.#hasLearnt;
    this.#start(keeps ? keptWeights(this.#editor, snapshot.weights, this.#origin) : null, 0, lull);
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
        break;
      case 'started':
        this.store.setState({ status: 'paused', course: told.course, report: told.report });
        this.#show(told.snapshot, 'still');
        if (this.#playsOn) this.#ask('play');
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
    if (!isChanging) this.#playsOn = false;
    this.store.setState({ status: 'finished', ended: reason, issues });
    this.#show(snapshot, 'still');
    if (isChanging) this.#goOn();
    if (reason === 'not-finite') this.#say('notFinite');
  }

  /** Twice in a row without a step in between is enough. */
  #revive(message: string): void {
    this.#playsOn = false;
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

const ofRunning: ReadonlySet<string> = new Set(['progress', 'snapshot', 'paused', 'stopped', 'finished']);

const isHidden = (): boolean => typeof document !== 'undefined' && document.hidden;

/** In no language: the optimizer and its rate. */
function runName({ training }: Document): string {
  const { optimizer } = readTraining(training).value;
  const name = optimizers.get(optimizer.id)?.text.en.name ?? optimizer.id;
  return `${name} ${formatNumber(optimizer.numbers.rate ?? 0, 3)}`;
}

const trainings = new WeakMap<Editor, Training>();

/** The one training of an editor, made when it is first asked for. */
export function trainingOf(editor: Editor): Training {
  const known = trainings.get(editor);
  if (known !== undefined) return known;
  const made = new Training(editor);
  trainings.set(editor, made);
  return made;
}
