// Keeps what lies outside React – <html>, the title, the address – in step with the editor.

import type { Editor } from '../editor/editor.ts';
import type { Session } from '../session/session.ts';
import { writePreference } from './preferences.ts';

export function dressPage(editor: Editor): void {
  const { session, document: store } = editor;
  showSession(session.getState());
  showTitle(store.getState().document.title);
  session.subscribe((state, last) => {
    if (state.language !== last.language) choose('language', 'lang', state.language);
    if (state.theme !== last.theme) choose('theme', 'theme', state.theme);
    showSession(state);
  });
  store.subscribe((state, last) => {
    if (state.document === last.document) return;
    showTitle(state.document.title);
    // From the first edit on, loading the page again brings back the reader's own work.
    forget('example');
  });
}

export function showSession({ language, theme }: Pick<Session, 'language' | 'theme'>): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
}

function showTitle(title: string): void {
  document.title = title === '' ? 'Nabla' : `${title} – Nabla`;
}

/** What the reader chooses holds from now on, whatever the address asked for. */
function choose(name: 'language' | 'theme', parameter: string, value: string): void {
  writePreference(name, value);
  forget(parameter);
}

function forget(parameter: string): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(parameter)) return;
  address.searchParams.delete(parameter);
  history.replaceState(history.state, '', address);
}
