// Trials of which the earlier ones stay, to be compared with: each once, by its id, in the order in which it was first tried.

import { useState } from 'react';
import type { Trial, TrialRun } from './runTrials.ts';
import { type Trials, useTrials } from './useTrials.ts';

export interface Kept<T extends Trial> {
  readonly trial: T;
  readonly run: TrialRun;
}

export interface KeptTrials<T extends Trial> {
  /** Those under way, or last under way. */
  readonly trials: Trials;
  readonly kept: ReadonlyMap<string, Kept<T>>;
  /** Trains these; of the same id, the newer stays. */
  start(wanted: readonly T[]): void;
  /** Not while anything is under way. */
  forget(id: string): void;
}

export function useKeptTrials<T extends Trial>(): KeptTrials<T> {
  const trials = useTrials();
  const [before, setBefore] = useState<ReadonlyMap<string, Kept<T>>>(new Map());
  const [started, setStarted] = useState<readonly T[]>([]);
  const kept = keptOf(before, started, trials.runs);
  return {
    trials,
    kept,
    start: (wanted) => {
      setBefore(withCurves(kept));
      setStarted(wanted);
      trials.start(wanted);
    },
    forget: (id) => {
      setBefore(new Map([...withCurves(kept)].filter(([each]) => each !== id)));
      trials.clear();
    },
  };
}

/** What there was, and in its place whatever was told since. */
export function keptOf<T extends Trial>(
  before: ReadonlyMap<string, Kept<T>>,
  started: readonly T[],
  runs: readonly TrialRun[],
): ReadonlyMap<string, Kept<T>> {
  const trialOf = new Map(started.map((trial) => [trial.id, trial]));
  const told = runs.flatMap((run): [string, Kept<T>][] => {
    const trial = trialOf.get(run.id);
    return trial === undefined ? [] : [[run.id, { trial, run }]];
  });
  return new Map([...before, ...told]);
}

const withCurves = <T extends Trial>(kept: ReadonlyMap<string, Kept<T>>): ReadonlyMap<string, Kept<T>> =>
  new Map([...kept].filter(([, { run }]) => run.curves.looks.length > 0));
