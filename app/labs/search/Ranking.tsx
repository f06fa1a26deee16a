// The candidates of a search as a table, best first; whatever row is pointed at is shown among the curves.

import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { CurveSwatch } from '../trials/Curves.tsx';
import type { Ranked } from './ranking.ts';
import { texts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly ranked: readonly Ranked[];
  readonly picked: string | null;
  readonly pick: (id: string | null) => void;
}

export function Ranking({ title, ranked, picked, pick }: Props) {
  const text = useTexts(texts);
  return (
    <LabTable
      caption={text('ranking')}
      heads={[text('place'), text('accuracy'), text('loss'), text('rate'), text('decay')]}
      end="open"
      className="search-ranking"
      nothing={text('nothing')}
    >
      {ranked.map(({ trial, status, accuracy, loss }, at) => (
        <tr
          key={trial.id}
          data-picked={trial.id === picked}
          onPointerEnter={() => pick(trial.id)}
          onPointerLeave={() => pick(null)}
          onFocus={() => pick(trial.id)}
          onBlur={() => pick(null)}
        >
          <th scope="row">
            {at + 1}
            {at === 0 ? <CurveSwatch look={0} /> : trial.id === picked && <CurveSwatch look={1} />}
          </th>
          <td>{status === 'complete' ? `${(100 * accuracy).toFixed(0)} %` : text('diverged')}</td>
          <td>{formatNumber(loss, 3)}</td>
          <td>{formatNumber(trial.candidate.rate, 3)}</td>
          <td>{formatNumber(trial.candidate.decay, 3)}</td>
          <td>
            <OpenButton
              name={text('rank', { rank: at + 1 })}
              title={`${title}: ${text('rank', { rank: at + 1 })}`}
              graph={() => trial.document}
            />
          </td>
        </tr>
      ))}
    </LabTable>
  );
}
