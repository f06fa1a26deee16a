// Tells the reader something: a notice in every language, so that it follows when the language is switched.

import type { Notice, SessionStore } from './session.ts';

export function notify(session: SessionStore, notice: Notice): void {
  dismiss(session, notice.id);
  session.setState(({ notices }) => ({ notices: [...notices, notice] }));
}

export function dismiss(session: SessionStore, id: string): void {
  const { notices } = session.getState();
  const kept = notices.filter((notice) => notice.id !== id);
  if (kept.length < notices.length) session.setState({ notices: kept });
}
