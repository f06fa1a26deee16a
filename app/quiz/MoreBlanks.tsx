// In the outline: what a quiz asks about a node beside its value and its gradient – its wires, its own parameters.

import { numberId, placeOf, type Question } from '../../engine/quizzing.ts';
import { useDerived, useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { BlankField } from './BlankField.tsx';
import { questionsFor } from './paper.ts';
import { texts } from './texts.ts';
import { nameOfQuestion } from './wording.ts';

export function MoreBlanks({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  const covers = useSession((session) => session.covers);
  const quiz = useSession((session) => session.quiz?.quiz ?? null);
  const model = useDocument((document) => document.model);
  const computed = useDerived((derived) => derived.computed);
  if (quiz === null || quiz.kind === 'mistake') return null;
  const more = questionsFor(quiz, computed).filter(
    (question) => question.node === node && !isShown(question) && covers.get(question.id)?.kind === 'blank',
  );
  if (more.length === 0) return null;
  return (
    <dl className="outline-numbers">
      {more.map(({ id }) => {
        const place = placeOf(id);
        return (
          place !== null && (
            <div key={id}>
              <dt>{nameOfQuestion(id, quiz.kind, model, text)}</dt>
              <dd>
                <BlankField place={place} />
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

/** Whether the node's own row has it. */
const isShown = ({ node, names }: Question): boolean =>
  (['value', 'gradient'] as const).some((slot) => names.includes(numberId({ kind: 'node', id: node, slot })));
