// What is known of a training at any moment.

import type { Issue } from '../../engine/index.ts';
import type { Finished } from '../../engine/training.ts';
import { emptyRun, extended, type Run } from './curves.ts';
import type { Course, DataAbout, Engine, Event, Report, Snapshot } from './protocol.ts';

/**
 * `idle`: nothing to train. `preparing`: data and plan are on their way. `refused`: it cannot be trained as it is.
 * `failed`: the data did not come, or whoever trains has died more than once.
 */
type Status = 'idle' | 'preparing' | 'refused' | 'paused' | 'running' | 'finished' | 'failed';

export interface TrainingState {
  readonly status: Status;
  readonly course: Course | null;
  readonly engine: Engine | null;
  readonly about: readonly DataAbout[];
  readonly step: number;
  readonly report: Report | null;
  /** All curves, the one under way last; `current` is its id, null before its first step. */
  readonly runs: readonly Run[];
  readonly current: number | null;
  /** Runs begun so far. */
  readonly begun: number;
  /** Why it cannot be trained, or where it went wrong. */
  readonly issues: readonly Issue[];
  readonly ended: Finished['reason'] | null;
  /** Steps a second, lately. */
  readonly speed: number | null;
  readonly snapshot: Snapshot | null;
  /** Rows that the canvas shows, where it cannot keep up with the whole batch. */
  readonly rowsShown: number | null;
}

export const blank: TrainingState = {
  status: 'idle',
  course: null,
  engine: null,
  about: [],
  step: 0,
  report: null,
  runs: [],
  current: null,
  begun: 0,
  issues: [],
  ended: null,
  speed: null,
  snapshot: null,
  rowsShown: null,
};

const mostRuns = 8;

/** After more steps, `elapsed` milliseconds since the last ones; a first step begins a run called `name`. */
export function advanced(
  state: TrainingState,
  told: Extract<Event, { kind: 'progress' }>,
  elapsed: number,
  name: string,
): TrainingState {
  const isNew = state.current === null;
  const begun = state.begun + (isNew ? 1 : 0);
  const current = state.current ?? begun;
  const runs = isNew ? [...state.runs, emptyRun(current, `${begun} · ${name}`)].slice(-mostRuns) : state.runs;
  const speed = (1000 * (told.losses.length / 2)) / Math.max(1, elapsed);
  return {
    ...state,
    step: told.step,
    report: told.report ?? state.report,
    speed: state.speed === null ? speed : 0.7 * state.speed + 0.3 * speed,
    current,
    begun,
    runs: runs.map((run) => (run.id === current ? extended(run, told.losses, told.looks) : run)),
  };
}
