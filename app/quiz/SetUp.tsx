// Before a quiz: what kind, what is hidden, and a place to read what a student has handed in.

import { X } from 'lucide-react';
import { useState } from 'react';
import { withPanel } from '../commands/togglePanel.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RadioRow } from '../ui/RadioRow.tsx';
import { type Hiding, hidings, pathsFrom, quizOf } from './hiding.ts';
import { mistakeFor, questionsFor } from './paper.ts';
import { type QuizKind, quizKinds } from './quizData.ts';
import { beginQuiz } from './quizMaster.ts';
import { ReadCode } from './ReadCode.tsx';
import { texts } from './texts.ts';

export function SetUp() {
  const text = useTexts(texts);
  const editor = useEditor();
  const computed = useDerived((derived) => derived.computed);
  const selection = useSession((session) => session.selection);
  const [kind, setKind] = useState<QuizKind>('blanks');
  const [hiding, setHiding] = useState<Hiding>('gradients');
  const [end, setEnd] = useState('');
  const quiz = quizOf(kind, hiding, end, selection, computed);
  const count = quiz === null ? 0 : questionsFor(quiz, computed).length;
  const canStart = quiz !== null && (kind === 'mistake' ? mistakeFor(quiz, computed) !== null : count > 0);
  return (
    <div className="quiz">
      <div className="quiz-bar">
        <h2>{text('quiz')}</h2>
        <RadioRow
          legend={text('quiz')}
          options={quizKinds}
          chosen={kind}
          choose={setKind}
          say={(each) => text(`kind.${each}`)}
        />
        <span className="quiz-actions">
          <IconButton
            name={text('close')}
            run={() =>
              editor.session.setState(({ panels }) => ({ panels: withPanel(panels, 'quiz', 'closed') }))
            }
          >
            <X aria-hidden />
          </IconButton>
        </span>
      </div>
      <p className="quiz-words" data-tone="quiet">
        {canStart ? text(`about.${kind}`) : text(`none.${kind}`)}
      </p>
      <div className="quiz-bar">
        {kind === 'blanks' && (
          <RadioRow
            legend={text('hide')}
            options={hidings}
            chosen={hiding}
            choose={setHiding}
            say={(each) => text(`hide.${each}`)}
          />
        )}
        {kind === 'blanks' && hiding === 'path' && <PathEnd chosen={end} choose={setEnd} />}
        <button
          type="button"
          className="button button-primary"
          aria-disabled={!canStart}
          onClick={() => {
            if (canStart) beginQuiz(editor, quiz);
          }}
        >
          {text('start')}
        </button>
        {kind !== 'mistake' && <span className="quiz-count">{text('questions', { count })}</span>}
        <ReadCode />
      </div>
    </div>
  );
}

function PathEnd({ chosen, choose }: { readonly chosen: string; readonly choose: (node: string) => void }) {
  const text = useTexts(texts);
  const computed = useDerived((derived) => derived.computed);
  const nodes = useDocument((document) => document.model.nodes);
  return (
    <label className="quiz-line">
      <span>{text('pathTo')}</span>
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="" />
        {pathsFrom(computed).map((id) => (
          <option key={id} value={id}>
            {nodes.get(id)?.label ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}
