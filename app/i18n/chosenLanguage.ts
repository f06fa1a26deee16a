import { type Language, languages } from '../../engine/index.ts';

const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text);

/** The address decides, then what was chosen before, then the browser's own order; English where nothing fits. */
export function chosenLanguage(
  asked: string | null,
  saved: string | null,
  browser: readonly string[],
): Language {
  if (isLanguage(asked)) return asked;
  if (isLanguage(saved)) return saved;
  return browser.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}
