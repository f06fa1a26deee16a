// The training of the document in an editor: what its buttons and the reader's edits make of the run under way.

import type { StoreApi } from 'zustand/vanilla';
import type { Document } from '../../engine/index.ts';
import { readTraining, type Weights } from '../../engine/training.ts';
import type { DocumentState } from '../document/documentStore.ts';
import { setTraining } from '../editing/setTraining.ts';
import type { Editor } from '../editor/editor.ts';
import { sayUnfetched } from '../session/unfetched.ts';
import { changeOf, rateOf, sameLength } from './change.ts';
import { enrol } from './learners.ts';
import { type Connect, connect as connectAnywhere } from './link.ts';
import type { Course, Start } from './protocol.ts';
import { awaitData, isTrainable } from './trainable.ts';
import { createTrainingHandle, type Told, type TrainingHandle } from './trainingHandle.ts';
import type { TrainingState } from './trainingState.ts';
import { type Shown, TrainingView } from './trainingView.ts';

/** Milliseconds without an edit before the data and the plan are prepared anew. */
const lull = 120;

export class Training {
  readonly store: StoreApi<TrainingState>;
  readonly #editor: Editor;
  readonly #view: TrainingView;
  readonly #handle: TrainingHandle;
  /** What it is to do once it is set up; who plays goes on playing however often that is. */
  #next: Move | null = null;
  /** How many times the epochs of the settings it goes on for. */
  #rounds = 1;
  /** Whether it is to be set up anew once it has paused. */
  #isChanging = false;
  #deaths = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: Editor, connect: Connect = connectAnywhere) {
    this.#editor = editor;
    this.#view = new TrainingView(editor, () => this.retry());
    this.store = this.#view.store;
    this.#handle = createTrainingHandle(connect, (told) => this.#hear(told));
    editor.document.subscribe((state, before) => this.#follow(state, before));
    // Whoever takes a step wants this batch to stand still.
    editor.session.subscribe(({ position }, { position: last }) => {
      if (position !== null && last === null && this.#view.isRunning) this.pause();
    });
    enrol(editor, this);
    this.#view.refresh();
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
    this.#view.refresh();
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
  readonly learnt = (): Weights | null => this.#view.learnt;

  #document(): Document {
    return this.#editor.document.getState().document;
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
    this.#view.run();
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
    if (step === 0) this.#rounds = 1;
    this.#isChanging = false;
    if (!isTrainable(this.#editor)) {
      this.#handle.close();
      this.#view.idle();
      return;
    }
    this.#view.prepare({ weights, step });
    awaitData(this.#editor);
    const begin = (): void => {
      const document = this.#document();
      this.#view.begin(document);
      this.#handle.start(document, { weights, step, best, rounds: this.#rounds });
    };
    if (wait === 0) begin();
    else this.#timer = setTimeout(begin, wait);
  }

  /** From the last state that is known. */
  #goOn(wait = 0): void {
    this.#start(this.#view.last ?? fresh, wait);
  }

  #follow(
    { document: next, replaced }: DocumentState,
    { document: before, replaced: last }: DocumentState,
  ): void {
    if (next === before) return;
    if (replaced !== last) {
      this.#next = null;
      this.#view.clear();
      this.#start(fresh, lull);
      return;
    }
    const change = changeOf(before, next);
    if (change === 'rate') this.#handle.setRate(rateOf(next.training));
    if (change === 'none' || change === 'rate') return;
    const { isRunning } = this.#view;
    if (!sameLength(before, next)) this.#rounds = 1;
    // With other settings it goes on from the very step at which it pauses.
    this.#isChanging = isRunning && change === 'settings';
    if (isRunning) this.#handle.ask('pause');
    if (change === 'settings') {
      if (!isRunning) this.#goOn(lull);
      return;
    }
    this.#next = null;
    if (isRunning && change === 'network') this.#view.say('edited');
    const weights = change === 'network' ? (this.#view.last?.weights ?? null) : null;
    this.#start({ ...fresh, weights }, lull);
  }

  #hear(told: Told): void {
    // What was still said of the run before.
    if (this.store.getState().status === 'preparing' && ofRunning.has(told.kind)) return;
    switch (told.kind) {
      case 'abandoned':
        this.#goOn();
        return;
      case 'failed':
      case 'dead':
        this.#revive(told.message);
        return;
      default:
        this.#view.hear(told);
        this.#answer(told);
    }
  }

  /** What follows from what is told and shown. */
  #answer(told: Shown): void {
    switch (told.kind) {
      case 'started':
        this.#goOnWith(told.course);
        break;
      case 'progress':
        this.#deaths = 0;
        if (this.#view.wantsSnapshot()) this.#handle.ask('snapshot');
        break;
      case 'finished':
        if (this.#isChanging) this.#goOn();
        else this.#next = null;
        break;
      case 'paused':
      case 'stopped':
        if (this.#isChanging) this.#goOn();
        break;
    }
  }

  /** What was asked for before it was set up; where the new settings leave no step to take, nothing. */
  #goOnWith({ totalSteps }: Course): void {
    const next = this.#next;
    if (next !== 'play' || this.store.getState().step >= totalSteps) this.#next = null;
    if (next !== null && this.store.getState().step < totalSteps) this.#ask(next);
  }

  /** Twice in a row without a step in between is enough. */
  #revive(message: string | null): void {
    this.#next = null;
    if (message === null) {
      sayUnfetched(this.#editor.session);
      this.#view.fail();
      return;
    }
    this.#deaths++;
    this.#view.say('died', { message });
    if (this.#deaths < 2) this.#goOn();
    else this.#view.fail();
  }
}

type Move = 'play' | 'batch' | 'epoch';

const fresh = { weights: null, step: 0, best: null } as const satisfies Partial<Start>;

const ofRunning: ReadonlySet<string> = new Set(['progress', 'snapshot', 'paused', 'stopped', 'finished']);

const trainings = new WeakMap<Editor, Training>();

/** The one training of an editor, made when it is first asked for. */
export function trainingOf(editor: Editor): Training {
  const known = trainings.get(editor);
  if (known !== undefined) return known;
  const made = new Training(editor);
  trainings.set(editor, made);
  return made;
}
