// A typed value with its name before it and a hint below.

import { useId } from 'react';
import { type Typed, useTyped } from './useTyped.ts';

interface FieldProps<T> extends Typed<T> {
  readonly name: string;
  readonly hint?: string | undefined;
  /** What to say of a text that cannot be taken, instead of the hint. */
  readonly complain?: (text: string) => string | undefined;
  readonly maxLength?: number;
}

export function Field<T>({ name, hint, complain, maxLength, ...typed }: FieldProps<T>) {
  const id = useId();
  const input = useTyped(typed);
  const note = (input['aria-invalid'] ? complain?.(input.value) : undefined) ?? hint;
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        maxLength={maxLength}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        {...input}
      />
      {note !== undefined && <small id={`${id}-note`}>{note}</small>}
    </div>
  );
}
