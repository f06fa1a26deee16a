// Every gradient on the page as a list: which one is wrong?

import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { briefly } from '../numbers/briefly.ts';
import { markSigns } from '../session/cover.ts';
import { mistakeFor, questionsFor, truthOf } from './paper.ts';
import { accuse } from './quizMaster.ts';
import type { QuizState } from './quizState.ts';
import { texts } from './texts.ts';
import { useFirstFocus } from './useFirstFocus.ts';
import { nameOfQuestion } from './wording.ts';

export function Suspects({ state }: { readonly state: QuizState }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const digits = useSession((session) => session.digits);
  const list = useFirstFocus<HTMLUListElement>('.quiz-suspect');
  const covers = useSession((session) => session.covers);
  const model = useDocument((document) => document.model);
  const computed = useDerived((derived) => derived.computed);
  if (mistakeFor(state.quiz, computed) === null) return null;
  return (
    <ul ref={list} className="quiz-suspects" aria-label={text('about.mistake')}>
      {questionsFor(state.quiz, computed).map((question) => {
        const cover = covers.get(question.id);
        const tensor = cover?.kind === 'number' ? cover.tensor : truthOf(computed, question);
        const mark = cover?.kind === 'marked' ? cover.mark : null;
        return (
          <li key={question.id}>
            <button
              type="button"
              className="quiz-suspect"
              data-suspect={question.id}
              aria-disabled={mark !== null}
              onClick={() => accuse(editor, question.id)}
            >
              <span>{nameOfQuestion(question.id, state.quiz.kind, model, text)}</span>
              <strong>
                {mark !== null && `${markSigns[mark]} `}
                {briefly(tensor, digits)}
              </strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
