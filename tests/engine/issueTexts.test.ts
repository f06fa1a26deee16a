import { describe, expect, test } from 'vitest';
import { dataIssueTexts } from '../../engine/data/dataIssueTexts.ts';
import type { Issue } from '../../engine/issue.ts';
import { issueText } from '../../engine/issueTexts.ts';
import { expectedTexts, reasonTexts, shapeTexts, tensorTexts } from '../../engine/issueWords.ts';
import { type Language, languages } from '../../engine/language.ts';

const issue = (code: Issue['code'], data: Issue['data'] = {}): Issue => ({ code, severity: 'error', data });
const blanksIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

/** Everything that an issue can be told to say. */
const everything: readonly Issue[] = [
  ...Object.keys(shapeTexts).map((rule) => issue('shape', { rule })),
  ...Object.keys(tensorTexts).map((rule) => issue('bad-param', { rule })),
  ...Object.keys(dataIssueTexts).map((rule) => issue('bad-data', { rule })),
  ...(
    [
      'duplicate-node',
      'duplicate-edge',
      'dangling-edge',
      'unknown-handle',
      'input-taken',
      'no-free-input',
      'bad-node',
      'bad-edge',
      'bad-position',
      'bad-field',
      'number-id',
      'cut-text',
      'newer-version',
      'unknown-type',
      'missing-input',
      'bad-param',
      'shape',
      'cycle',
      'too-large',
      'no-target',
      'unknown-target',
      'target-not-computed',
      'bad-seed',
      'not-finite',
      'not-finite-gradient',
      'bad-label',
      'bad-data',
    ] as const
  ).map((code) => issue(code)),
];

const named = everything.map((about): [string, Issue] => [
  [about.code, about.data.rule ?? []].flat().join(' '),
  about,
]);

describe('issueText', () => {
  test.each(everything)(
    '$code $data.rule has the same blanks in every language, and a full stop',
    (about) => {
      const texts = languages.map((language) => issueText(about, language));
      expect(new Set(texts).size).toBe(languages.length);
      for (const text of texts) {
        expect(blanksIn(text)).toEqual(blanksIn(texts[0] ?? ''));
        expect(text).toMatch(/[.。]$/);
      }
    },
  );

  /** A particle that follows a name must change with its last sound, which nobody knows. */
  test.each(named)('%s puts no Korean particle after a name', (_, about) => {
    expect(issueText(about, 'ko')).not.toMatch(/\}[’"]?(은|는|이|가|을|를|와|과|으로|로)(?![가-힣])/);
  });

  test.each<[Language, string]>([
    ['en', 'The value is NaN: 0 divided by 0.'],
    ['ko', '값이 NaN입니다. 이유: 0 나누기 0.'],
    ['ja', '値が NaN です。理由: 0 ÷ 0。'],
  ])('a reason in words: %s', (language, text) => {
    expect(issueText(issue('not-finite', { value: 'NaN', reason: 'zero-over-zero' }), language)).toBe(text);
  });

  test('a broken rule of shapes', () => {
    const data = { rule: 'broadcast', a: '(2, 3)', b: '(4,)' };
    expect(issueText(issue('shape', data), 'en')).toMatch(/^Shapes \(2, 3\) and \(4,\) do not broadcast/);
  });

  test('what was expected and what was found', () => {
    const data = { param: 'exponent', expected: 'number', found: '"two"' };
    expect(issueText(issue('bad-param', data), 'en')).toBe(
      '“exponent” must be a number within its range; found "two".',
    );
    const missing = { field: 'params', expected: 'object', found: 'list' };
    expect(issueText(issue('bad-field', missing), 'ja')).toContain(
      '必要なもの: オブジェクト。実際の値: リスト。',
    );
  });

  test('what stands in a file is put in as it is', () => {
    const data = { edge: '{node}', node: 'constructor', found: 'toString' };
    expect(issueText(issue('dangling-edge', data), 'en')).toBe(
      'Wire “{node}” was left out: there is no node “constructor”.',
    );
    expect(issueText(issue('bad-seed', { expected: '__proto__', found: 'toString' }), 'en')).toContain(
      'numbers of shape __proto__; found toString.',
    );
  });

  test('a rule or a reason that nobody knows still says something', () => {
    expect(issueText(issue('shape', { rule: 'constructor' }), 'en')).toBe(
      'The shapes of the inputs do not fit.',
    );
    expect(issueText(issue('not-finite', { value: 'NaN', reason: 'magic' }), 'en')).toBe(
      'The value is NaN: magic.',
    );
  });

  test('words differ from one another', () => {
    for (const words of [expectedTexts, reasonTexts]) {
      const texts = Object.values(words).map(({ en }) => en);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
