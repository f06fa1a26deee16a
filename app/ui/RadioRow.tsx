// One of a few, side by side; the chosen one is tinted.

import { type ReactNode, useId } from 'react';
import './radioRow.css';

interface Props<T extends string> {
  readonly legend: string;
  readonly className?: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly choose: (option: T) => void;
  readonly say: (option: T) => ReactNode;
}

export function RadioRow<T extends string>({
  legend,
  className = '',
  options,
  chosen,
  choose,
  say,
}: Props<T>) {
  const group = useId();
  return (
    <fieldset className={`radio-row ${className}`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={group} checked={option === chosen} onChange={() => choose(option)} />
          {say(option)}
        </label>
      ))}
    </fieldset>
  );
}
