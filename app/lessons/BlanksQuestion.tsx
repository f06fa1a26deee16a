// The blanks of a page: what the quiz says of the last one, how many are found, and the way to them.

import { Eye, PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { QuizWords } from '../quiz/QuizWords.tsx';
import { progressOf, tell } from '../quiz/quizMaster.ts';
import { entryOf, isDone } from '../quiz/quizState.ts';
import { texts } from './texts.ts';
import '../quiz/quiz.css';

export function BlanksQuestion() {
  const text = useTexts(texts);
  const editor = useEditor();
  const quiz = useSession((session) => session.quiz);
  const computed = useDerived((derived) => derived.computed);
  useDerived((derived) => derived.revision);
  const words = useRef<HTMLDivElement>(null);
  const entries = quiz?.entries;
  useEffect(() => {
    if (entries !== undefined && entries.size > 0) words.current?.scrollIntoView({ block: 'nearest' });
  }, [entries]);
  if (quiz === null) return null;
  const { asked, done } = progressOf(quiz, computed);
  const { current } = quiz;
  const canTell = current !== null && !quiz.quiz.locks.includes('answers') && !isDone(entryOf(quiz, current));
  return (
    <>
      <div className="lesson-actions">
        {done < asked && (
          <button type="button" className="button button-outlined" onClick={() => focusFirstBlank()}>
            <PencilLine aria-hidden />
            {text('firstBlank')}
          </button>
        )}
        <span className="lesson-quiet">{text('found', { done, asked })}</span>
        {canTell && (
          <button type="button" className="button" onClick={() => tell(editor, current)}>
            <Eye aria-hidden />
            {text('tell')}
          </button>
        )}
      </div>
      <div ref={words}>
        <QuizWords state={quiz} />
      </div>
    </>
  );
}

/** On the canvas, or in the outline where that fills the screen. */
function focusFirstBlank(frames = 60): void {
  const field = document.querySelector<HTMLElement>('.blank-field');
  // The first time, the fields are still on their way.
  if (field === null && frames > 0) requestAnimationFrame(() => focusFirstBlank(frames - 1));
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
