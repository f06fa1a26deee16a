// Loss, and accuracy or R², of the rows to learn from and of those kept apart.

import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { parts } from './parts.ts';
import { texts } from './texts.ts';
import { useTraining } from './useTraining.ts';

export function ScoreTable() {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const report = useTraining((state) => state.report);
  const about = useTraining((state) => state.about[0]);
  const isValues = about?.target.kind === 'values';
  const number = (value: number | null | undefined): string =>
    typeof value === 'number' ? formatNumber(value, digits) : '–';
  if (report === null) return <p className="training-hint">{text('noScores')}</p>;
  return (
    <>
      <table className="training-scores">
        <thead>
          <tr>
            <td />
            <th scope="col">{text('rows')}</th>
            <th scope="col">{text('loss')}</th>
            <th scope="col">{text(isValues ? 'rSquared' : 'accuracy')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const scores = report.scores[part];
            return (
              <tr key={part}>
                <th scope="row">{text(`part.${part}`)}</th>
                <td>{about?.rows[part].toLocaleString('en') ?? '–'}</td>
                <td data-testid={`score-${part}-loss`}>{number(scores?.loss)}</td>
                <td data-testid={`score-${part}-share`}>
                  {number(isValues ? scores?.rSquared : scores?.accuracy)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="training-hint">{text('scoreHint')}</p>
    </>
  );
}
