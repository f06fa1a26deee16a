import { expect, test } from 'vitest';
import { dataIssueText, dataIssueTexts } from '../../../engine/data/dataIssueTexts.ts';
import { languages } from '../../../engine/language.ts';

const blanksIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank))].sort();

test.each(Object.entries(dataIssueTexts))('%s says the same in every language', (_, texts) => {
  for (const language of languages) {
    expect(blanksIn(texts[language])).toEqual(blanksIn(texts.en));
    expect(texts[language]).toMatch(/[.。]$/);
  }
  // A particle that follows a name must change with its last sound, which nobody knows.
  expect(texts.ko).not.toMatch(/\}[’"]?(은|는|이|가|을|를|와|과|으로|로)(?![가-힣])/);
});

test('what a table says is put in as it is', () => {
  const data = { row: 3, column: '{found}', found: '"toString"' };
  expect(dataIssueText({ code: 'not-a-number', severity: 'warning', data }, 'en')).toBe(
    'Row 3 was left out: column “{found}” needs a number; found "toString".',
  );
});
