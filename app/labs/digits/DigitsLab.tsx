// Chapter 6: four optimizers learn the digits, from the same first weights and by the same batches.

import { useState } from 'react';
import { type Rival, type RivalData, rivals } from '../../../engine/labs.ts';
import { optimizers } from '../../../engine/training.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Choice } from '../Choice.tsx';
import { Curves } from '../trials/Curves.tsx';
import { bestOf, type CurveScale, type Line, rangeOf } from '../trials/line.ts';
import { TrialsBar } from '../trials/TrialsBar.tsx';
import { useKeptTrials } from '../trials/useKeptTrials.ts';
import { type Contender, Contenders } from './Contenders.tsx';
import { lossPoints, type Rates, type RivalTrial, rivalNames, rivalTrial } from './rivalTrials.ts';
import { texts } from './texts.ts';
import './digits.css';

const sets = ['mnist', 'mnist1000'] as const;
const scales = ['linear', 'log'] as const;
/** Guessing costs ln 10: the top of the sheet is a little above, where nothing is learnt. */
const top = [2.5, 3] as const;

export function DigitsLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const { trials, kept, start } = useKeptTrials<RivalTrial>();
  const [data, setData] = useState<RivalData>('mnist');
  const [scale, setScale] = useState<CurveScale>('linear');
  const [rates, setRates] = useState<Rates>(rivals);
  const [off, setOff] = useState<ReadonlySet<Rival>>(new Set());
  const [cursor, setCursor] = useState<number | null>(null);
  const contenders = rivalNames.map((rival, look): Contender => {
    const trial = rivalTrial(rival, rates[rival], data);
    const run = kept.get(trial.id)?.run ?? null;
    const name = optimizers.get(rival)?.text[language].name ?? rival;
    return { trial, run, name, look, isOn: !off.has(rival), points: run === null ? [] : lossPoints(run) };
  });
  const on = contenders.filter(({ isOn }) => isOn);
  const lines = on.map(({ trial, name, look, points }): Line => ({ id: trial.id, name, look, points }));
  const [from, to] = rangeOf(lines, scale);
  const begin = (): void => {
    const untried = on.filter(({ run }) => run?.status !== 'complete');
    start((untried.length === 0 ? on : untried).map(({ trial }) => trial));
  };
  const turn = (rival: Rival): void =>
    setOff(off.has(rival) ? new Set([...off].filter((each) => each !== rival)) : new Set([...off, rival]));
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <Choice
          legend={text('digits')}
          options={sets}
          chosen={data}
          choose={setData}
          nameOf={(set) => text(`digits.${set}`)}
        />
        <Choice
          legend={text('scale')}
          options={scales}
          chosen={scale}
          choose={setScale}
          nameOf={(each) => text(`scale.${each}`)}
        />
      </div>
      <TrialsBar trials={trials} start={begin} />
      <Curves
        name={text('loss')}
        across={text('step')}
        lines={lines}
        scale={scale}
        range={scale === 'log' ? [from, Math.min(to, 10)] : [0, Math.max(top[0], Math.min(to, top[1]))]}
        end={2000}
        best={null}
        onCursor={setCursor}
      />
      <Contenders
        title={title}
        contenders={contenders}
        cursor={cursor}
        setRate={(rival, rate) => setRates({ ...rates, [rival]: rate })}
        turn={turn}
      />
      <p className="lab-note">
        <Verdict contenders={on} />
      </p>
    </div>
  );
}

/** Who came lowest, as soon as there are two to compare. */
function Verdict({ contenders }: { readonly contenders: readonly Contender[] }) {
  const text = useTexts(texts);
  const ended = contenders
    .filter(({ run, points }) => run?.status === 'complete' && bestOf({ points }, 'least') !== null)
    .map(({ name, points }) => ({ name, loss: points.at(-1)?.[1] ?? Number.NaN }))
    .sort((a, b) => a.loss - b.loss);
  const [first, last] = [ended[0], ended.at(-1)];
  if (first === undefined || last === undefined || first === last) return text('about');
  const loss = formatNumber(first.loss, 3);
  return text('verdict', { first: first.name, loss, last: last.name, lastLoss: formatNumber(last.loss, 3) });
}
