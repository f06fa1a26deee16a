// Typed texts: each room of the app keeps its own in a texts.ts; a missing translation is a compile error.

import type { Language, Translated } from '../../engine/index.ts';
import { useSession } from '../editor/EditorContext.tsx';

export type Dictionary = Readonly<Record<string, string>>;
export type Texts<E extends Dictionary> = Readonly<Record<Language, { readonly [key in keyof E]: string }>>;
export type Blanks = Readonly<Record<string, string | number>>;
/** Puts blanks such as {count} into a text. */
export type Translate<E extends Dictionary> = (key: keyof E, blanks?: Blanks) => string;

export const defineTexts = <const E extends Dictionary>(texts: {
  readonly en: E;
  readonly ko: { readonly [key in keyof E]: string };
  readonly ja: { readonly [key in keyof E]: string };
}): Texts<E> => texts;

export const fill = (text: string, blanks: Blanks): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) =>
    Object.hasOwn(blanks, name) ? String(blanks[name]) : blank,
  );

export const translate =
  <E extends Dictionary>(texts: Texts<E>, language: Language): Translate<E> =>
  (key, blanks = {}) =>
    fill(texts[language][key], blanks);

/** The same said in every language, for what is made now and read later: by then, its texts are here. */
export const inEveryLanguage = (say: (language: Language) => string): Translated => ({
  get en() {
    return say('en');
  },
  get ko() {
    return say('ko');
  },
  get ja() {
    return say('ja');
  },
});

export function useTexts<E extends Dictionary>(texts: Texts<E>): Translate<E> {
  return translate(
    texts,
    useSession((session) => session.language),
  );
}
