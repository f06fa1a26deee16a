// The question of a page, and what is said to the last answer.

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { BlanksQuestion } from './BlanksQuestion.tsx';
import { LessonLine, LessonText } from './LessonText.tsx';
import { inLanguage, type LessonQuestion } from './lessonData.ts';
import { isAnswered, type LessonState } from './lessonState.ts';
import { answerPage, numberNow, tellPage, triesBeforeTelling } from './teacher.ts';
import { texts } from './texts.ts';

interface Props<Q extends LessonQuestion = LessonQuestion> {
  readonly question: Q;
  readonly state: LessonState;
}
type Of<K extends LessonQuestion['kind']> = Extract<LessonQuestion, { kind: K }>;

export function PageQuestion({ question, state }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const asked = question.ask === null ? '' : inLanguage(question.ask, language);
  const id = useId();
  return (
    <section className="lesson-question" aria-labelledby={id}>
      <h4 id={id}>{text('question')}</h4>
      {asked !== '' && <LessonText text={asked} />}
      <Answer question={question} state={state} />
      <Reply question={question} state={state} />
    </section>
  );
}

function Answer({ question, state }: Props) {
  switch (question.kind) {
    case 'choice':
      return <Choice question={question} state={state} />;
    case 'number':
      return <NumberAnswer question={question} state={state} />;
    case 'blanks':
      return <BlanksQuestion />;
    case 'goal':
      return <Goal question={question} state={state} />;
    default:
      return question satisfies never;
  }
}

function Choice({ question, state }: Props<Of<'choice'>>) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const name = useId();
  const heard = state.answers.get(state.page);
  const isOver = isAnswered(heard);
  const [chosen, choose] = useState(heard?.text ?? '');
  const marked = isOver ? String(question.answer) : chosen;
  const options = question.options.map((option, at) => ({ option, value: String(at) }));
  return (
    <Form state={state} answer={chosen}>
      <fieldset className="lesson-options">
        <legend className="visually-hidden">{text('answer')}</legend>
        {options.map(({ option, value }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              disabled={isOver}
              checked={marked === value}
              onChange={() => choose(value)}
            />
            <span>
              <LessonLine text={inLanguage(option, language)} />
            </span>
          </label>
        ))}
      </fieldset>
    </Form>
  );
}

function NumberAnswer({ question, state }: Props<Of<'number'>>) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const heard = state.answers.get(state.page);
  const isOver = isAnswered(heard);
  const [typed, type] = useState(heard?.text ?? '');
  return (
    <Form state={state} answer={typed}>
      <input
        className="lesson-number"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={text('answer')}
        aria-invalid={heard?.text === typed && (heard.verdict === 'wrong' || heard.verdict === 'unread')}
        readOnly={isOver}
        value={heard?.verdict === 'told' ? formatNumber(question.answer, digits) : typed}
        onChange={(event) => type(event.target.value)}
      />
    </Form>
  );
}

interface FormProps {
  readonly state: LessonState;
  readonly answer: string;
  readonly children: ReactNode;
}

function Form({ state, answer, children }: FormProps) {
  const text = useTexts(texts);
  const editor = useEditor();
  const form = useRef<HTMLFormElement>(null);
  const heard = state.answers.get(state.page);
  const goOn = (): void =>
    form.current?.closest('.lesson')?.querySelector<HTMLElement>('.lesson-next')?.focus();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (answer !== '' && answerPage(editor, answer) === 'right') goOn();
  };
  const tell = (): void => {
    tellPage(editor);
    goOn();
  };
  const canTell = (heard?.tries ?? 0) >= triesBeforeTelling && !state.locks.includes('answers');
  return (
    <form ref={form} onSubmit={submit}>
      {children}
      {!isAnswered(heard) && (
        <div className="lesson-actions">
          <button type="submit" className="button button-outlined" aria-disabled={answer === ''}>
            {text('check')}
          </button>
          {canTell && (
            <button type="button" className="button" onClick={tell}>
              {text('tell')}
            </button>
          )}
        </div>
      )}
    </form>
  );
}

function Goal({ question, state }: Props<Of<'goal'>>) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const [isHinted, hint] = useState(false);
  const digits = useSession((session) => session.digits);
  const computed = useDerived((derived) => derived.computed);
  // A pass rewrites the arena in place.
  useDerived((derived) => derived.revision);
  const numbers = numberNow(computed, question.number);
  const now =
    numbers === null
      ? text('noNumber')
      : Array.from(numbers, (number) => formatNumber(number, digits)).join(', ');
  const canHint =
    question.hint !== null && !state.locks.includes('hints') && !isAnswered(state.answers.get(state.page));
  return (
    <>
      <dl className="lesson-goal">
        <div>
          <dt>{text('goal')}</dt>
          <dd>{formatNumber(question.answer, digits)}</dd>
        </div>
        <div>
          <dt>{text('now')}</dt>
          <dd>{now}</dd>
        </div>
      </dl>
      {canHint && (
        <div className="lesson-actions">
          <button
            type="button"
            className="button button-outlined"
            aria-expanded={isHinted}
            onClick={() => hint(!isHinted)}
          >
            {text('hint')}
          </button>
        </div>
      )}
      {canHint && isHinted && question.hint !== null && (
        <LessonText text={inLanguage(question.hint, language)} />
      )}
    </>
  );
}

/** A region that is read out whenever something else stands in it. */
function Reply({ question, state }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const heard = state.answers.get(state.page);
  const isHinted = heard?.verdict === 'wrong' && !state.locks.includes('hints');
  const region = useRef<HTMLDivElement>(null);
  const verdict = heard?.verdict;
  useEffect(() => {
    if (verdict !== undefined) region.current?.scrollIntoView({ block: 'nearest' });
  }, [verdict]);
  const said = isAnswered(heard) ? question.because : isHinted ? question.hint : null;
  return (
    <div ref={region} role="status" className="lesson-reply" data-tone={verdict}>
      {heard !== undefined && (
        <p>
          <strong>
            <Verdict question={question} verdict={heard.verdict} />
          </strong>
        </p>
      )}
      {heard?.verdict === 'unread' && <p>{text('unread')}</p>}
      {said !== null && <LessonText text={inLanguage(said, language)} />}
    </div>
  );
}

interface VerdictProps {
  readonly question: LessonQuestion;
  readonly verdict: 'unread' | 'wrong' | 'right' | 'told';
}

function Verdict({ question, verdict }: VerdictProps) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  switch (verdict) {
    case 'right':
      return `✓ ${text('right')}`;
    case 'wrong':
      return `✗ ${text('wrong')}`;
    case 'told':
      return question.kind === 'number'
        ? text('told', { answer: formatNumber(question.answer, digits) })
        : null;
    case 'unread':
      return null;
    default:
      return verdict satisfies never;
  }
}
