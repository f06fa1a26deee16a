// What the page and the worker that trains say to each other.

import type { Document, Issue, Tensor, Told } from '../../engine/index.ts';
import type {
  Backend,
  Best,
  EpochScores,
  Finished,
  Looks,
  MemoryUse,
  Mistake,
  Scale,
  Weights,
} from '../../engine/training.ts';
import type { Part } from './parts.ts';

/** Where a run begins. */
export interface Start {
  /** To go on from these; null: from the first weights of the document. */
  readonly weights: Weights | null;
  readonly step: number;
  /** What early stopping remembers of the steps before. */
  readonly best: Best | null;
  /** How many times the epochs, or steps, of the settings it is to go on for. */
  readonly rounds: number;
  /** Sparing, unless told otherwise; whoever asks for more follows the curves alone, and is told no reports. */
  readonly looks?: Looks;
}

/** `run` counts starts: what is said of an earlier run is stale. */
export type Command = { readonly run: number } & (
  | {
      readonly kind: 'start';
      readonly document: Document;
      readonly from: Start;
    }
  /** Trains until something ends it, for one step, or to the end of the epoch. */
  | { readonly kind: 'play' | 'batch' | 'epoch' }
  | { readonly kind: 'pause' | 'snapshot' | 'stop' }
  | { readonly kind: 'rate'; readonly rate: number }
);

/** The rows of one data node in a batch. */
export interface NodeBatch {
  readonly node: string;
  readonly x: Tensor;
  readonly t: Tensor;
}

/** All that a step starts from: what is learnt so far, and the batch that comes next. */
export interface Snapshot {
  readonly step: number;
  readonly rate: number;
  readonly weights: Weights;
  readonly best: Best | null;
  readonly batch: readonly NodeBatch[];
}

/** What a data node turned out to be. */
export interface DataAbout {
  readonly node: string;
  readonly rows: Readonly<Record<Part, number>>;
  readonly target: { readonly kind: 'classes' | 'values'; readonly names: readonly string[] };
  /** Shape and names of what a row of x has, and how training scales it. */
  readonly features: readonly number[];
  readonly columns: readonly string[];
  readonly scale: Scale;
}

export interface Course {
  /** Id of the node that is made smaller. */
  readonly loss: string;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
}

/** What carries the steps out, on how many threads, and the bytes that it takes. */
export interface Engine {
  readonly backend: Backend['id'];
  readonly threads: number;
  readonly memory: MemoryUse;
}

/** Scores in between, as a curve has them; null where there are none. */
export interface Look {
  readonly step: number;
  readonly loss: number | null;
  readonly validationLoss: number | null;
  readonly testLoss: number | null;
  /** Accuracy, or R² where values are learnt. */
  readonly share: number | null;
  readonly validationShare: number | null;
  readonly testShare: number | null;
}

/** A row that was given the wrong class, as the net saw it. */
export interface Misjudged extends Mistake {
  readonly x: Float64Array;
}

/** What there is to say of the rows of one part: the values to be learnt, or those that were given the wrong class. */
interface Rows {
  readonly truth: Float64Array | null;
  readonly mistakes: readonly Misjudged[];
}

export interface Report {
  readonly scores: EpochScores;
  /** What kind of numbers the net says. */
  readonly told: Told;
  readonly rows: Readonly<Record<Part, Rows>>;
}

export type Event = { readonly run: number } & (
  | { readonly kind: 'loading'; readonly node: string; readonly share: number }
  | { readonly kind: 'unloaded'; readonly nodes: readonly string[] }
  /** The data is there, whether or not the graph can be trained. */
  | { readonly kind: 'data'; readonly about: readonly DataAbout[]; readonly batch: readonly NodeBatch[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'started';
      readonly course: Course;
      readonly engine: Engine;
      readonly snapshot: Snapshot;
      readonly report: Report;
    }
  | {
      readonly kind: 'progress';
      readonly step: number;
      readonly epoch: number;
      readonly rate: number;
      /** Step and loss, in turn, of every step since the last progress. */
      readonly losses: Float64Array;
      readonly looks: readonly Look[];
      readonly report: Report | null;
    }
  | { readonly kind: 'snapshot' | 'paused' | 'stopped'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'finished';
      readonly reason: Finished['reason'];
      readonly issues: readonly Issue[];
      readonly snapshot: Snapshot;
    }
  | { readonly kind: 'failed'; readonly message: string }
);

/** Buffers that an event may hand over instead of copying. */
export function transferOf(event: Event): ArrayBuffer[] {
  const tensors = 'snapshot' in event ? tensorsOf(event.snapshot) : [];
  const losses = event.kind === 'progress' ? [event.losses] : [];
  return [...tensors, ...losses].map(({ buffer }) => buffer as ArrayBuffer);
}

const tensorsOf = ({ weights, batch }: Snapshot): Float64Array[] => [
  ...[...weights.values()].map(({ data }) => data),
  ...batch.flatMap(({ x, t }) => [x.data, t.data]),
];
