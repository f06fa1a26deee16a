// Code that could not be fetched: mostly since a newer version has taken the place of the one that the page was loaded from.

import { defineTexts, inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from './notify.ts';
import type { SessionStore } from './session.ts';

export const unfetchedTexts = defineTexts({
  en: {
    unfetched:
      'A part of Nabla could not be loaded. There may be a newer version, or no connection: load the page again. Your graph is kept.',
    reload: 'Load the page again',
  },
  ko: {
    unfetched:
      'Nabla의 일부를 불러오지 못했습니다. 새 버전이 나왔거나 연결이 끊겼을 수 있습니다. 페이지를 새로 고치세요. 그래프는 그대로 남습니다.',
    reload: '페이지 새로 고침',
  },
  ja: {
    unfetched:
      'Nablaの一部を読み込めませんでした。新しいバージョンが公開されたか、接続が切れている可能性があります。ページを再読み込みしてください。グラフは残ります。',
    reload: 'ページを再読み込み',
  },
});

const unfetched = new WeakSet<object>();
/** What nobody had asked for yet. */
const ahead = new WeakSet<object>();

const isObject = (error: unknown): error is object => typeof error === 'object' && error !== null;

/** Whether it is what an import has failed with. */
export const isUnfetched = (error: unknown): boolean => isObject(error) && unfetched.has(error);

/** Has code ready before anybody asks for it. Where it does not come nothing is said: whoever asks will hear of it. */
export const fetchAhead = (code: () => Promise<unknown>): Promise<void> =>
  code().then(
    () => {},
    (error: unknown) => {
      if (isObject(error)) ahead.add(error);
    },
  );

/** `error`: what whoever wanted the code has yet to hear of. It is said once they have, unless nobody asked. */
export function noteUnfetched(session: SessionStore, error: unknown): void {
  if (isObject(error)) unfetched.add(error);
  setTimeout(() => {
    if (!isObject(error) || !ahead.has(error)) sayUnfetched(session);
  });
}

export function sayUnfetched(session: SessionStore): void {
  const say = (key: keyof typeof unfetchedTexts.en) =>
    inEveryLanguage((language) => translate(unfetchedTexts, language)(key));
  const action = { label: say('reload'), run: () => location.reload() };
  notify(session, { id: 'unfetched', tone: 'problem', text: say('unfetched'), action });
}
