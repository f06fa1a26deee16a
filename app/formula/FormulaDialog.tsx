// A formula out of one line of text: set and counted while it is typed, Enter draws it.

import { useId, useState } from 'react';
import { drawFormula, toLatex } from '../../engine/formulas.ts';
import { latexName, ops } from '../../engine/index.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { readNumber } from '../numbers/readNumber.ts';
import { LineDialog } from '../ui/LineDialog.tsx';
import { LineField, useLine } from '../ui/LineField.tsx';
import { drawIn } from './drawIn.ts';
import { Fault } from './Fault.tsx';
import { type ReadFormula, readFormula } from './readFormula.ts';
import { texts } from './texts.ts';
import './formulaDialog.css';

const examples: readonly [Example, ...Example[]] = [
  { text: '(apple*2 + orange*3)*1.1', values: { apple: '100', orange: '150' } },
  { text: '1/(1+exp(-x))', values: {} },
  { text: 'z = (x + y)^2', values: { x: '2', y: '3' } },
  { text: 'L = (w*x + b - t)^2 / 2', values: { w: '0.5', x: '2', t: '3' } },
];

interface Example {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

const functionNames =
  'exp log ln sqrt sin cos tanh abs sigmoid relu softplus step square max(a, b) min(a, b) where(a > b, c, d)';

export function FormulaDialog({ close }: { readonly close: () => void }) {
  const say = useTexts(texts);
  const editor = useEditor();
  const id = useId();
  const line = useLine();
  const [values, setValues] = useState<Example['values']>({});
  const read = readFormula(line.typed);
  const draw = (): void => {
    line.tried();
    if (!read.ok) return;
    close();
    void drawIn(editor, { ...read, values: numbersOf(read.variables, values) });
  };
  return (
    <LineDialog
      title={say('title')}
      className="formula-dialog"
      examples={examples}
      take={(example) => {
        line.write(example.text);
        setValues(example.values);
      }}
      draw={draw}
      close={close}
    >
      <LineField
        line={line}
        label={say('formula')}
        placeholder={examples[0].text}
        ok={read.ok}
        id={`${id} text`}
        meaning={`${id} meaning`}
      />
      <div id={`${id} meaning`} className="formula-meaning" aria-live="polite">
        {(line.typed.trim() !== '' || line.isTried) && <Meaning typed={line.typed} read={read} />}
      </div>
      {read.ok && <Values names={read.variables} values={values} set={setValues} />}
      <p className="formula-about">{say('about')}</p>
      <p className="formula-about">
        {say('knows')} <code>{functionNames}</code>
      </p>
    </LineDialog>
  );
}

const startValue = '1';

const numbersOf = (names: readonly string[], values: Example['values']): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, readNumber(written(values, name)) ?? 1]));

const written = (values: Example['values'], name: string): string =>
  Object.hasOwn(values, name) ? (values[name] ?? startValue) : startValue;

/** What the inputs begin with; on the page, they can be typed over. */
function Values({
  names,
  values,
  set,
}: {
  readonly names: readonly string[];
  readonly values: Example['values'];
  readonly set: (values: Example['values']) => void;
}) {
  const say = useTexts(texts);
  return (
    <fieldset className="formula-values">
      <legend>{say('values')}</legend>
      {names.slice(0, mostValues).map((name) => {
        const value = written(values, name);
        return (
          <label key={name}>
            <span>{name}</span>
            <input
              inputMode="decimal"
              value={value}
              maxLength={30}
              autoComplete="off"
              aria-invalid={readNumber(value) === null}
              onChange={(event) => set({ ...values, [name]: event.target.value })}
            />
          </label>
        );
      })}
    </fieldset>
  );
}

/** More would push the rest off the screen. */
const mostValues = 12;

/** The formula as it is set, and what it becomes; or where it is wrong, and why. */
function Meaning({ typed, read }: { readonly typed: string; readonly read: ReadFormula }) {
  const say = useTexts(texts);
  if (read.ok) {
    const name = (variable: string) => latexName({ id: variable, label: null });
    const left = read.label === null ? '' : `${name(read.label)} = `;
    return (
      <>
        <Formula latex={left + toLatex(read.expr, { name })} block="display" />
        <p className="formula-counts">{say('counts', countsOf(read.expr))}</p>
      </>
    );
  }
  return <Fault typed={typed} fault={read.fault} />;
}

function countsOf(expr: Parameters<typeof drawFormula>[0]) {
  const nodes = [...drawFormula(expr, { values: {}, label: null }).model.nodes.values()];
  const sources = nodes.flatMap(({ type }) => {
    const op = ops.get(type);
    return op?.kind === 'source' ? op.role : [];
  });
  const constants = sources.filter((role) => role === 'constant').length;
  return {
    inputs: sources.length - constants,
    constants,
    operations: nodes.length - sources.length,
  };
}
