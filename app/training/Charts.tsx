// Loss, and accuracy or R², of every run; under them the runs, with the numbers at the pointer.

import { Download, X } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { download } from '../files/download.ts';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { curvesCsv, type Run } from './curves.ts';
import { type Curve, Plot } from './Plot.tsx';
import { texts } from './texts.ts';
import { useTraining, useTrainingOf } from './useTraining.ts';

/** One a run, in turn: told apart by lightness too, and named below. */
const colours = ['--forward', '--backward', '--parameter', '--ink', '--problem', '--quiet'] as const;
const colourOf = ({ id }: Run): string => colours[(id - 1) % colours.length] ?? '--ink';

export function Charts() {
  const text = useTexts(texts);
  const runs = useDeferredValue(useTraining((state) => state.runs));
  const isClasses = useTraining(({ about }) => about[0]?.target.kind !== 'values');
  const [scale, setScale] = useState<'linear' | 'log'>('linear');
  const [step, setStep] = useState<number | null>(null);
  const format = useCallback((value: number) => formatNumber(value, 3), []);
  const losses = useMemo(() => runs.flatMap(lossCurves), [runs]);
  const shares = useMemo(() => runs.flatMap(shareCurves), [runs]);
  const shareName = text(isClasses ? 'accuracy' : 'rSquared');
  return (
    <section className="training-charts" aria-label={text('runs')}>
      {runs.length === 0 && <p className="training-hint training-blank">{text('chartHint')}</p>}
      <div className="training-plots" hidden={runs.length === 0}>
        <figure>
          <figcaption>
            {text('loss')}
            <label>
              <input
                type="checkbox"
                checked={scale === 'log'}
                onChange={(event) => setScale(event.target.checked ? 'log' : 'linear')}
              />
              {text('log')}
            </label>
          </figcaption>
          <Plot name={text('loss')} curves={losses} scale={scale} format={format} onHover={setStep} />
        </figure>
        {shares.length > 0 && (
          <figure>
            <figcaption>{shareName}</figcaption>
            <Plot name={shareName} curves={shares} scale="linear" format={format} onHover={setStep} />
          </figure>
        )}
      </div>
      {runs.length > 0 && <Runs runs={runs} step={step} />}
    </section>
  );
}

function Runs({ runs, step }: { readonly runs: readonly Run[]; readonly step: number | null }) {
  const text = useTexts(texts);
  return (
    <div className="training-runs">
      <ul>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} step={step} />
        ))}
      </ul>
      <IconButton
        className="training-csv"
        name={text('csv')}
        run={() => download('nabla-training.csv', curvesCsv(runs))}
      >
        <Download aria-hidden />
      </IconButton>
    </div>
  );
}

function RunRow({ run, step }: { readonly run: Run; readonly step: number | null }) {
  const text = useTexts(texts);
  const training = useTrainingOf();
  const remove = text('removeRun', { run: run.name });
  return (
    <li>
      <span className="training-swatch" style={{ background: `var(${colourOf(run)})` }} />
      <input
        aria-label={text('runName', { run: run.id })}
        value={run.name}
        size={Math.max(8, run.name.length)}
        onChange={(event) => training.renameRun(run.id, event.target.value)}
      />
      <RunNumbers run={run} step={step} />
      <IconButton name={remove} run={() => training.removeRun(run.id)}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}

/** The numbers at a step, or the last ones. */
function RunNumbers({ run, step }: { readonly run: Run; readonly step: number | null }) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const at = lastUpTo(run.steps, step ?? Infinity);
  const look =
    run.looks[
      lastUpTo(
        run.looks.map((each) => each.step),
        step ?? Infinity,
      )
    ];
  const numbers = [
    [text('loss'), run.losses[at]],
    [text('part.validation'), look?.validationLoss],
  ] as const;
  return (
    <span className="training-numbers">
      {step !== null && <span>{text('atStep', { step: run.steps[at] ?? 0 })}</span>}
      {numbers.map(
        ([name, value]) =>
          typeof value === 'number' && (
            <span key={name}>
              {name} <b>{formatNumber(value, digits)}</b>
            </span>
          ),
      )}
      {typeof look?.share === 'number' && (
        <span>
          <b>{formatNumber(look.share, digits)}</b>
          {typeof look.validationShare === 'number' && ` / ${formatNumber(look.validationShare, digits)}`}
        </span>
      )}
    </span>
  );
}

function lastUpTo(steps: readonly number[], most: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

function lossCurves(run: Run): readonly Curve[] {
  const steps = run.looks.map(({ step }) => step);
  const validation = run.looks.map(({ validationLoss }) => finite(validationLoss));
  const epochs = run.looks.map(({ loss }) => finite(loss));
  const look = { name: run.name, colour: colourOf(run), steps };
  const hasValidation = validation.some((value) => value !== null);
  // Where an epoch has many batches, their losses are the ground on which those of the epochs stand out.
  const isNoisy = run.looks.length > 1 && (run.looks[0]?.step ?? 1) > 1;
  return [
    { ...look, stroke: isNoisy ? 'faint' : 'solid', steps: run.steps, values: run.losses.map(finite) },
    ...(isNoisy ? [{ ...look, stroke: 'solid', values: epochs } as const] : []),
    ...(hasValidation ? [{ ...look, stroke: 'dashed', values: validation } as const] : []),
  ];
}

function shareCurves(run: Run): readonly Curve[] {
  const steps = run.looks.map(({ step }) => step);
  const curve = (stroke: Curve['stroke'], values: readonly (number | null)[]): readonly Curve[] =>
    values.some((value) => value !== null)
      ? [{ name: run.name, colour: colourOf(run), stroke, steps, values }]
      : [];
  return [
    ...curve(
      'solid',
      run.looks.map(({ share }) => share),
    ),
    ...curve(
      'dashed',
      run.looks.map(({ validationShare }) => validationShare),
    ),
  ];
}
