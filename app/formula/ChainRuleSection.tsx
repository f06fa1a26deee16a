// What the target has to do with a node by the chain rule: factor by factor along every path, each tied to its node and wire.

import { type ChainRule, chainRuleOf, type Factor } from '../../engine/formulas.ts';
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

export function ChainRuleSection({ node }: { readonly node: string }) {
  const say = useTexts(sectionTexts);
  const digits = useSession((session) => session.digits);
  const isKnown = useNumbersKnown();
  const computed = useDerived((derived) => derived.computed);
  useDerived(({ revision }) => revision);
  const rule = chainRuleOf(computed, node, (value) => formatNumber(value, digits));
  if (rule === null || (rule.paths.length === 0 && rule.more === 0)) return null;
  return (
    <section className="chain" aria-label={say('chainRule')}>
      <h4>{say('chainRule')}</h4>
      {rule.paths.map((path, index) => (
        <Path
          key={path.map(({ edge }) => edge).join(' ')}
          path={path}
          before={index === 0 ? `${rule.left} =` : '+'}
          isKnown={isKnown}
        />
      ))}
      <Total rule={rule} isKnown={isKnown} />
    </section>
  );
}

interface PathProps {
  readonly path: readonly Factor[];
  /** LaTeX: what it is the first part of, or the sign of a sum. */
  readonly before: string;
  readonly isKnown: boolean;
}

function Path({ path, before, isKnown }: PathProps) {
  const isNumeric = isKnown && path.every(({ number }) => number !== null);
  return (
    <p className="chain-path">
      <span className="chain-before">
        <Formula latex={`\\displaystyle ${before}`} />
      </span>
      {path.map((factor, at) => (
        <FactorView key={factor.edge} factor={factor} isFirst={at === 0} isNumeric={isNumeric} />
      ))}
    </p>
  );
}

interface FactorProps {
  readonly factor: Factor;
  readonly isFirst: boolean;
  readonly isNumeric: boolean;
}

/** ∂y/∂x, under it what that is, and under that its number. */
function FactorView({ factor, isFirst, isNumeric }: FactorProps) {
  const { session } = useEditor();
  const { node, edge, symbol, local, number } = factor;
  const { isLit, handlers } = useLit(node, edge);
  const say = useTexts(sectionTexts);
  const language = useSession((session) => session.language);
  const name = useDocument(({ model }) => nameOf(model.nodes.get(node), language));
  const isShown = isNumeric && number !== null;
  return (
    <>
      {!isFirst && <span className="chain-sign">·</span>}
      <button
        type="button"
        className={isLit ? 'chain-factor is-twin' : 'chain-factor'}
        aria-label={isShown ? say('factorOf', { node: name, number }) : say('factor', { node: name })}
        onClick={() => session.setState({ selection: selectNodes([node]) })}
        {...handlers}
      >
        <Formula latex={`\\displaystyle ${symbol}`} />
        {local !== null && <Formula latex={local} />}
        {isShown && (
          <span className="chain-number">
            <Formula latex={number} />
          </span>
        )}
      </button>
    </>
  );
}

function Total({ rule: { more, result }, isKnown }: { readonly rule: ChainRule; readonly isKnown: boolean }) {
  const say = useTexts(sectionTexts);
  const language = useSession((session) => session.language);
  if (more > 0)
    return <p className="inspector-quiet">{say('morePaths', { count: more.toLocaleString(language) })}</p>;
  return (
    isKnown &&
    result !== null && (
      <p className="chain-number">
        <Formula latex={`= ${result}`} />
      </p>
    )
  );
}
