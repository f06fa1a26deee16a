import type { Theme } from '../session/session.ts';

const isTheme = (text: string | null): text is Theme => text === 'light' || text === 'dark';

/** The address decides, then what was chosen before, then the system. */
export function chosenTheme(asked: string | null, saved: string | null, system: Theme): Theme {
  if (isTheme(asked)) return asked;
  return isTheme(saved) ? saved : system;
}
