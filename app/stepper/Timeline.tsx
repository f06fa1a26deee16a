// All steps in a row: a thin line for the forward pass, a thick one for the backward pass, and a slider over both.

import type { CSSProperties } from 'react';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { type Pass, passOf } from './position.ts';
import { texts } from './texts.ts';
import { stepTo } from './walk.ts';

/** More ticks than this would be a hatching. */
const mostTicks = 60;

export function Timeline() {
  const text = useTexts(texts);
  const editor = useEditor();
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const forward = useCount('forward');
  const update = useCount('update');
  const position = useSession((session) => session.position) ?? end;
  if (end === 0) return <div className="stepper-timeline" />;
  const words = position === 0 ? text('start') : text('count', { position, end });
  const passes = {
    '--steps': end,
    '--forward-steps': forward,
    '--update-steps': update,
    '--taken': position,
  } as CSSProperties;
  return (
    <div className="stepper-timeline" style={passes}>
      <div className="stepper-track">
        <div aria-hidden="true">
          {forward > 0 && <span className="stepper-pass stepper-forward" data-label={text('forward')} />}
          {forward + update < end && (
            <span className="stepper-pass stepper-backward" data-label={text('backward')} />
          )}
          {update > 0 && <span className="stepper-pass stepper-update" data-label={text('update')} />}
          <span className="stepper-ahead" />
          {end <= mostTicks && <Ticks end={end} />}
        </div>
        <input
          type="range"
          className="stepper-slider"
          aria-label={text('timeline')}
          aria-valuetext={words}
          min={0}
          max={end}
          value={position}
          onChange={(event) => stepTo(editor, Number(event.target.value))}
        />
      </div>
      <span className="stepper-count">{words}</span>
    </div>
  );
}

const useCount = (pass: Pass): number =>
  useDerived(({ computed }) => computed.run.plan.steps.filter((step) => passOf(step) === pass).length);

function Ticks({ end }: { readonly end: number }) {
  return (
    <>
      {Array.from({ length: end + 1 }, (_, at) => at).map((at) => (
        <span key={at} className="stepper-tick" style={{ left: `${(100 * at) / end}%` }} />
      ))}
    </>
  );
}
