// A value typed as text: it takes effect as soon as it can be read, and one visit to the field is one undo step.

import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import type { Policy } from '../document/documentStore.ts';
import { useEditor } from '../editor/EditorContext.tsx';

export interface Typed<T> {
  /** As it is written in the document. */
  readonly value: string;
  /** null for what cannot be read, or not yet. */
  readonly read: (text: string) => T | null;
  readonly write: (value: T, policy: Policy) => void;
  /** Another text for arrow up (1) and down (−1). */
  readonly nudge?: (text: string, direction: 1 | -1) => string;
}

/** Enter leaves the field; Escape too, with what stood there before. */
export function useTyped<T>({ value, read, write, nudge }: Typed<T>) {
  const { document } = useEditor();
  const key = `field ${useId()}`;
  const [draft, setDraft] = useState<string | null>(null);
  const change = (text: string): void => {
    setDraft(text);
    const typed = read(text);
    if (typed !== null) write(typed, { merge: key });
  };
  /** By undo, so that nothing is left of it among the steps. */
  const takeBack = (): void => {
    if (document.getState().past.at(-1)?.key === key) document.undo();
  };
  return {
    value: draft ?? value,
    'aria-invalid': draft !== null && read(draft) === null,
    onChange: (event: ChangeEvent<HTMLInputElement>) => change(event.target.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.nativeEvent.isComposing) return;
      const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
      if (direction !== null && nudge !== undefined) {
        event.preventDefault();
        change(nudge(draft ?? value, direction));
      }
      if (event.key === 'Escape') takeBack();
      if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
    },
    onBlur: () => {
      setDraft(null);
      document.seal();
    },
  };
}
