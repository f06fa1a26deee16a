// Trials as a lab has them: what has come of them so far, and how long they will yet take.

import { useEffect, useRef, useState } from 'react';
import { connect } from '../../training/link.ts';
import { isUnderWay, runTrials, shareDone, type Trial, type TrialRun } from './runTrials.ts';

export interface Trials {
  readonly runs: readonly TrialRun[];
  readonly isRunning: boolean;
  /** Of the whole work, 0 to 1. */
  readonly share: number;
  /** Seconds that are left, about; null as long as nobody can tell. */
  readonly left: number | null;
  /** Ends what runs, and begins anew. */
  start(trials: readonly Trial[]): void;
  /** What there is stays. */
  stop(): void;
  /** Ends it, and forgets what there is. */
  clear(): void;
}

/** Trials end with the lab that started them. */
export function useTrials(): Trials {
  const [runs, setRuns] = useState<readonly TrialRun[]>([]);
  const end = useRef<() => void>(() => {});
  /** When the first step was heard of; what came before, fetching and setting up, says little of the rest. */
  const begun = useRef<number | null>(null);
  useEffect(() => () => end.current(), []);
  const stop = (): void => end.current();
  const start = (trials: readonly Trial[]): void => {
    stop();
    begun.current = null;
    end.current = runTrials(trials, connect, (heard) => {
      if (begun.current === null && heard.some(({ course }) => course !== null))
        begun.current = performance.now();
      setRuns(heard);
    });
  };
  const clear = (): void => {
    stop();
    setRuns([]);
  };
  const share = shareDone(runs);
  const elapsed = begun.current === null ? 0 : performance.now() - begun.current;
  const left = elapsed < 1000 || share === 0 ? null : ((elapsed / 1000) * (1 - share)) / share;
  return { runs, isRunning: runs.some(isUnderWay), share, left, start, stop, clear };
}
