// What was found where something else was expected, short enough for a message.

import type { Translated } from '../language.ts';
import type { Json } from './document.ts';

const length = 60;

/** JSON for what is small; a key of `foundTexts` for what is not there or has parts. */
export function foundOf(json: Json | undefined): string {
  if (json === undefined) return 'nothing';
  if (Array.isArray(json)) return 'list';
  if (typeof json === 'object' && json !== null) return 'object';
  if (typeof json === 'number') return String(json);
  return JSON.stringify(
    typeof json === 'string' && json.length > length ? `${json.slice(0, length)}…` : json,
  );
}

export const foundTexts: Readonly<Record<'nothing' | 'list' | 'object', Translated>> = {
  nothing: { en: 'nothing', ko: '없음', ja: 'なし' },
  list: { en: 'a list', ko: '목록', ja: 'リスト' },
  object: { en: 'an object', ko: '객체', ja: 'オブジェクト' },
};
