// What the learner does not see: all gradients, all values, or numbers chosen from a list or on the canvas.

import { useId } from 'react';
import { type Question, questionsOf } from '../../../engine/quizzing.ts';
import { useDerived, useDocument, useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts as quizTexts } from '../../quiz/texts.ts';
import { nameOfQuestion } from '../../quiz/wording.ts';
import { setAuthoring } from './author.ts';
import { setHidden, toggleHidden } from './edits.ts';
import { Section } from './Section.tsx';
import { useWriting, type Written } from './useWriting.ts';

const ways = ['none', 'gradients', 'values', 'chosen'] as const;

export function HiddenField({ written: { page, at } }: { readonly written: Written }) {
  const { editor, edit, text } = useWriting();
  const name = useId();
  const picking = useSession(({ authoring }) => authoring?.picking === true);
  const questions = useDerived(({ computed }) => computed.run.plan);
  const { hidden } = page;
  const isList = typeof hidden !== 'string';
  const way = isList ? (hidden.length > 0 || picking ? 'chosen' : 'none') : hidden;
  const choose = (next: (typeof ways)[number]): void => {
    setAuthoring(editor, { picking: next === 'chosen' });
    if (next === 'chosen') edit(setHidden(at, isList ? hidden : []));
    else edit(setHidden(at, next === 'none' ? [] : next));
  };
  return (
    <Section
      part="hidden"
      name={text('hidden')}
      says={isList && hidden.length > 0 ? String(hidden.length) : text(`hide.${way}`)}
    >
      <fieldset className="author-choices">
        <legend className="visually-hidden">{text('hidden')}</legend>
        {ways.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={way === each} onChange={() => choose(each)} />
            <span>{text(`hide.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {way === 'chosen' && isList && (
        <>
          <button
            type="button"
            className="button button-outlined author-act"
            aria-pressed={picking}
            onClick={() => setAuthoring(editor, { picking: !picking })}
          >
            {text('pick')}
          </button>
          <Numbers questions={questionsOf(questions)} hidden={hidden} at={at} />
        </>
      )}
      {way !== 'none' && <p className="author-quiet">{text('hiddenHelp')}</p>}
    </Section>
  );
}

interface NumbersProps {
  readonly questions: readonly Question[];
  readonly hidden: readonly string[];
  readonly at: number;
}

function Numbers({ questions, hidden, at }: NumbersProps) {
  const { edit, text } = useWriting();
  const say = useTexts(quizTexts);
  const model = useDocument((document) => document.model);
  return (
    <fieldset className="author-numbers">
      <legend className="visually-hidden">{text('hide.chosen')}</legend>
      {questions.map(({ id, names }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={names.some((name) => hidden.includes(name))}
            onChange={() => edit(toggleHidden(at, names))}
          />
          <span>{nameOfQuestion(id, 'blanks', model, say)}</span>
        </label>
      ))}
    </fieldset>
  );
}
