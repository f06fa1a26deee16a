// Faults that no room has caught: they do not pass in silence, and do not stop the page.

import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import type { SessionStore } from '../session/session.ts';
import { isUnfetched, noteUnfetched } from '../session/unfetched.ts';
import { shellTexts } from './texts.ts';

export function sayFaults(session: SessionStore): void {
  // Events without an error of ours are the browser's own chatter, as of a ResizeObserver.
  window.addEventListener('error', ({ error }) => {
    if (error instanceof Error) sayFault(session, error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => sayFault(session, reason));
  // Comes before whoever imports hears of it.
  window.addEventListener('vite:preloadError', ({ payload }) => noteUnfetched(session, payload));
}

/** Of code that could not be fetched it has been said already. */
export function sayFault(session: SessionStore, error: unknown): void {
  if (isUnfetched(error)) return;
  const text = inEveryLanguage((language) => translate(shellTexts, language)('fault'));
  notify(session, { id: 'fault', tone: 'problem', text });
}
