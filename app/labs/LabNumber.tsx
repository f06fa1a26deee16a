// A number that a lab is tried with, its name before it.

import { type CSSProperties, useId } from 'react';
import { useTyped } from '../inspector/useTyped.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';

interface Props {
  readonly name: string;
  /** Where the name stands elsewhere on the page, it is only said. */
  readonly look?: 'named' | 'bare';
  readonly value: number;
  readonly fits?: (value: number) => boolean;
  readonly write: (value: number) => void;
}

export function LabNumber({ name, look = 'named', value, fits = () => true, write }: Props) {
  const id = useId();
  const input = useTyped<{ readonly number: number }>({
    value: String(value).replace('-', '−'),
    read: (written) => {
      const number = readNumber(written);
      return number === null || !fits(number) ? null : { number };
    },
    write: ({ number }) => write(number),
    nudge,
  });
  return (
    <span className="lab-number">
      <label htmlFor={id} className={look === 'bare' ? 'visually-hidden' : ''}>
        {name}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        style={{ '--letters': input.value.length } as CSSProperties}
        {...input}
      />
    </span>
  );
}
