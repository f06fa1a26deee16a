// Chapter 6: four optimizers on one landscape, which may be one's own.

import { useId, useMemo, useState } from 'react';
import { type Landscape, type Point, readLandscape } from '../../../engine/labs.ts';
import { optimizers } from '../../../engine/training.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { LabNumber } from '../LabNumber.tsx';
import { type Preset, presets, ravine } from './presets.ts';
import { texts } from './texts.ts';
import { Walkers } from './Walkers.tsx';

const landscapeOf = (formula: string): Landscape => {
  const read = readLandscape(formula);
  if (!read.ok) throw new Error(`internal: not a landscape: ${formula}`);
  return read.value;
};

export function OptimizerLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const [preset, setPreset] = useState(ravine);
  const [formula, setFormula] = useState(ravine.formula);
  const [landscape, setLandscape] = useState(() => landscapeOf(ravine.formula));
  const [start, setStart] = useState<Point>(ravine.start);
  const [rates, setRates] = useState(ravine.rates);
  const [view, setView] = useState<'apart' | 'together'>('apart');
  const walkers = useMemo(
    () =>
      Object.entries(rates).map(([id, rate]) => {
        const name = optimizers.get(id)?.text[language].name ?? id;
        return { id, name, optimizer: id, rate };
      }),
    [rates, language],
  );
  const choose = (id: Preset['id']): void => {
    const next = presets.find((each) => each.id === id) ?? ravine;
    setPreset(next);
    write(next.formula);
    setStart(next.start);
    setRates(next.rates);
  };
  const write = (typed: string): void => {
    setFormula(typed);
    const read = readLandscape(typed);
    if (read.ok) setLandscape(read.value);
  };
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <Choice
          legend={text('landscape')}
          options={presets.map(({ id }) => id)}
          chosen={presets.find((each) => each.formula === formula)?.id ?? null}
          choose={choose}
          nameOf={(id) => text(`preset.${id}`)}
        />
        <FormulaField typed={formula} write={write} />
        <fieldset className="lab-choice descent-place">
          <legend>{text('start')}</legend>
          {landscape.variables.map((name, axis) => (
            <LabNumber
              key={name}
              name={name}
              value={start[axis] ?? 0}
              write={(value) => setStart(axis === 0 ? [value, start[1]] : [start[0], value])}
            />
          ))}
        </fieldset>
        <Choice
          legend={text('view')}
          options={['apart', 'together'] as const}
          chosen={view}
          choose={setView}
          nameOf={(each) => text(`view.${each}`)}
        />
      </div>
      <Walkers
        key={preset.id}
        title={title}
        landscape={landscape}
        extent={preset.extent}
        steps={preset.steps}
        walkers={walkers}
        setRate={(id, rate) => setRates({ ...rates, [id]: rate })}
        view={view}
        start={start}
        setStart={setStart}
      />
    </div>
  );
}

interface FormulaFieldProps {
  readonly typed: string;
  readonly write: (typed: string) => void;
}

/** While it cannot be read, the last landscape that could stays. */
function FormulaField({ typed, write }: FormulaFieldProps) {
  const text = useTexts(texts);
  const id = useId();
  const read = readLandscape(typed);
  const problem = read.ok
    ? ''
    : read.error === 'variables'
      ? text('notTwo')
      : text('notRead', { place: read.error.position + 1 });
  return (
    <div className="lab-formula">
      <label htmlFor={id}>{text('formula')}</label>
      <input
        id={id}
        value={typed}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={!read.ok}
        aria-describedby={`${id} problem`}
        onChange={(event) => write(event.target.value)}
      />
      <p id={`${id} problem`} className="lab-problem" role="status">
        {problem}
      </p>
    </div>
  );
}
