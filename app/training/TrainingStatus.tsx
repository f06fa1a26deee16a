// How far the training is, how long it will take, or why it does not go on.

import { issueText } from '../../engine/index.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';
import { useTraining, useTrainingOf } from './useTraining.ts';

export function TrainingStatus() {
  const text = useTexts(texts);
  const training = useTrainingOf();
  const status = useTraining((state) => state.status);
  const ended = useTraining((state) => state.ended);
  const isProblem = status === 'refused' || status === 'failed' || ended === 'not-finite';
  return (
    <div className="training-status" data-tone={isProblem ? 'problem' : 'info'}>
      <Counters />
      <p role="status">
        {status === 'finished' && ended !== null && text(`status.${ended}`)}
        {(status === 'idle' || status === 'preparing' || status === 'failed') && text(`status.${status}`)}
        {status === 'refused' && <Refusal />}
      </p>
      {status === 'failed' && (
        <button type="button" className="button button-outlined" onClick={training.retry}>
          {text('retry')}
        </button>
      )}
    </div>
  );
}

/** The first thing that stands in the way; the rest is marked on the graph. */
function Refusal() {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const first = useTraining(({ issues }) => issues[0]);
  return (
    <>
      {text('status.refused')} {first !== undefined && issueText(first, language)}
    </>
  );
}

type Text = (key: 'seconds' | 'minutes' | 'hours', blanks: { readonly count: number }) => string;

function Counters() {
  const text = useTexts(texts);
  const course = useTraining((state) => state.course);
  const step = useTraining((state) => state.step);
  const rows = useTraining((state) => state.rowsShown);
  const remaining = useTraining(({ status, speed, step: at, course: all }) =>
    status === 'running' && speed !== null && speed > 0 && all !== null
      ? Math.ceil((all.totalSteps - at) / speed)
      : null,
  );
  if (course === null) return null;
  const { totalSteps: steps, stepsPerEpoch } = course;
  return (
    <p className="training-counters">
      <span>
        {text('epochOf', {
          epoch: Math.ceil(step / stepsPerEpoch),
          epochs: Math.ceil(steps / stepsPerEpoch),
        })}
      </span>
      <span data-testid="training-step">{text('stepOf', { step, steps })}</span>
      {remaining !== null && remaining > 1 && (
        <span>{text('left', { time: duration(text, remaining) })}</span>
      )}
      {rows !== null && <span>{text('rowsShown', { rows })}</span>}
      <EngineUsed />
    </p>
  );
}

/** What does the arithmetic, how fast, and in how much memory. */
function EngineUsed() {
  const text = useTexts(texts);
  const engine = useTraining((state) => state.engine);
  const speed = useTraining(({ status, speed: now }) =>
    status === 'running' && now !== null ? rounded(now) : null,
  );
  if (engine === null) return null;
  const { backend, threads, memory } = engine;
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  const { parameters, states, passing, scratch } = memory;
  const parts = {
    parameters: megabytes(parameters),
    states: megabytes(states),
    passing: megabytes(passing),
    scratch: megabytes(scratch),
  };
  return (
    <span className="training-engine" data-testid="training-engine" title={text('memory', parts)}>
      {speed !== null && `${text('perSecond', { count: speed })} · `}
      {`${text(`backend.${backend}`)} · ${text('threads', { count: threads })} · `}
      {`${megabytes(parameters + states + passing + scratch)} MB`}
    </span>
  );
}

/** Two digits: more would only flicker. */
const rounded = (speed: number): number => Number(speed.toPrecision(2));

function duration(text: Text, seconds: number): string {
  if (seconds < 100) return text('seconds', { count: seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100
    ? text('minutes', { count: minutes })
    : text('hours', { count: Math.ceil(minutes / 60) });
}
