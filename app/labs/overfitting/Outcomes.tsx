// What came of every run: how well it does on what it learnt from and on the rest, and the gap between the two.

import { X } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
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
  return (
    <LabTable
      caption={text('results')}
      heads={[text('run'), text('onTrain'), text('onTest'), text('gap'), text('losses')]}
      end="open"
      className="overfitting-outcomes"
      nothing={text('hint')}
    >
      {kept.map((each, at) => (
        <Outcome key={each.trial.id} {...rest} outcome={each} at={at} isChosen={each === chosen} />
      ))}
    </LabTable>
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
        <IconButton name={forget} disabled={isRunning} run={() => remove(trial.id)}>
          <X aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}
