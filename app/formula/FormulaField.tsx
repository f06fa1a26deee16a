// The expression of a node: every text is kept as it is typed, and what is wrong with it said below.

import { useId } from 'react';
import type { ParamFieldProps } from '../inspector/paramField.ts';
import { useTyped } from '../inspector/useTyped.ts';
import { Fault } from './Fault.tsx';
import { readFormula } from './readFormula.ts';
import './formulaField.css';

export function FormulaField({ name, value, write }: ParamFieldProps) {
  const id = useId();
  const typed = useTyped({
    value: typeof value === 'string' ? value : '',
    read: (text) => text,
    write: (text, policy) => write(text, policy),
  });
  const read = readFormula(typed.value, 'unnamed');
  return (
    <div className="formula-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        maxLength={500}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id} fault`}
        {...typed}
        aria-invalid={!read.ok}
      />
      <small id={`${id} fault`} aria-live="polite">
        {!read.ok && <Fault typed={typed.value} fault={read.fault} />}
      </small>
    </div>
  );
}
