// A typed value with its name before it and a hint below.

import { useId } from 'react';
import { type Typed, useTyped } from './useTyped.ts';

interface FieldProps<T> extends Typed<T> {
  readonly name: string;
  readonly hint?: string | undefined;
}

export function Field<T>({ name, hint, ...typed }: FieldProps<T>) {
  const id = useId();
  const input = useTyped(typed);
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{name}</label>
      <input id={id} aria-describedby={hint === undefined ? undefined : `${id} hint`} {...input} />
      {hint !== undefined && <small id={`${id} hint`}>{hint}</small>}
    </div>
  );
}
