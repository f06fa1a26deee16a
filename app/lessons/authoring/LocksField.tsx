// What the learner cannot have or change on the page, and what opens beside the graph.

import { useId } from 'react';
import { lessonLocks, lessonPanels } from '../lessonData.ts';
import { setLock, setOpens } from './edits.ts';
import { Section } from './Section.tsx';
import { useWriting, type Written } from './useWriting.ts';

export function LocksField({ written: { page, at } }: { readonly written: Written }) {
  const { edit, text } = useWriting();
  const id = useId();
  const { locks, opens } = page;
  const says = [
    locks.length === 0 ? text('locks.none') : text('locks.count', { count: locks.length }),
    ...(opens === null ? [] : [text(`opens.${opens}`)]),
  ].join(' · ');
  return (
    <Section part="locks" name={text('learner')} says={says}>
      <fieldset className="author-choices author-column">
        <legend className="visually-hidden">{text('locks')}</legend>
        {lessonLocks.map((lock) => (
          <label key={lock}>
            <input
              type="checkbox"
              checked={locks.includes(lock)}
              onChange={({ target }) => edit(setLock(at, lock, target.checked ? 'on' : 'off'))}
            />
            <span>{text(`lock.${lock}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="author-line">
        <label htmlFor={id}>{text('opens')}</label>
        <select
          id={id}
          value={opens ?? ''}
          onChange={({ target }) =>
            edit(setOpens(at, lessonPanels.find((panel) => panel === target.value) ?? null))
          }
        >
          <option value="">{text('opens.none')}</option>
          {lessonPanels.map((panel) => (
            <option key={panel} value={panel}>
              {text(`opens.${panel}`)}
            </option>
          ))}
        </select>
      </div>
    </Section>
  );
}
