// A node's part in both passes, with its numbers put in: one line for each step that the learner has taken.

import { useDerived, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { rowsLatex } from '../stepper/lineLatex.ts';
import { useExplanations } from '../stepper/useExplanations.ts';
import { texts } from './texts.ts';

export function NodeSteps({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  const steps = useDerived(({ computed }) => computed.run.plan.steps);
  const position = useSession((session) => session.position) ?? steps.length;
  const here = steps.slice(0, position).flatMap((step, index) => (step.node === node ? [index] : []));
  const explanations = useExplanations(here);
  if (explanations.length === 0) return null;
  return (
    <section className="inspector-formulas">
      <h4>{text('numbersIn')}</h4>
      {explanations.map((explanation, index) => (
        <div
          key={`${here[index]}`}
          className="inspector-rows"
          data-pass={explanation.kind === 'forward' ? 'forward' : 'backward'}
        >
          {rowsLatex(explanation).map((latex) => (
            <Formula key={latex} latex={latex} block="wrapping" />
          ))}
        </div>
      ))}
    </section>
  );
}
