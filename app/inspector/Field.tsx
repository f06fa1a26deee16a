// A value typed as text: it takes effect as soon as it can be read, and one visit to the field is one undo step.

import { type KeyboardEvent, useId, useState } from 'react';
import type { Policy } from '../document/documentStore.ts';
import { useEditor } from '../editor/EditorContext.tsx';

interface FieldProps<T> {
  readonly name: string;
  readonly hint?: string;
  /** As it is written in the document. */
  readonly value: string;
  /** null for what cannot be read, or not yet. */
  readonly read: (text: string) => T | null;
  readonly write: (value: T, policy: Policy) => void;
  /** Another text for arrow up (1) and down (−1). */
  readonly nudge?: (text: string, direction: 1 | -1) => string;
}

export function Field<T>({ name, hint, value, read, write, nudge }: FieldProps<T>) {
  const { document } = useEditor();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [before, setBefore] = useState(value);
  const change = (text: string): void => {
    setDraft(text);
    const read1 = read(text);
    if (read1 !== null) write(read1, { merge: `field ${id}` });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction !== null && nudge !== undefined) {
      event.preventDefault();
      change(nudge(draft ?? value, direction));
    }
    if (event.key === 'Escape') change(before);
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        value={draft ?? value}
        aria-invalid={draft !== null && read(draft) === null}
        aria-describedby={hint === undefined ? undefined : `${id} hint`}
        onFocus={() => setBefore(value)}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setDraft(null);
          document.seal();
        }}
      />
      {hint !== undefined && <small id={`${id} hint`}>{hint}</small>}
    </div>
  );
}
