// What the step just taken did: a sentence, and the line of the formula with the numbers put in.

import { useEffect } from 'react';
import type { Explanation } from '../../engine/index.ts';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { say } from './say.ts';
import { texts } from './texts.ts';
import { useExplanation } from './useExplanation.ts';

export function StepWords() {
  const text = useTexts(texts);
  const position = useSession((session) => session.position);
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const explanation = useExplanation();
  if (explanation !== null) return <Explained explanation={explanation} />;
  const key = end === 0 ? 'empty' : position === 0 ? 'start1' : 'all';
  return <p className="stepper-words stepper-hint">{text(key)}</p>;
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const sentence = useSentence(explanation);
  return (
    <div className="stepper-words" data-kind={explanation.kind === 'forward' ? 'forward' : 'backward'}>
      <p className="stepper-sentence">{sentence}</p>
      <Formula latex={latexOf(explanation)} />
    </div>
  );
}

/** The sentence, which a screen reader says as well, with the count before it. */
function useSentence(explanation: Explanation): string {
  const text = useTexts(texts);
  const { session } = useEditor();
  const language = useSession((state) => state.language);
  const digits = useSession((state) => state.digits);
  const position = useSession((state) => state.position) ?? 0;
  const model = useDerived(({ computed }) => computed.document.model);
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const sentence = say(explanation, model, language, digits);
  const announcement = `${text('count', { position, end })}, ${sentence}`;
  useEffect(() => session.setState({ announcement }), [session, announcement]);
  return sentence;
}

function latexOf({ line }: Explanation): string {
  const numbers = line.numbers === null || line.numbers === line.result ? [] : [line.numbers];
  return [line.left, line.symbols, ...numbers, line.result].join(' = ');
}
