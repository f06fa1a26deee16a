// Misjudged rows in a table: each begins with a button that shows it to the graph.

import { undoScale } from '../../engine/training.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Shown } from './mistaken.ts';
import type { DataAbout } from './protocol.ts';
import { texts } from './texts.ts';

interface Props {
  readonly about: DataAbout;
  readonly mistakes: readonly Shown[];
  readonly pick: (mistake: Shown) => void;
}

/** Numbers of a row that are written out. */
const most = 24;

export function MistakenRows({ about: { columns, scale }, mistakes, pick }: Props) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const width = mistakes[0]?.x.length ?? 0;
  const names = Array.from({ length: Math.min(most, width) }, (_, at) => columns[at] ?? `x${at + 1}`);
  return (
    <table className="training-scores training-mistaken">
      <thead>
        <tr>
          <th scope="col">{`${text('trueClass')} → ${text('givenClass')}`}</th>
          <th scope="col">{text('sureness')}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {width > most && <th scope="col">…</th>}
        </tr>
      </thead>
      <tbody>
        {mistakes.map((mistake) => {
          const values = undoScale(scale, mistake.x);
          return (
            <tr key={mistake.row}>
              <th scope="row">
                <button
                  type="button"
                  className="nokey"
                  aria-pressed={mistake.isPicked}
                  title={text('mistakeHint')}
                  onClick={() => pick(mistake)}
                >
                  {mistake.true} → <b>{mistake.taken}</b>
                </button>
              </th>
              <td>{mistake.sureness}</td>
              {names.map((name, at) => (
                <td key={name}>{formatNumber(values[at] ?? Number.NaN, digits)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
