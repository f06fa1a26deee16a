// What came of the chosen scale, without batch normalisation and with it; each net opens on the canvas.

import { firstScales } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { lastScores } from '../trials/accuracy.ts';
import { CurveSwatch } from '../trials/Curves.tsx';
import type { Trial, TrialRun } from '../trials/runTrials.ts';
import { texts as trialTexts } from '../trials/texts.ts';
import type { Kept } from '../trials/useKeptTrials.ts';
import { documentOf, idOf, lookOf, type Place } from './attempt.ts';
import { texts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly kept: ReadonlyMap<string, Kept<Trial>>;
  readonly place: Place;
  readonly chosen: number;
}

export function Outcomes({ title, kept, place, chosen }: Props) {
  const text = useTexts(texts);
  const scale = formatNumber(firstScales[chosen] ?? 1, 2);
  return (
    <LabTable
      caption={text('results', { scale })}
      heads={[text('net'), text('onTrain'), text('onTest'), text('loss')]}
      end="open"
      className="normalising-outcomes"
    >
      {(['none', place] as const).map((normalising) => {
        const name = text(normalising === 'none' ? 'without' : 'with');
        const whole = `${normalising === 'none' ? name : text(`place.${normalising}`)}, ${scale}`;
        return (
          <tr key={normalising}>
            <th scope="row">
              <CurveSwatch look={lookOf(normalising)} stroke="solid" />
              {name}
            </th>
            <Scores run={kept.get(idOf(chosen, normalising))?.run} />
            <td>
              <OpenButton
                title={`${title}: ${whole}`}
                name={whole}
                graph={() => documentOf(chosen, normalising)}
              />
            </td>
          </tr>
        );
      })}
    </LabTable>
  );
}

function Scores({ run }: { readonly run: TrialRun | undefined }) {
  const text = useTexts(texts);
  const trialText = useTexts(trialTexts);
  const scores = run === undefined || run.status === 'diverged' ? null : lastScores(run);
  if (scores === null)
    return (
      <td colSpan={3}>
        {run === undefined ? text('untrained') : trialText(`is.${run.status}`, { step: run.step })}
      </td>
    );
  return (
    <>
      {[scores.train, scores.test, scores.trainLoss].map((value, at) => (
        <td key={['train', 'test', 'loss'][at]}>{formatNumber(value, 3)}</td>
      ))}
    </>
  );
}
