// Several ways down one landscape: their maps, and a table of where each is and what it remembers.

import { useMemo, useState } from 'react';
import {
  type Descent,
  descend,
  descentDocument,
  type Extent,
  type Landscape,
  type Point,
} from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { LabNumber } from '../LabNumber.tsx';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { StepBar } from '../StepBar.tsx';
import { DescentMap } from './DescentMap.tsx';
import { isolinesOf } from './isolines.ts';
import { texts } from './texts.ts';

export interface Walker {
  readonly id: string;
  readonly name: string;
  /** Its id in the registry of optimizers. */
  readonly optimizer: string;
  readonly rate: number;
}

interface Props {
  readonly title: string;
  readonly landscape: Landscape;
  readonly extent: Extent;
  readonly steps: number;
  readonly walkers: readonly Walker[];
  readonly setRate: (walker: string, rate: number) => void;
  readonly view: 'apart' | 'together';
  readonly start: Point;
  readonly setStart: (start: Point) => void;
}

export function Walkers(props: Props) {
  const { landscape, extent, steps, walkers, view, start, setStart } = props;
  const text = useTexts(texts);
  const [step, setStep] = useState(steps);
  const at = Math.min(step, steps);
  const isolines = useMemo(() => isolinesOf(landscape, extent), [landscape, extent]);
  const descents = useMemo(
    () => walkers.map((walker) => descend(landscape, start, downhillOf(walker, steps))),
    [landscape, start, walkers, steps],
  );
  const ways = walkers.map(({ id, name }, look) => {
    const walked = (descents[look]?.steps ?? []).slice(0, at + 1);
    const { at: [x, y] = [Number.NaN, Number.NaN], f = Number.NaN } = walked.at(-1) ?? {};
    const blanks = {
      name,
      step: walked.length - 1,
      x: formatNumber(x),
      y: formatNumber(y),
      f: formatNumber(f),
    };
    return { id, name, look, points: walked.map((each) => each.at), label: text('map', blanks) };
  });
  const map = { isolines, extent, start, setStart };
  return (
    <>
      <div className="descent-maps" data-view={view}>
        {view === 'together' ? (
          <DescentMap {...map} label={text('mapOfAll')} name={text('mapOfAll')} ways={ways} />
        ) : (
          ways.map((way) => (
            <figure key={way.id}>
              <figcaption>
                <Swatch look={way.look} />
                {way.name}
              </figcaption>
              <DescentMap {...map} label={way.label} name={way.name} ways={[way]} />
            </figure>
          ))
        )}
      </div>
      <StepBar step={at} steps={steps} setStep={setStep} />
      <Standing {...props} descents={descents} step={at} />
    </>
  );
}

const downhillOf = ({ optimizer, rate }: Walker, steps: number) => ({
  optimizer: { id: optimizer, numbers: { rate } },
  steps,
});

const Swatch = ({ look }: { readonly look: number }) => (
  <svg className="descent-swatch descent-way" data-look={look} viewBox="0 0 32 10" aria-hidden>
    <polyline points="1,5 31,5" />
  </svg>
);

interface StandingProps extends Props {
  readonly descents: readonly Descent[];
  readonly step: number;
}

function Standing({ title, landscape, steps, walkers, setRate, start, descents, step }: StandingProps) {
  const text = useTexts(texts);
  return (
    <LabTable
      caption={null}
      heads={[
        text('optimizer'),
        text('rate'),
        text('at', { names: landscape.variables.join(', ') }),
        'f',
        text('gradient'),
        text('remembers'),
      ]}
      end="open"
    >
      {walkers.map((walker, look) => (
        <tr key={walker.id}>
          <th scope="row">
            <Swatch look={look} />
            {walker.name}
          </th>
          <td>
            <LabNumber
              name={text('rateOf', { name: walker.name })}
              look="bare"
              value={walker.rate}
              fits={(rate) => rate >= 0}
              write={(rate) => setRate(walker.id, rate)}
            />
          </td>
          <Numbers descent={descents[look]} step={step} />
          <td>
            <OpenButton
              name={walker.name}
              title={`${title}: ${walker.name}`}
              graph={() => descentDocument(landscape, start, downhillOf(walker, steps))}
            />
          </td>
        </tr>
      ))}
    </LabTable>
  );
}

const pair = ([x, y]: Point): string => `${formatNumber(x)}, ${formatNumber(y)}`;

function Numbers({ descent, step }: { readonly descent: Descent | undefined; readonly step: number }) {
  const text = useTexts(texts);
  const here = descent?.steps[step];
  if (here === undefined) return <td colSpan={4}>{text('gone', { step: descent?.steps.length ?? 0 })}</td>;
  const states = Object.entries(here.states);
  return (
    <>
      <td>{pair(here.at)}</td>
      <td>{formatNumber(here.f)}</td>
      <td className="is-gradient">{pair(here.gradient)}</td>
      <td>
        {states.length === 0 && text('nothing')}
        {states.map(([name, numbers]) => (
          <span key={name} className="descent-state">
            <var>{name}</var> {pair(numbers)}
          </span>
        ))}
      </td>
    </>
  );
}
