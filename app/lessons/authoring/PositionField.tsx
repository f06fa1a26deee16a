// How many steps are taken when the page opens, and what the last of them did.

import { useId } from 'react';
import { useDerived, useDocument, useSession } from '../../editor/EditorContext.tsx';
import { say } from '../../stepper/say.ts';
import { useExplanations } from '../../stepper/useExplanations.ts';
import { turnTo } from './author.ts';
import { setPosition } from './edits.ts';
import { Section } from './Section.tsx';
import { useWriting, type Written } from './useWriting.ts';

export function PositionField({ written: { page, at } }: { readonly written: Written }) {
  const { editor, edit, text } = useWriting();
  const id = useId();
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const shown = useSession((session) => session.position);
  const { position } = page;
  const isOther = shown !== position;
  const set = (next: number | null): void => {
    edit(setPosition(at, next));
    turnTo(editor, at);
  };
  return (
    <Section
      part="position"
      name={text('position')}
      says={position === null ? text('allSteps') : text('steps', { count: position, end })}
    >
      <div className="author-line">
        <label htmlFor={id}>{text('stepsTaken')}</label>
        <input
          id={id}
          type="number"
          min={0}
          max={end}
          placeholder={text('allSteps')}
          value={position ?? ''}
          onChange={({ target }) =>
            set(target.value === '' ? null : Math.max(0, Math.min(end, target.valueAsNumber)))
          }
        />
      </div>
      <LastStep position={position} />
      <div className="author-line">
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={!isOther}
          onClick={() => {
            if (isOther) set(shown);
          }}
        >
          {shown === null ? text('asCanvasAll') : text('asCanvas', { count: shown })}
        </button>
        {position !== null && (
          <button type="button" className="button" onClick={() => set(null)}>
            {text('allSteps')}
          </button>
        )}
      </div>
    </Section>
  );
}

function LastStep({ position }: { readonly position: number | null }) {
  const { text } = useWriting();
  const model = useDocument((document) => document.model);
  const language = useSession((session) => session.language);
  const digits = useSession((session) => session.digits);
  const [last] = useExplanations(position === null || position === 0 ? [] : [position - 1]);
  const words = last === undefined ? '' : say(last, model, { language, digits });
  return <p className="author-quiet">{position === 0 ? text('noStep') : words || text('stepHelp')}</p>;
}
