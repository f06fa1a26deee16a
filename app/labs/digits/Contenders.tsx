// The optimizers as a table: switched on or off, each with its rate, and what came of it.

import type { Rival } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { LabNumber } from '../LabNumber.tsx';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { CurveSwatch } from '../trials/Curves.tsx';
import { type CurvePoint, valueAt } from '../trials/line.ts';
import type { TrialRun } from '../trials/runTrials.ts';
import { texts as trialTexts } from '../trials/texts.ts';
import type { RivalTrial } from './rivalTrials.ts';
import { texts } from './texts.ts';

export interface Contender {
  readonly trial: RivalTrial;
  /** With this rate, on these digits; null: not tried yet. */
  readonly run: TrialRun | null;
  readonly name: string;
  readonly look: number;
  readonly isOn: boolean;
  readonly points: readonly CurvePoint[];
}

interface Props {
  readonly title: string;
  readonly contenders: readonly Contender[];
  /** The step that is looked at; null: the last there is. */
  readonly cursor: number | null;
  readonly setRate: (rival: Rival, rate: number) => void;
  readonly turn: (rival: Rival) => void;
}

export function Contenders({ title, contenders, cursor, setRate, turn }: Props) {
  const text = useTexts(texts);
  const loss = cursor === null ? text('loss') : text('lossAt', { step: cursor.toLocaleString('en') });
  return (
    <LabTable
      caption={text('table')}
      heads={[text('optimizer'), text('rate'), loss, text('accuracy'), text('state')]}
      end="open"
    >
      {contenders.map(({ trial, run, name, look, isOn, points }) => (
        <tr key={trial.rival}>
          <th scope="row">
            <label className="digits-switch">
              <input type="checkbox" checked={isOn} onChange={() => turn(trial.rival)} />
              <CurveSwatch look={look} />
              {name}
            </label>
          </th>
          <td>
            <LabNumber
              name={text('rateOf', { name })}
              look="bare"
              value={trial.rate}
              fits={(rate) => rate >= 0}
              write={(rate) => setRate(trial.rival, rate)}
            />
          </td>
          <td>{sayNumber(valueAt({ points }, cursor ?? Infinity))}</td>
          <td>{run?.status === 'complete' ? sayShare(run.curves.looks.at(-1)?.testShare) : '–'}</td>
          <td>
            <State run={run} />
          </td>
          <td>
            <OpenButton name={name} title={`${title}: ${name}`} graph={() => trial.document} />
          </td>
        </tr>
      ))}
    </LabTable>
  );
}

const sayNumber = (value: number | null): string => (value === null ? '–' : formatNumber(value, 3));
const sayShare = (share: number | null | undefined): string =>
  typeof share === 'number' ? `${(100 * share).toFixed(1)} %` : '–';

function State({ run }: { readonly run: TrialRun | null }) {
  const text = useTexts(trialTexts);
  return run === null ? '–' : text(`is.${run.status}`, { step: run.step.toLocaleString('en') });
}
