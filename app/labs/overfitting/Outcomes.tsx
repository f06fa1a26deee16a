// What came of every run: how well it does on what it learnt from and on the rest, and the gap between the two.

import { X } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { OpenButton } from '../OpenButton.tsx';
import { texts as labTexts } from '../texts.ts';
import { lastScores } from '../trials/accuracy.ts';
import { CurveSwatch } from '../trials/Curves.tsx';
import { texts as trialTexts } from '../trials/texts.ts';
import type { Kept } from '../trials/useKeptTrials.ts';
import { type Attempt, lookOf, nameOf } from './attempt.ts';
import { texts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly kept: readonly Kept<Attempt>[];
  readonly chosen: Kept<Attempt> | null;
  readonly isRunning: boolean;
  readonly choose: (id: string) => void;
  readonly remove: (id: string) => void;
}

export function Outcomes({ kept, chosen, ...rest }: Props) {
  const text = useTexts(texts);
  const labText = useTexts(labTexts);
  return (
    <div className="lab-scroll">
      <table className="lab-table overfitting-outcomes">
        <caption className="visually-hidden">{text('results')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('run')}</th>
            <th scope="col">{text('onTrain')}</th>
            <th scope="col">{text('onTest')}</th>
            <th scope="col">{text('gap')}</th>
            <th scope="col">{text('losses')}</th>
            <th scope="col">
              <span className="visually-hidden">{labText('open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map((each, at) => (
            <Outcome key={each.trial.id} {...rest} outcome={each} at={at} isChosen={each === chosen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OutcomeProps extends Pick<Props, 'title' | 'isRunning' | 'choose' | 'remove'> {
  readonly outcome: Kept<Attempt>;
  readonly at: number;
  readonly isChosen: boolean;
}

function Outcome({ title, outcome, at, isChosen, isRunning, choose, remove }: OutcomeProps) {
  const text = useTexts(texts);
  const trialText = useTexts(trialTexts);
  const { trial, run } = outcome;
  const name = nameOf(trial.setting, text);
  const scores = lastScores(run);
  const format = (value: number) => formatNumber(value, 3);
  const forget = text('remove', { name });
  return (
    <tr>
      <th scope="row">
        <label>
          <input type="radio" name="outcome" checked={isChosen} onChange={() => choose(trial.id)} />
          <CurveSwatch look={lookOf(at)} stroke="solid" />
          {name}
        </label>
      </th>
      {scores === null ? (
        <td colSpan={4}>{trialText(`is.${run.status}`, { step: run.step })}</td>
      ) : (
        <>
          <td>{format(scores.train)}</td>
          <td>{format(scores.test)}</td>
          <td>{format(scores.train - scores.test)}</td>
          <td>
            {format(scores.trainLoss)} · {format(scores.testLoss)}
          </td>
        </>
      )}
      <td>
        <OpenButton title={`${title}: ${name}`} name={name} graph={() => trial.document} />
        <button
          type="button"
          className="button button-icon"
          aria-label={forget}
          title={forget}
          disabled={isRunning}
          onClick={() => remove(trial.id)}
        >
          <X aria-hidden />
        </button>
      </td>
    </tr>
  );
}
