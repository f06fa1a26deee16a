// Before a step is shown: what will its number be? A number, only its sign, or nothing at all.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { explain, type Tensor } from '../../engine/index.ts';
import { createRandom, isRight, readAnswer, readSign, ruleOf, signOf } from '../../engine/quizzing.ts';
import { useDerived, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { type Blanks, useTexts } from '../i18n/texts.ts';
import { texts as quizTexts } from '../quiz/texts.ts';
import { predictTexts } from './predictTexts.ts';

/** As far as an answer may be off, relative to the number. */
const tolerance = 0.01;

export function Predict({ asked }: { readonly asked: number }) {
  const text = useTexts(predictTexts);
  const hint = useTexts(quizTexts);
  const { session } = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState<'hint' | 'unread' | null>(null);
  const computed = useDerived((derived) => derived.computed);
  const question = useQuestion(asked);
  const words =
    missed === null
      ? text('how')
      : missed === 'unread'
        ? text('unread')
        : `${text('wrong')} ${hint(`hint.${ruleOf(computed, asked)}`)}`;
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      // Whoever pressed the button goes on with the button.
      if (before instanceof HTMLElement && before !== document.body) before.focus();
    };
  }, []);
  useEffect(
    () => session.setState({ announcement: `${question.words} ${words}` }),
    [session, question.words, words],
  );
  const goOn = (said: 'right' | 'skipped'): void =>
    session.setState({ position: asked + 1, predicting: { asked: null, said } });
  const hear = (): void => {
    const verdict = typed.trim() === '' ? 'skipped' : judge(typed, question.truth);
    if (verdict === 'right' || verdict === 'skipped') goOn(verdict);
    else {
      setMissed(verdict === null ? 'unread' : 'hint');
      field.current?.select();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // The focus goes back to where it was: this press is not meant for that.
      event.preventDefault();
      hear();
    }
    if (event.key === 'Escape') session.setState({ predicting: { asked: null, said: null } });
  };
  return (
    <div className="stepper-words stepper-predict">
      <p>
        <label>
          {question.words}{' '}
          <input
            ref={field}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={missed !== null}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <button type="button" className="button button-outlined" onClick={hear}>
          {text('check')}
        </button>
        <button type="button" className="button" onClick={() => goOn('skipped')}>
          {text('skip')}
        </button>
      </p>
      <p className={missed === null ? 'stepper-how' : 'stepper-missed'}>{words}</p>
    </div>
  );
}

/** What is asked, and the number that is right: of a tensor one element, the same each time. */
function useQuestion(asked: number): { readonly words: string; readonly truth: number } {
  const text = useTexts(predictTexts);
  const computed = useDerived((derived) => derived.computed);
  const nodes = useDocument((document) => document.model.nodes);
  const called = (id: string): string => nodes.get(id)?.label ?? id;
  const told = explain(computed, asked, String);
  const at = Math.floor(createRandom(`predict ${asked}`)() * told.result.data.length);
  const truth = told.result.data[at] ?? Number.NaN;
  const blanks: Blanks = {
    node: called(told.node),
    to: told.kind === 'backward' ? called(told.to) : '',
    place: placeIn(told.result, at),
  };
  const words = text(`ask.${told.kind}`, blanks);
  return { words: told.result.shape.length === 0 ? words : `${words} ${text('element', blanks)}`, truth };
}

/** [1, 2] for row 1, column 2, counted from 1. */
function placeIn({ shape }: Tensor, at: number): string {
  let rest = at;
  const indices = shape.toReversed().map((length) => {
    const index = rest % length;
    rest = Math.floor(rest / length);
    return index + 1;
  });
  return indices.toReversed().join(', ');
}

function judge(typed: string, truth: number): 'right' | 'wrong' | null {
  const sign = readSign(typed.trim());
  if (sign !== null) return sign === signOf(truth) ? 'right' : 'wrong';
  const answer = readAnswer(typed, []);
  return answer === null ? null : isRight(answer, [truth], tolerance) ? 'right' : 'wrong';
}
