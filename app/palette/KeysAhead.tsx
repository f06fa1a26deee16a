// Has the keyboard while a dialog's code is on its way: nothing on the page takes a key that is meant for the dialog.

import { useLayoutEffect } from 'react';

interface Props {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly close: () => void;
}

export function KeysAhead({ typed, type, close }: Props) {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key } = event;
      event.stopPropagation();
      // The browser's own keys stay the browser's.
      if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(key)) return;
      event.preventDefault();
      if (key === 'Escape') close();
      else if (key === 'Backspace') type(typed.slice(0, -1));
      else if (key.length === 1 && !event.repeat) type(typed + key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [typed, type, close]);
  return null;
}
