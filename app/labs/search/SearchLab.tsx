// Chapter 6: learning rate and weight decay drawn at random, each pair tried, the best on top.

import { useState } from 'react';
import { candidatesOf, firstRanges, type SearchRanges } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Curves } from '../trials/Curves.tsx';
import type { Line } from '../trials/line.ts';
import type { TrialRun } from '../trials/runTrials.ts';
import { TrialsBar } from '../trials/TrialsBar.tsx';
import { useTrials } from '../trials/useTrials.ts';
import { type Plan, PlanFields } from './PlanFields.tsx';
import { Ranking } from './Ranking.tsx';
import {
  bestCount,
  narrowed,
  type Ranked,
  rankedOf,
  type SearchTrial,
  searchTrial,
  validationPoints,
} from './ranking.ts';
import { texts } from './texts.ts';
import './search.css';

const firstPlan: Plan = { ...firstRanges, count: 40, seed: 1 };

export function SearchLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const trials = useTrials();
  const [plan, setPlan] = useState(firstPlan);
  const [tried, setTried] = useState<readonly SearchTrial[]>([]);
  const [picked, pick] = useState<string | null>(null);
  const ranked = rankedOf(tried, trials.runs);
  const begin = (): void => {
    const wanted = candidatesOf(plan, plan.count, plan.seed).map(searchTrial);
    setTried(wanted);
    pick(null);
    trials.start(wanted);
  };
  return (
    <div className="lab-body">
      <PlanFields plan={plan} setPlan={setPlan} />
      <TrialsBar trials={trials} start={begin} />
      <div className="search-row">
        <div>
          <Curves
            name={text('curves')}
            across={text('epoch')}
            lines={linesOf(trials.runs, ranked, picked, text)}
            range={[0, 1]}
            end={50}
            best={null}
          />
          <Best ranked={ranked} narrow={(ranges) => setPlan({ ...plan, ...ranges })} />
        </div>
        <Ranking title={title} ranked={ranked} picked={picked} pick={pick} />
      </div>
    </div>
  );
}

/** All of them faint; the best stands out, and the one that is pointed at in the table. */
function linesOf(
  runs: readonly TrialRun[],
  ranked: readonly Ranked[],
  picked: string | null,
  text: (key: 'bestCurve' | 'rank', blanks?: { readonly rank: number }) => string,
): readonly Line[] {
  const best = ranked[0]?.trial.id ?? null;
  const lookOf = (id: string): number | null => (id === best ? 0 : id === picked ? 1 : null);
  const nameOf = (id: string): string => {
    const rank = ranked.findIndex(({ trial }) => trial.id === id) + 1;
    return rank === 1 ? text('bestCurve') : text('rank', { rank });
  };
  return runs
    .filter(({ curves }) => curves.looks.length > 0)
    .map(
      (run): Line => ({
        id: run.id,
        name: nameOf(run.id),
        look: lookOf(run.id),
        points: validationPoints(run),
      }),
    )
    .sort((a, b) => Number(a.look !== null) - Number(b.look !== null));
}

interface BestProps {
  readonly ranked: readonly Ranked[];
  readonly narrow: (ranges: SearchRanges) => void;
}

function Best({ ranked, narrow }: BestProps) {
  const text = useTexts(texts);
  const [best] = ranked;
  if (best === undefined || best.status !== 'complete') return <p className="lab-note">{text('about')}</p>;
  const { rate, decay } = best.trial.candidate;
  const narrower = narrowed(ranked);
  const firsts = ranked.slice(0, bestCount).map(({ trial }) => trial.candidate.rate);
  return (
    <>
      <p role="status">
        {text('best', {
          rate: formatNumber(rate, 3),
          decay: formatNumber(decay, 3),
          percent: (100 * best.accuracy).toFixed(0),
          loss: formatNumber(best.loss, 3),
        })}
      </p>
      {narrower !== null && (
        <>
          <p>
            {text('bestFew', {
              count: bestCount,
              from: formatNumber(Math.min(...firsts), 2),
              to: formatNumber(Math.max(...firsts), 2),
            })}
          </p>
          <button type="button" className="button button-outlined" onClick={() => narrow(narrower)}>
            {text('narrow')}
          </button>
        </>
      )}
    </>
  );
}
