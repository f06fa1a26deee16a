// What belongs to this sitting and not to the document: selection, panels, the learner's step. Never undone.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language, Tensor, Translated } from '../../engine/index.ts';
import type { Authoring } from '../lessons/authoring/authoring.ts';
import type { LessonState } from '../lessons/lessonState.ts';
import type { QuizState } from '../quiz/quizState.ts';
import { type Covering, uncovered } from './cover.ts';
import { nothing, type Selection } from './selection.ts';

export type Theme = 'light' | 'dark';
export type Panel =
  | 'palette'
  | 'inspector'
  | 'code'
  | 'outline'
  | 'problems'
  | 'stepper'
  | 'training'
  | 'quiz'
  | 'check'
  | 'lesson'
  | 'authoring';
/** What lies over the canvas and has the keyboard. */
type Overlay =
  | {
      readonly kind:
        | 'examples'
        | 'commands'
        | 'find'
        | 'shortcuts'
        | 'earlier'
        | 'build'
        | 'formula'
        | 'share'
        | 'lessons';
    }
  /** With the one that is shown first, where it was chosen elsewhere. */
  | { readonly kind: 'labs'; readonly lab?: string }
  | { readonly kind: 'paintPoints' | 'drawDigit' }
  /** With the table, where one was dropped on the page. */
  | { readonly kind: 'importCsv'; readonly file: File | null }
  | { readonly kind: 'add'; readonly at: AddPlace };

/** Where a node chosen from the search goes: a point of the document, and the wire end that it is to be tied to. */
export interface AddPlace {
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly from: HandleRef | null;
}

export interface HandleRef {
  readonly node: string;
  readonly handle: string;
  readonly end: 'source' | 'target';
}

/** `info` goes by itself, `problem` stays until it is closed. `id`: a later notice of the same id takes its place. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'problem';
  readonly text: Translated;
  readonly action?: { readonly label: Translated; readonly run: () => void };
}

/** What a data node shows for a while instead of its own rows, as the document never knows. */
export interface Exhibit {
  readonly node: string;
  readonly x: Tensor;
  readonly t: Tensor;
}

/** One click on Next: a wire, a node, or a whole pass. */
export type Grain = 'edge' | 'node' | 'pass';

/** A node may light up together with one of the wires into it. */
type Highlighted =
  | { readonly kind: 'node'; readonly id: string; readonly wire?: string }
  | { readonly kind: 'edge'; readonly id: string };

/** Each step waits until its number has been said, or passed over. */
interface Predicting {
  /** The step that is asked for now; null: none is. */
  readonly asked: number | null;
  /** What became of the last one. */
  readonly said: 'right' | 'skipped' | null;
}

export interface Session extends Covering {
  readonly selection: Selection;
  /** Hovered or focused id, whose twins light up everywhere. */
  readonly highlighted: Highlighted | null;
  /** Nodes and wires, by id, that a lesson speaks of. */
  readonly spotlight: ReadonlySet<string>;
  /** Steps of the plan already taken; null: all of them, and it stays so while the graph changes. */
  readonly position: number | null;
  readonly grain: Grain;
  readonly playing: boolean;
  /** Steps a second while playing. */
  readonly speed: number;
  /** Data that nodes wait for: the share of it that is there, or that it did not come. */
  readonly fetching: ReadonlyMap<string, number | 'failed'>;
  readonly exhibit: Exhibit | null;
  /** The quiz under way. */
  readonly quiz: QuizState | null;
  /** The lesson under way. */
  readonly lesson: LessonState | null;
  /** The lesson that is being written. */
  readonly authoring: Authoring | null;
  /** null: steps show their numbers at once. */
  readonly predicting: Predicting | null;
  readonly panels: ReadonlySet<Panel>;
  /** Only the canvas is shown; the panels come back as they were. */
  readonly presenting: boolean;
  readonly overlay: Overlay | null;
  readonly language: Language;
  readonly theme: Theme;
  /** Significant digits on screen, 2 to 6. */
  readonly digits: number;
  /** The wire being drawn by keyboard. */
  readonly wiring: HandleRef | null;
  /** What was copied last, for where the system's clipboard is refused. */
  readonly clipboard: string | null;
  readonly notices: readonly Notice[];
  /** When this work was last a file of the reader's own; null: never, or not known yet. */
  readonly fileSavedAt: number | null;
  /** What a screen reader is to say next. */
  readonly announcement: string;
}

export type SessionStore = StoreApi<Session>;

export const createSession = (start: Pick<Session, 'language' | 'theme'>): SessionStore =>
  createStore<Session>(() => ({
    selection: nothing,
    highlighted: null,
    spotlight: new Set<string>(),
    position: null,
    grain: 'edge',
    playing: false,
    speed: 1,
    fetching: new Map(),
    exhibit: null,
    quiz: null,
    lesson: null,
    authoring: null,
    predicting: null,
    ...uncovered,
    panels: new Set<Panel>(['palette', 'inspector', 'stepper']),
    presenting: false,
    overlay: null,
    digits: 4,
    wiring: null,
    clipboard: null,
    notices: [],
    fileSavedAt: null,
    announcement: '',
    ...start,
  }));
