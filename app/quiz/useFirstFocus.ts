// Whoever begins a quiz goes on typing in its first field; a page that opens with one leaves the focus alone.

import { type RefObject, useEffect, useRef } from 'react';

/** The room in which the first field or button gets the focus, once, if nothing else of weight has it. */
export function useFirstFocus<E extends HTMLElement>(selector: string): RefObject<E | null> {
  const room = useRef<E>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement.matches('body, .quiz-goes-on');
    if (isFree && navigator.userActivation?.hasBeenActive === true)
      room.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [selector]);
  return room;
}
