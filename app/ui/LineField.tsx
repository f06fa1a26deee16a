// The line of a dialog in which a line of text becomes a graph.

import { useContext, useState } from 'react';
import { TypedAhead } from './TypedAhead.ts';

/** What is typed, and whether it was to be drawn as it stands. */
export interface Line {
  readonly typed: string;
  readonly isTried: boolean;
  readonly write: (text: string) => void;
  readonly tried: () => void;
}

export function useLine(): Line {
  const [typed, setTyped] = useState(useContext(TypedAhead));
  const [isTried, setTried] = useState(false);
  const write = (text: string): void => {
    setTyped(text);
    setTried(false);
  };
  return { typed, isTried, write, tried: () => setTried(true) };
}

interface Props {
  readonly line: Line;
  readonly label: string;
  readonly placeholder: string;
  /** Whether it can be drawn. */
  readonly ok: boolean;
  readonly id: string;
  /** The element that tells what it means, or what is wrong with it. */
  readonly meaning: string;
}

export function LineField({ line, label, placeholder, ok, id, meaning }: Props) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="line-text"
        value={line.typed}
        maxLength={500}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-invalid={line.isTried && !ok}
        aria-describedby={meaning}
        onChange={(event) => line.write(event.target.value)}
      />
    </>
  );
}
