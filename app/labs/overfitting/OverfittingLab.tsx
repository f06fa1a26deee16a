// Chapter 6: a net that learns 300 digits by heart, and what weight decay and dropout make of that.

import { useState } from 'react';
import type { OverfittingSetting } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Choice } from '../Choice.tsx';
import { LabNumber } from '../LabNumber.tsx';
import { accuracyPair, lastScores, pairIds } from '../trials/accuracy.ts';
import { Curves } from '../trials/Curves.tsx';
import { TrialsBar } from '../trials/TrialsBar.tsx';
import { type Kept, useKeptTrials } from '../trials/useKeptTrials.ts';
import { type Attempt, attemptOf, idOf, lookOf, nameOf, usual } from './attempt.ts';
import { Means, type MeansSetting } from './Means.tsx';
import { Outcomes } from './Outcomes.tsx';
import { texts } from './texts.ts';
import './overfitting.css';

const firstMeans: MeansSetting = {
  weightDecay: { isOn: false, value: 0.1 },
  dropout: { isOn: false, value: 0.2 },
};

const format = (value: number): string => formatNumber(value, 3);

export function OverfittingLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const { trials, kept, start, forget } = useKeptTrials<Attempt>();
  const [means, setMeans] = useState(firstMeans);
  const [length, setLength] = useState<Length>(usual);
  const [what, setWhat] = useState<What>('own');
  const [picked, pick] = useState<string | null>(null);
  const list = [...kept.values()];
  const chosen = kept.get(picked ?? '') ?? list.findLast(({ run }) => run.step > 0) ?? null;
  const begin = (): void => {
    pick(null);
    start(settingsOf(means, length, what).map(attemptOf));
  };
  const lines = list.flatMap((each, at) => {
    const name = nameOf(each.trial.setting, text);
    return accuracyPair(each.run, {
      look: lookOf(at),
      weight: each === chosen ? 'usual' : 'thin',
      train: text('train', { name }),
      test: text('test', { name }),
    });
  });
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <Means means={means} write={setMeans} />
        <LengthFields length={length} write={setLength} />
      </div>
      <div className="lab-controls trials-start">
        <Choice
          legend={text('what')}
          options={['own', 'all'] as const}
          chosen={what}
          choose={setWhat}
          nameOf={(each) => text(`what.${each}`)}
        />
        <TrialsBar trials={trials} start={begin} />
      </div>
      <Curves
        name={text('accuracy')}
        across={text('across')}
        lines={lines}
        range={[0, 1]}
        end={Math.max(0, ...list.map(({ trial }) => trial.setting.epochs)) || length.epochs}
        format={format}
        best={null}
        {...(chosen && { between: pairIds(chosen.trial.id) })}
      />
      <p className="lab-note overfitting-verdict" role="status">
        {!trials.isRunning && chosen !== null && <Verdict kept={kept} chosen={chosen} />}
      </p>
      <Outcomes
        title={title}
        kept={list}
        chosen={chosen}
        isRunning={trials.isRunning}
        choose={pick}
        remove={forget}
      />
      <p className="lab-note">{text('legend')}</p>
    </div>
  );
}

type Length = Pick<OverfittingSetting, 'epochs' | 'seed'>;
type What = 'own' | 'all';

function settingsOf(
  { weightDecay, dropout }: MeansSetting,
  length: Length,
  what: What,
): readonly OverfittingSetting[] {
  const none = { ...length, weightDecay: 0, dropout: 0 };
  if (what === 'all')
    return [none, { ...none, weightDecay: weightDecay.value }, { ...none, dropout: dropout.value }];
  const strength = ({ isOn, value }: MeansSetting['dropout']): number => (isOn ? value : 0);
  return [{ ...length, weightDecay: strength(weightDecay), dropout: strength(dropout) }];
}

interface LengthProps {
  readonly length: Length;
  readonly write: (length: Length) => void;
}

const mostEpochs = 2000;

function LengthFields({ length: { epochs, seed }, write }: LengthProps) {
  const text = useTexts(texts);
  return (
    <fieldset className="lab-choice">
      <legend>{text('length')}</legend>
      <LabNumber
        name={text('epochs')}
        value={epochs}
        fits={(value) => Number.isInteger(value) && value >= 1 && value <= mostEpochs}
        write={(value) => write({ seed, epochs: value })}
      />
      <LabNumber
        name={text('seed')}
        value={seed}
        fits={(value) => Number.isSafeInteger(value) && value >= 0}
        write={(value) => write({ epochs, seed: value })}
      />
    </fieldset>
  );
}

interface VerdictProps {
  readonly kept: ReadonlyMap<string, Kept<Attempt>>;
  readonly chosen: Kept<Attempt>;
}

/** In words, and against the run without either, where there is one like it. */
function Verdict({ kept, chosen: { trial, run } }: VerdictProps) {
  const text = useTexts(texts);
  const scores = lastScores(run);
  if (scores === null) return null;
  const gap = scores.train - scores.test;
  const said = text('verdict', {
    name: nameOf(trial.setting, text),
    train: format(scores.train),
    test: format(scores.test),
    gap: format(gap),
  });
  const plain = kept.get(idOf({ ...trial.setting, weightDecay: 0, dropout: 0 }));
  const other = plain === undefined || plain.trial.id === trial.id ? null : lastScores(plain.run);
  if (other === null) return said;
  const less = other.train - other.test - gap;
  return `${said} ${less > 0 ? text('narrower', { less: format(less) }) : text('wider')}`;
}
