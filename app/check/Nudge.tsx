// A little added to one number: what becomes of the target, what the gradient foretold, and how good differences are.

import { useId, useMemo, useState } from 'react';
import { type Nudged, type Probe, probe } from '../../engine/checking.ts';
import { read } from '../../engine/index.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { isAsked } from '../session/isAsked.ts';
import { gradientAt } from './gradientAt.ts';
import { NudgeChart } from './NudgeChart.tsx';
import { texts } from './texts.ts';
import './check.css';

/** Larger plans take too long for every move of a slider. */
const mostNumbers = 2_000_000;

export function Nudge({ place }: { readonly place: Nudged }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const computed = useDerived((derived) => derived.computed);
  const revision = useDerived((derived) => derived.revision);
  const isLocked = useSession(isAsked);
  const target = useDerived(({ computed: { run } }) => run.plan.seed?.node ?? '');
  const name = useDocument(({ model }) => model.nodes.get(target)?.label ?? target);
  const { kind, id } = place;
  const ask = useMemo(() => {
    if (revision < 0 || computed.run.plan.size > mostNumbers) return null;
    return probe(computed, { kind, id }, editor.computing.options());
  }, [editor, computed, revision, kind, id]);
  const gradient = gradientAt(computed.run.plan, place);
  if (ask === null || gradient === null || isLocked) return null;
  return (
    <section className="nudge" aria-label={text('nudge')}>
      <h4>{text('nudge')}</h4>
      <p>{text('nudgeAbout', { target: name })}</p>
      <Slider key={`${kind} ${id}`} ask={ask} gradient={read(computed.run, gradient).data} />
    </section>
  );
}

/** Steps of the slider: ten to each power of ten, from 1 down. */
const least = -8;

function Slider({ ask, gradient }: { readonly ask: Probe; readonly gradient: Float64Array }) {
  const text = useTexts(texts);
  const id = useId();
  const digits = useSession((session) => session.digits);
  const [power, setPower] = useState(-1);
  const [sign, setSign] = useState<1 | -1>(1);
  const [element, setElement] = useState(0);
  const at = Math.min(element, gradient.length - 1);
  const epsilon = sign * Number((10 ** power).toPrecision(2));
  const [before, after] = [ask(at, 0), ask(at, epsilon)];
  const foretold = (gradient[at] ?? Number.NaN) * epsilon;
  const show = (value: number): string => formatNumber(value, digits);
  const words = { epsilon: show(epsilon), change: show(after - before), product: show(foretold) };
  return (
    <>
      {gradient.length > 1 && (
        <label className="nudge-slide">
          <span>{text('element')}</span>
          <input
            type="number"
            min={1}
            max={gradient.length}
            value={at + 1}
            onChange={(event) =>
              setElement(Math.max(1, Math.min(gradient.length, Number(event.target.value))) - 1)
            }
          />
          <span>/ {gradient.length}</span>
        </label>
      )}
      <div className="nudge-slide">
        <button
          type="button"
          className="button button-icon button-outlined"
          aria-label={text('sign')}
          aria-pressed={sign < 0}
          onClick={() => setSign(sign > 0 ? -1 : 1)}
        >
          {sign > 0 ? '+' : '−'}
        </button>
        <input
          id={id}
          type="range"
          aria-label={text('epsilon')}
          aria-valuetext={text('sized', words)}
          min={least}
          max={0}
          step={0.1}
          value={power}
          onChange={(event) => setPower(Number(event.target.value))}
        />
        <output htmlFor={id} data-testid="nudge-epsilon">
          ε = {show(epsilon)}
        </output>
      </div>
      <dl className="nudge-facts">
        <Fact name={text('before')} value={before} />
        <Fact name={text('after')} value={after} />
        <Fact name={text('change')} value={after - before} />
        <Fact name={text('product')} value={foretold} look="is-product" />
        <Fact name={text('difference')} value={after - before - foretold} look="is-difference" />
      </dl>
      <NudgeChart ask={ask} element={at} gradient={gradient[at] ?? Number.NaN} epsilon={Math.abs(epsilon)} />
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: number;
  readonly look?: string;
}

/** More digits than elsewhere: before and after differ in the last ones. */
const Fact = ({ name, value, look = '' }: FactProps) => (
  <>
    <dt className={look}>{name}</dt>
    <dd className={look} title={String(value)}>
      {formatNumber(value, 7)}
    </dd>
  </>
);
