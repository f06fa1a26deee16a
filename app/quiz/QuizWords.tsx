// What a quiz says to the last answer: right, a hint that names the rule, or the worked product.

import { useEffect } from 'react';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import type { QuizState } from './quizState.ts';
import { reply } from './reply.ts';
import { texts } from './texts.ts';

export function QuizWords({ state }: { readonly state: QuizState }) {
  const text = useTexts(texts);
  const { session } = useEditor();
  const language = useSession((all) => all.language);
  const digits = useSession((all) => all.digits);
  const model = useDocument((document) => document.model);
  const computed = useDerived((derived) => derived.computed);
  // A pass rewrites the arena in place.
  useDerived((derived) => derived.revision);
  const { tone, head, words, latex } = reply({
    state,
    computed,
    model,
    text,
    reader: { language, digits },
  });
  const announcement = [head, words].filter(Boolean).join(' ');
  useEffect(() => session.setState({ announcement }), [session, announcement]);
  return (
    <div className="quiz-words" data-tone={tone}>
      <p>
        {head !== '' && <strong>{head}</strong>} {words}
      </p>
      {latex !== null && <Formula latex={latex} block="display" />}
    </div>
  );
}
