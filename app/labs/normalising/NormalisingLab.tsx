// Chapter 6: the same net from sixteen scales of its first weights, with and without batch normalisation.

import { useState } from 'react';
import { firstScales } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Choice } from '../Choice.tsx';
import { accuracyPair, lastScores } from '../trials/accuracy.ts';
import { Curves } from '../trials/Curves.tsx';
import type { Trial } from '../trials/runTrials.ts';
import { TrialsBar } from '../trials/TrialsBar.tsx';
import { type Kept, useKeptTrials } from '../trials/useKeptTrials.ts';
import { epochs, idOf, isTrained, lookOf, type Place, places, wantedOf } from './attempt.ts';
import { Outcomes } from './Outcomes.tsx';
import { Scales } from './Scales.tsx';
import { texts } from './texts.ts';
import './normalising.css';

/** One from which the net learns only with batch normalisation. */
const firstChosen = 8;

export function NormalisingLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const { trials, kept, start } = useKeptTrials<Trial>();
  const [place, setPlace] = useState<Place>('before');
  const [what, setWhat] = useState<'one' | 'all'>('all');
  const [chosen, choose] = useState(firstChosen);
  const scale = formatNumber(firstScales[chosen] ?? 1, 2);
  const lines = (['none', place] as const).flatMap((normalising) => {
    const run = kept.get(idOf(chosen, normalising))?.run;
    const name = text(normalising === 'none' ? 'without' : 'with');
    const [train, test] = [text('train', { name }), text('test', { name })];
    return run === undefined
      ? []
      : accuracyPair(run, { look: lookOf(normalising), weight: 'usual', train, test });
  });
  return (
    <div className="lab-body">
      <div className="lab-controls trials-start">
        <Choice
          legend={text('place')}
          options={places}
          chosen={place}
          choose={setPlace}
          nameOf={(each) => text(`place.${each}`)}
        />
        <Choice
          legend={text('what')}
          options={['one', 'all'] as const}
          chosen={what}
          choose={setWhat}
          nameOf={(each) => text(`what.${each}`, { count: firstScales.length })}
        />
        <TrialsBar
          trials={trials}
          start={() => start(wantedOf(kept, what === 'all' ? null : chosen, place))}
        />
      </div>
      <Scales kept={kept} place={place} chosen={chosen} choose={choose} />
      <div className="normalising-chosen">
        <Curves
          name={text('accuracy', { scale })}
          across={text('across')}
          lines={lines}
          range={[0, 1]}
          end={epochs}
          format={(value) => formatNumber(value, 3)}
          best={null}
        />
        <div>
          <Outcomes title={title} kept={kept} place={place} chosen={chosen} />
          <p className="lab-note">{text('legend')}</p>
          <p className="lab-note" role="status">
            {!trials.isRunning && <Verdict kept={kept} place={place} />}
          </p>
        </div>
      </div>
    </div>
  );
}

interface VerdictProps {
  readonly kept: ReadonlyMap<string, Kept<Trial>>;
  readonly place: Place;
}

/** A share of the training digits that guessing does not come near. */
const learnt = 0.3;

/** Once all scales are trained. */
function Verdict({ kept, place }: VerdictProps) {
  const text = useTexts(texts);
  const trained = (normalising: Place | 'none') =>
    [...firstScales.keys()].flatMap((at) => {
      const each = kept.get(idOf(at, normalising));
      return each !== undefined && isTrained(each) ? [each.run] : [];
    });
  const [without, having] = [trained('none'), trained(place)];
  const all = firstScales.length;
  if (without.length < all || having.length < all) return text('hint');
  const count = (runs: typeof without): number =>
    runs.filter((run) => run.status === 'complete' && (lastScores(run)?.train ?? 0) >= learnt).length;
  return `${text('verdict', { all, without: count(without), with: count(having) })} ${text('learns')}`;
}
