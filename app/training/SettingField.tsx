// A setting with its name before it: a number that is typed, or one of a few.

import { useId } from 'react';
import type { Json, Param } from '../../engine/index.ts';
import type { Policy } from '../document/documentStore.ts';
import { useTexts } from '../i18n/texts.ts';
import { useTyped } from '../inspector/useTyped.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { texts } from './texts.ts';

interface NumberSettingProps {
  readonly name: string;
  readonly param: Param;
  readonly value: Json;
  readonly write: (value: Json, policy: Policy) => void;
}

/** Where the param may be left out, an empty field does. */
export function NumberSetting({ name, param, value, write }: NumberSettingProps) {
  const text = useTexts(texts);
  const id = useId();
  const isOptional = param.default === null;
  const input = useTyped<{ readonly json: Json }>({
    value: value === null ? '' : String(value),
    read: (written) => {
      const json = isOptional && written.trim() === '' ? null : readNumber(written);
      return (json !== null || isOptional) && param.read(json).ok ? { json } : null;
    },
    write: ({ json }, policy) => write(json, policy),
    nudge,
  });
  return (
    <p className="training-setting">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        placeholder={isOptional ? text('none') : undefined}
        {...input}
      />
    </p>
  );
}

interface ChoiceSettingProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly title: string | undefined;
  readonly write: (id: string) => void;
}

export function ChoiceSetting({ name, value, options, title, write }: ChoiceSettingProps) {
  const id = useId();
  return (
    <p className="training-setting">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} title={title} onChange={(event) => write(event.target.value)}>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
