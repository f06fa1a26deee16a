// What the step just taken did: a sentence, and the line of the formula with the numbers put in.

import { useEffect } from 'react';
import type { Explanation } from '../../engine/index.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { footTexts } from './footTexts.ts';
import { linesOf } from './lineLatex.ts';
import { type Pass as PassName, takenBy } from './position.ts';
import { say, sayAloud } from './say.ts';
import { texts } from './texts.ts';
import { useExplanations } from './useExplanations.ts';

export function StepWords() {
  const text = useTexts(footTexts);
  const position = useSession((session) => session.position);
  const grain = useSession((session) => session.grain);
  const steps = useDerived(({ computed }) => computed.run.plan.steps);
  const isSilent = useSession(({ silent }) => silent.size > 0) && position !== 0;
  const taken = takenBy(steps, position, grain);
  const explanations = useExplanations(taken.kind === 'steps' ? taken.steps : []);
  if (taken.kind === 'pass') return <Pass pass={taken.pass} />;
  if (explanations.length > 0) return <Explained explanations={explanations} />;
  const hint = steps.length === 0 ? 'empty' : isSilent ? 'silent' : position === 0 ? 'begin' : 'all';
  return <p className="stepper-words stepper-hint">{text(hint)}</p>;
}

function Pass({ pass }: { readonly pass: PassName }) {
  const sentence = useTexts(footTexts)(`say.${pass}Pass`);
  useAnnouncement(sentence);
  return <p className="stepper-words">{sentence}</p>;
}

function Explained({ explanations }: { readonly explanations: readonly Explanation[] }) {
  const model = useDocument((document) => document.model);
  const language = useSession((session) => session.language);
  const digits = useSession((session) => session.digits);
  const each = (tell: typeof say, separator: string): string =>
    explanations.map((explanation) => tell(explanation, model, { language, digits })).join(separator);
  useAnnouncement(each(sayAloud, ', '));
  const [first] = explanations;
  const pass = first?.kind === 'forward' || first?.kind === 'update' ? first.kind : 'backward';
  return (
    <div className="stepper-words" data-kind={pass}>
      <p>
        <Praise /> {each(say, ' ')}
      </p>
      <p className="stepper-formulas">
        {explanations.flatMap((explanation) =>
          linesOf(explanation).map((latex) => (
            <Formula key={`${keyOf(explanation)} ${latex}`} latex={latex} block="display" />
          )),
        )}
      </p>
    </div>
  );
}

/** What was predicted came out. */
function Praise() {
  const text = useTexts(footTexts);
  const isRight = useSession(({ predicting }) => predicting?.said === 'right');
  return isRight && <strong className="stepper-right">✓ {text('right')}</strong>;
}

const keyOf = (explanation: Explanation): string =>
  `${explanation.kind} ${explanation.node} ${explanation.kind === 'backward' ? explanation.line.left : ''}`;

/** The live region says it, with the count before it. */
function useAnnouncement(words: string): void {
  const text = useTexts(texts);
  const foot = useTexts(footTexts);
  const { session } = useEditor();
  const position = useSession((state) => state.position) ?? 0;
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const isRight = useSession(({ predicting }) => predicting?.said === 'right');
  const praise = isRight ? `${foot('right')} ` : '';
  const announcement = `${praise}${text('count', { position, end })}, ${words}`;
  useEffect(() => session.setState({ announcement }), [session, announcement]);
}
