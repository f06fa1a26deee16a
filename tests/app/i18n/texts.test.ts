import { describe, expect, test } from 'vitest';
import { commands } from '../../../app/commands/index.ts';
import { examples } from '../../../app/examples/examples.ts';
import { fill } from '../../../app/i18n/texts.ts';
import { type Language, languages, ops, type Translated } from '../../../engine/index.ts';

/** The same in every language: names, signs and letters of mathematics. */
const same = new Set(['Xavier', 'English', '한국어', '日本語']);

const isTexts = (value: unknown): value is Readonly<Record<Language, Readonly<Record<string, string>>>> =>
  typeof value === 'object' && value !== null && languages.every((language) => language in value);

const files = import.meta.glob<Record<string, unknown>>('../../../app/**/*{t,T}exts.ts', { eager: true });
const rooms = Object.entries(files).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter(isTexts)
    .map((texts) => [file.replace(/^.*\/app\//, 'app/'), texts] as const),
);

/** Every text there is, by where it stands. */
const everything: readonly (readonly [string, Translated])[] = [
  ...rooms.flatMap(([file, texts]) =>
    Object.keys(texts.en).map((key) => {
      const { en, ko, ja } = texts;
      return [`${file} ${key}`, { en: en[key] ?? '', ko: ko[key] ?? '', ja: ja[key] ?? '' }] as const;
    }),
  ),
  ...commands.map(({ id, label }) => [`command ${id}`, label] as const),
  ...examples.flatMap(({ slug, title, note }) => [
    [`example ${slug} title`, title] as const,
    [`example ${slug} note`, note] as const,
  ]),
  ...[...ops.values()].map(
    ({ id, text: { en, ko, ja } }) =>
      [`op ${id} about`, { en: en.about, ko: ko.about, ja: ja.about }] as const,
  ),
];

const blanksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([blank]) => blank).sort();

describe('texts', () => {
  test('are found in every room', () => {
    expect(rooms.map(([file]) => file)).toEqual(
      expect.arrayContaining(['app/shell/texts.ts', 'app/canvas/texts.ts']),
    );
  });

  test.each(rooms)('of %s have the same keys in every language', (_, texts) => {
    for (const language of languages) expect(Object.keys(texts[language])).toEqual(Object.keys(texts.en));
  });

  test('are nowhere empty', () => {
    expect(
      everything.filter(([, text]) => languages.some((language) => text[language].trim() === '')),
    ).toEqual([]);
  });

  test('have the same blanks in every language', () => {
    const differing = everything.filter(([, text]) =>
      languages.some((language) => blanksOf(text[language]).join() !== blanksOf(text.en).join()),
    );
    expect(differing).toEqual([]);
  });

  test('are nowhere left in English', () => {
    const isWord = (text: string): boolean => /[a-z]{3,}/.test(text.replace(/\{\w+\}/g, ''));
    const copies = everything.filter(
      ([, { en, ko, ja }]) => isWord(en) && !same.has(en) && (ko === en || ja === en),
    );
    expect(copies).toEqual([]);
  });

  test('of Korean and Japanese are written in their own letters', () => {
    const stray = everything.filter(([, { ko, ja }]) => /[぀-ヿ]/.test(ko) || /[가-힣]/.test(ja));
    expect(stray.filter(([where]) => !where.startsWith('command language-'))).toEqual([]);
  });
});

test('blanks are filled once, and what fills them is not read again', () => {
  expect(fill('{a} and {b}', { a: '{b}', b: 2 })).toBe('{b} and 2');
  expect(fill('{missing}', {})).toBe('{missing}');
  expect(fill('{toString}', {})).toBe('{toString}');
});

describe('sources', () => {
  const sources = import.meta.glob<string>('../../../app/**/*.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  });

  /** Words written straight into the page: between tags, or in an attribute that is read aloud. */
  function wordsIn(source: string): readonly string[] {
    const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const between = [...code.matchAll(/>\s*([A-Za-z][^<>{}=;()]*?)\s*<\//g)].map((match) => match[1] ?? '');
    const attributes = [
      ...code.matchAll(/\b(?:aria-label|title|placeholder|alt|aria-description)="([^"]*[A-Za-z]{2}[^"]*)"/g),
    ];
    // A variable of mathematics is called the same everywhere: x, x1.
    return [...between, ...attributes.map((match) => match[1] ?? '')].filter(
      (words) => !/^[a-z]\d?$/.test(words),
    );
  }

  test('write no words into the page but through texts', () => {
    const found = Object.entries(sources).flatMap(([file, source]) =>
      wordsIn(source).map((words) => `${file}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  test('the scanner sees what it should', () => {
    expect(wordsIn('<p>\n  Save it\n</p>')).toEqual(['Save it']);
    expect(wordsIn('<button aria-label="Close">{x}</button>')).toEqual(['Close']);
    expect(wordsIn('<p>{text("save")}</p>')).toEqual([]);
    expect(wordsIn('<th>x1</th><th>a cell</th>')).toEqual(['a cell']);
  });
});
