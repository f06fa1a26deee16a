// All scales side by side, small: accuracy on the training digits with batch normalisation over that without.

import { firstScales } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { accuracyPair, lastScores } from '../trials/accuracy.ts';
import { CurvePaths } from '../trials/Curves.tsx';
import type { Trial, TrialRun } from '../trials/runTrials.ts';
import { texts as trialTexts } from '../trials/texts.ts';
import type { Kept } from '../trials/useKeptTrials.ts';
import { epochs, idOf, lookOf, type Place } from './attempt.ts';
import { texts } from './texts.ts';

interface Props {
  readonly kept: ReadonlyMap<string, Kept<Trial>>;
  readonly place: Place;
  readonly chosen: number;
  readonly choose: (at: number) => void;
}

export function Scales({ kept, place, chosen, choose }: Props) {
  const text = useTexts(texts);
  const trialText = useTexts(trialTexts);
  const say = (run: TrialRun | undefined): string => {
    if (run === undefined) return text('untrained');
    const scores = run.status === 'diverged' ? null : lastScores(run);
    return scores === null
      ? trialText(`is.${run.status}`, { step: run.step })
      : formatNumber(scores.train, 3);
  };
  return (
    <fieldset className="lab-choice normalising-scales">
      <legend>{text('scales')}</legend>
      {firstScales.map((std, at) => {
        const [without, having] = (['none', place] as const).map((each) => kept.get(idOf(at, each))?.run);
        const scale = formatNumber(std, 2);
        return (
          <button
            key={std}
            type="button"
            aria-pressed={at === chosen}
            aria-label={text('scale', { scale, without: say(without), with: say(having) })}
            onClick={() => choose(at)}
          >
            <CurvePaths
              lines={[...trainLine(without, lookOf('none')), ...trainLine(having, lookOf(place))]}
              xs={[0, epochs]}
              ys={[0, 1.05]}
              scale="linear"
            />
            {without?.status === 'diverged' && <b aria-hidden>×</b>}
            <span>{scale}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** Nothing, where nothing was trained. */
const trainLine = (run: TrialRun | undefined, look: number) =>
  run === undefined ? [] : [accuracyPair(run, { look, weight: 'usual', train: '', test: '' })[0]];
