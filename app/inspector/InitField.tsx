// How a parameter's first values are drawn: by which rule, and for some rules how widely.

import { useId } from 'react';
import type { Init } from '../../engine/index.ts';
import { useTexts } from '../i18n/texts.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { Field } from './Field.tsx';
import { accepted, type ParamFieldProps } from './paramField.ts';
import { texts } from './texts.ts';

const rules = [
  'zeros',
  'ones',
  'normal',
  'uniform',
  'xavier',
  'xavierUniform',
  'he',
  'heUniform',
  'constant',
] as const satisfies readonly Init['type'][];

/** The field of the file that says how widely. */
const amounts = { normal: 'std', uniform: 'limit', constant: 'value' } as const;
const hasAmount = (rule: Init['type']): rule is keyof typeof amounts => Object.hasOwn(amounts, rule);

export function InitField({ name, param, value, write }: ParamFieldProps) {
  const text = useTexts(texts);
  const id = useId();
  const read = param.read(value);
  const init = read.ok ? (read.value as Init) : null;
  const rule = init?.type;
  const amount = init === null ? undefined : Object.entries(init).find(([field]) => field !== 'type')?.[1];
  return (
    <>
      <div className="inspector-field">
        <label htmlFor={id}>{name}</label>
        <select id={id} value={rule ?? ''} onChange={(event) => write(event.target.value, 'commit')}>
          {rule === undefined && <option value="">{JSON.stringify(value)}</option>}
          {rules.map((each) => (
            <option key={each} value={each}>
              {text(`init.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {rule !== undefined && hasAmount(rule) && (
        <Field
          name={text(`init.${amounts[rule]}`)}
          value={String(amount)}
          read={(written) => {
            const number = readNumber(written);
            return number === null ? null : accepted(param, { type: rule, [amounts[rule]]: number });
          }}
          write={({ json }, policy) => write(json, policy)}
          nudge={nudge}
        />
      )}
    </>
  );
}
