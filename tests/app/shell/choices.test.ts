import { expect, test } from 'vitest';
import { chosenLanguage } from '../../../app/i18n/chosenLanguage.ts';
import { chosenTheme } from '../../../app/shell/chosenTheme.ts';

test.each([
  ['ko', 'ja', ['en'], 'ko'],
  [null, 'ja', ['ko'], 'ja'],
  [null, null, ['fr-FR', 'ko-KR', 'ja'], 'ko'],
  [null, null, ['fr'], 'en'],
  [null, null, [], 'en'],
  ['xx', 'yy', ['ja-JP'], 'ja'],
  ['__proto__', null, [], 'en'],
] as const)('address %s, saved %s, browser %j: %s', (asked, saved, browser, language) => {
  expect(chosenLanguage(asked, saved, browser)).toBe(language);
});

test.each([
  ['dark', 'light', 'light', 'dark'],
  [null, 'dark', 'light', 'dark'],
  [null, null, 'dark', 'dark'],
  ['blue', 'red', 'light', 'light'],
] as const)('address %s, saved %s, system %s: %s', (asked, saved, system, theme) => {
  expect(chosenTheme(asked, saved, system)).toBe(theme);
});
