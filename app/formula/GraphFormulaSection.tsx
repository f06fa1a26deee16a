// The whole graph as formulas, each line tied to its node.

import { type GraphFormula, graphFormulaOf } from '../../engine/formulas.ts';
import { nameOf } from '../canvas/nameOf.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { formatNumber } from '../numbers/formatNumber.ts';
import { selectNodes } from '../session/selection.ts';
import { sectionTexts } from './sectionTexts.ts';
import { useLit } from './useLit.ts';
import { useNumbersKnown } from './useNumbersKnown.ts';
import './sections.css';

export function GraphFormulaSection() {
  const say = useTexts(sectionTexts);
  const digits = useSession((session) => session.digits);
  const computed = useDerived((derived) => derived.computed);
  useDerived(({ revision }) => revision);
  const formula = graphFormulaOf(computed, (value) => formatNumber(value, digits));
  if (formula === null || formula.lines.length === 0) return null;
  return (
    <section className="chain" aria-label={say('graphFormula')}>
      <h4>{say('graphFormula')}</h4>
      {formula.more > 0 && <p className="inspector-quiet">{say('moreLines', { count: formula.more })}</p>}
      {formula.lines.map((line) => (
        <Line key={line.node} line={line} />
      ))}
      <p className="inspector-quiet">{say('selectForChain')}</p>
    </section>
  );
}

function Line({ line }: { readonly line: GraphFormula['lines'][number] }) {
  const { session } = useEditor();
  const isKnown = useNumbersKnown();
  const { isLit, handlers } = useLit(line.node);
  const { left, symbols, numbers, result } = line;
  const say = useTexts(sectionTexts);
  const language = useSession((state) => state.language);
  const name = useDocument(({ model }) => nameOf(model.nodes.get(line.node), language));
  return (
    <button
      type="button"
      className={isLit ? 'chain-line is-twin' : 'chain-line'}
      aria-label={say('lineOf', { node: name })}
      onClick={() => session.setState({ selection: selectNodes([line.node]) })}
      {...handlers}
    >
      <span className="chain-text">
        <Formula latex={`${left} = ${symbols}`} />
      </span>
      {isKnown && numbers !== null && result !== null && (
        <span className="chain-text">
          <Formula latex={`{} = ${numbers} = ${result}`} />
        </span>
      )}
    </button>
  );
}
