// The question of the page: its kind, what is asked, the answer, and what is said to a wrong one and to the right one.

import { useId } from 'react';
import { readAnswer } from '../../../engine/quizzing.ts';
import { useDerived, useDocument, useEditor, useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useTyped } from '../../inspector/useTyped.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { texts as quizTexts } from '../../quiz/texts.ts';
import { nameOfQuestion } from '../../quiz/wording.ts';
import type { LessonQuestion } from '../lessonData.ts';
import { write } from './author.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { knownNumbers } from './knownNumbers.ts';
import { blanksIn } from './problems.ts';
import { type Known, questionKinds, setAnswer, setGoal, setQuestion } from './questionEdits.ts';
import { Section } from './Section.tsx';
import { TextField } from './TextField.tsx';
import { useWriting, type Written } from './useWriting.ts';

export function QuestionField({ written }: { readonly written: Written }) {
  const { edit, text } = useWriting();
  const id = useId();
  const known = useKnown();
  const { page, at, language } = written;
  const { question } = page;
  const kind = question?.kind ?? null;
  return (
    <Section
      part="question"
      name={text('question')}
      says={kind === null ? text('none') : text(`kind.${kind}`)}
      begins="open"
    >
      <div className="author-line">
        <label htmlFor={id}>{text('kind')}</label>
        <select
          id={id}
          value={kind ?? ''}
          onChange={({ target }) => {
            const next = questionKinds.find((each) => each === target.value) ?? null;
            edit(setQuestion(at, next, known.at(-1) ?? null, language));
          }}
        >
          <option value="">{text('none')}</option>
          {questionKinds.map((each) => (
            <option key={each} value={each} disabled={each === 'goal' && known.length === 0}>
              {text(`about.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {question !== null && (
        <>
          <TextField name={text('ask')} place={{ of: 'ask', page: at }} form="paragraphs" />
          <Answer question={question} written={written} known={known} />
          {question.kind !== 'blanks' && (
            <TextField name={text('hint')} place={{ of: 'hint', page: at }} form="paragraphs" />
          )}
          <TextField name={text('because')} place={{ of: 'because', page: at }} form="paragraphs" />
        </>
      )}
    </Section>
  );
}

function useKnown(): readonly Known[] {
  const computed = useDerived((derived) => derived.computed);
  // A pass rewrites the arena in place.
  useDerived((derived) => derived.revision);
  return knownNumbers(computed);
}

interface AnswerProps {
  readonly question: LessonQuestion;
  readonly written: Written;
  readonly known: readonly Known[];
}

function Answer({ question, written, known }: AnswerProps) {
  const { edit, text } = useWriting();
  const { at } = written;
  switch (question.kind) {
    case 'choice':
      return <ChoiceFields question={question} at={at} language={written.language} />;
    case 'number':
      return (
        <>
          <NumberField key={at} name={text('accepted')} answer={question.answer} at={at} />
          <NumberChoice
            name={text('take')}
            known={known}
            chosen=""
            choose={({ value }) => edit(setAnswer(at, value))}
          />
        </>
      );
    case 'blanks':
      return <Blanks hidden={written.page.hidden} />;
    case 'goal':
      return (
        <>
          <NumberChoice
            name={text('goalNumber')}
            known={known}
            chosen={question.number}
            choose={(number) => edit(setGoal(at, number.id))}
          />
          <NumberField key={at} name={text('goal')} answer={question.answer} at={at} />
        </>
      );
    default:
      return question satisfies never;
  }
}

interface NumberFieldProps {
  readonly name: string;
  readonly answer: number;
  readonly at: number;
}

function NumberField({ name, answer, at }: NumberFieldProps) {
  const editor = useEditor();
  const id = useId();
  const input = useTyped<number>({
    value: String(answer),
    read: (typed) => readAnswer(typed, [])?.[0] ?? null,
    write: (value, policy) => {
      write(editor, setAnswer(at, value), policy);
    },
  });
  return (
    <div className="author-line">
      <label htmlFor={id}>{name}</label>
      <input id={id} inputMode="decimal" autoComplete="off" {...input} />
    </div>
  );
}

interface NumberChoiceProps {
  readonly name: string;
  readonly known: readonly Known[];
  readonly chosen: string;
  readonly choose: (known: Known) => void;
}

/** The numbers of the graph by name, each with what it is now. */
function NumberChoice({ name, known, chosen, choose }: NumberChoiceProps) {
  const id = useId();
  const say = useTexts(quizTexts);
  const model = useDocument((document) => document.model);
  const digits = useSession((session) => session.digits);
  if (known.length === 0) return null;
  const isListed = known.some((each) => each.id === chosen);
  return (
    <div className="author-line">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const found = known.find((each) => each.id === target.value);
          if (found !== undefined) choose(found);
        }}
      >
        {!isListed && <option value={chosen}>{chosen === '' ? '…' : chosen}</option>}
        {known.map((each) => (
          <option key={each.id} value={each.id}>
            {`${nameOfQuestion(each.id, 'blanks', model, say)} = ${formatNumber(each.value, digits)}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function Blanks({ hidden }: { readonly hidden: Written['page']['hidden'] }) {
  const { text } = useWriting();
  const count = useDerived(({ computed }) => blanksIn(hidden, computed));
  return <p className="author-quiet">{count === 0 ? text('noBlanksYet') : text('blanks', { count })}</p>;
}
