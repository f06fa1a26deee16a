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

/** Whether it is what an import has failed with. */
export const isUnfetched = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && unfetched.has(error);

/** `error`: what whoever asked for the code will hear of as well. */
export function sayUnfetched(session: SessionStore, error?: unknown): void {
  if (typeof error === 'object' && error !== null) unfetched.add(error);
  const say = (key: keyof typeof unfetchedTexts.en) =>
    inEveryLanguage((language) => translate(unfetchedTexts, language)(key));
  const action = { label: say('reload'), run: () => location.reload() };
  notify(session, { id: 'unfetched', tone: 'problem', text: say('unfetched'), action });
}
