// How far one has come, and what one may ask for.

import { Dices, Eye, Send, X } from 'lucide-react';
import { useState } from 'react';
import { useDerived, useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CopyLine } from './CopyLine.tsx';
import { mistakeFor } from './paper.ts';
import { endQuiz, nextNumbers, progressOf, resultOf, tell } from './quizMaster.ts';
import { entryOf, isDone, type QuizState } from './quizState.ts';
import { writeResult } from './resultCode.ts';
import { texts } from './texts.ts';

export function QuizBar({ state }: { readonly state: QuizState }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const computed = useDerived((derived) => derived.computed);
  useDerived((derived) => derived.revision);
  const [isHandedIn, setHandedIn] = useState(false);
  const { kind, locks } = state.quiz;
  const { asked, done } = progressOf(state, computed);
  const toTell = kind === 'mistake' ? (mistakeFor(state.quiz, computed)?.id ?? null) : state.current;
  const canTell = toTell !== null && !locks.includes('answers') && !isDone(entryOf(state, toTell));
  return (
    <div className="quiz-bar">
      <h2>{text(`kind.${kind}`)}</h2>
      <progress
        max={asked}
        value={done}
        aria-label={text('quiz')}
        aria-valuetext={text('progress', { done, asked })}
      />
      <span className="quiz-count">{text('progress', { done, asked })}</span>
      <span className="quiz-actions">
        <button
          type="button"
          className="button"
          aria-disabled={!canTell}
          onClick={() => {
            if (canTell) tell(editor, toTell);
          }}
        >
          <Eye aria-hidden />
          <span>{text('tell')}</span>
        </button>
        {!locks.includes('numbers') && (
          <button type="button" className="button quiz-goes-on" onClick={() => nextNumbers(editor)}>
            <Dices aria-hidden />
            <span>{text(kind === 'mistake' ? 'mistakes' : 'numbers')}</span>
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-expanded={isHandedIn}
          onClick={() => setHandedIn(!isHandedIn)}
        >
          <Send aria-hidden />
          <span>{text('handIn')}</span>
        </button>
        <IconButton name={text('close')} run={() => endQuiz(editor)}>
          <X aria-hidden />
        </IconButton>
      </span>
      {isHandedIn && <CopyLine label={text('code')} line={writeResult(resultOf(state, computed))} />}
    </div>
  );
}
