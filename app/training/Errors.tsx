// Which class is taken for which; of values, the predicted against the true ones.

import { useTexts } from '../i18n/texts.ts';
import { PartChoice, usePart } from './PartChoice.tsx';
import { Scatter } from './Scatter.tsx';
import { texts } from './texts.ts';
import { useTraining } from './useTraining.ts';

export function Errors() {
  const text = useTexts(texts);
  const report = useTraining((state) => state.report);
  const names = useTraining((state) => state.about[0]?.target.names);
  const choice = usePart();
  const scores = report?.scores[choice.part] ?? null;
  const truth = report?.rows[choice.part].truth ?? null;
  if (scores === null) return <p className="training-hint">{text('noScores')}</p>;
  return (
    <>
      <PartChoice {...choice} />
      {scores.confusion !== null ? (
        <Confusion {...scores.confusion} names={names ?? []} />
      ) : truth !== null && scores.rSquared !== null ? (
        <Scatter truth={truth} outputs={scores.outputs.data} />
      ) : (
        <p className="training-hint">{text('noConfusion')}</p>
      )}
    </>
  );
}

interface ConfusionProps {
  readonly classes: number;
  readonly counts: Uint32Array;
  readonly names: readonly string[];
}

/** Each row shaded by its own share, so that rare classes show too. */
function Confusion({ classes, counts, names }: ConfusionProps) {
  const text = useTexts(texts);
  const order = Array.from({ length: classes }, (_, at) => at);
  const nameOf = (at: number): string => names[at] ?? String(at);
  const isWide = classes > 5;
  return (
    <table className="training-confusion" data-size={isWide ? 'many' : 'few'}>
      <thead>
        <tr>
          <td>{`${text('trueClass')} ↓ ${text('givenClass')} →`}</td>
          {order.map((given) => (
            <th key={given} scope="col" title={nameOf(given)}>
              {nameOf(given)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((truth) => {
          const row = counts.subarray(truth * classes, (truth + 1) * classes);
          const all = row.reduce((sum, count) => sum + count, 0);
          return (
            <tr key={truth}>
              <th scope="row" title={nameOf(truth)}>
                {nameOf(truth)}
              </th>
              {order.map((given) => {
                const count = row[given] ?? 0;
                const share = all === 0 ? 0 : count / all;
                return (
                  <td
                    key={given}
                    data-kind={truth === given ? 'right' : 'wrong'}
                    style={{ '--share': share } as React.CSSProperties}
                    title={text('confusionCell', { truth: nameOf(truth), given: nameOf(given), count })}
                  >
                    {count === 0 ? '·' : count}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
