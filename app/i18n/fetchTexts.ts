// The texts of the first load in another language than English, where the build has taken them out (scripts/textsApart.ts).

import type { Language } from '../../engine/index.ts';

/** Stands at the head of the built page; in development and in tests, nothing is taken out. */
declare const textsApart: {
  readonly files: Partial<Record<Language, string>>;
  readonly here: Partial<Record<Language, unknown>>;
};

/** Where a file does not come, its language stays English until it is asked for again. */
export async function fetchTexts(language: Language): Promise<void> {
  if (typeof textsApart === 'undefined') return;
  const { files, here } = textsApart;
  const file = files[language];
  if (file === undefined || here[language] !== undefined) return;
  const answer = await fetch(new URL(file, import.meta.url)).catch(() => null);
  if (answer?.ok) here[language] = await answer.json();
}
