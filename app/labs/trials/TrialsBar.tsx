// Start and Stop, how far the trials are, and how long they will yet take.

import { Play, Square } from 'lucide-react';
import { type Blanks, useTexts } from '../../i18n/texts.ts';
import type { TrialRun } from './runTrials.ts';
import { texts } from './texts.ts';
import type { Trials } from './useTrials.ts';

interface Props {
  readonly trials: Trials;
  /** Begins, with what is chosen now. */
  readonly start: () => void;
}

export function TrialsBar({ trials, start }: Props) {
  const text = useTexts(texts);
  const { runs, isRunning, share, stop } = trials;
  const end = isRunning ? null : endOf(runs);
  return (
    <div className="trials-bar">
      {/* One button, so that it keeps the focus whatever it does. */}
      <button
        type="button"
        className={isRunning ? 'button button-outlined' : 'button button-primary'}
        onClick={isRunning ? stop : start}
      >
        {isRunning ? <Square aria-hidden /> : <Play aria-hidden />}
        {text(isRunning ? 'stop' : runs.length === 0 ? 'start' : 'again')}
      </button>
      {isRunning && <progress aria-label={text('progress')} value={share} max={1} />}
      {isRunning && <Standing {...trials} />}
      <p role="status">{end === null ? '' : text(end)}</p>
    </div>
  );
}

/** How it came to an end, as its text is called; null where nothing was begun. */
function endOf(runs: readonly TrialRun[]): 'complete' | 'stopped' | 'unloaded' | 'died' | null {
  if (runs.length === 0) return null;
  const worst = (['unloaded', 'died', 'stopped'] as const).find((status) =>
    runs.some((run) => run.status === status),
  );
  return worst ?? 'complete';
}

/** Not spoken: it changes ten times a second, and the progress bar can be asked. */
function Standing({ runs, left }: Trials) {
  const text = useTexts(texts);
  const at = runs.findIndex(({ status }) => status === 'preparing' || status === 'running');
  const fetched = runs[at]?.fetched ?? null;
  const parts = [
    ...(runs.length > 1 && at >= 0 ? [text('trial', { at: at + 1, count: runs.length })] : []),
    ...(fetched === null ? [] : [text('fetching', { share: Math.round(100 * fetched) })]),
    ...(left === null ? [] : [sayLeft(left, text)]),
  ];
  return <p>{parts.length === 0 ? text('preparing') : parts.join(' · ')}</p>;
}

function sayLeft(seconds: number, text: (key: 'left' | 'leftMinutes', blanks: Blanks) => string): string {
  return seconds < 90
    ? text('left', { seconds: Math.ceil(seconds) })
    : text('leftMinutes', { minutes: Math.round(seconds / 60) });
}
