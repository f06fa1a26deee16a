// What is wrong, in every language. The words are many, so they are fetched once the page stands.

import type { Issue, Translated } from '../../engine/index.ts';
import { inEveryLanguage } from '../i18n/texts.ts';

let words: typeof import('./issueText.ts') | null = null;

export async function fetchIssueWords(): Promise<void> {
  words ??= await import('./issueText.ts');
}

/** null until the words are there. */
export function inWords(issue: Issue): Translated | null {
  const say = words?.issueText;
  return say === undefined ? null : inEveryLanguage((language) => say(issue, language));
}
