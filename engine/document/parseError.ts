// Why a text cannot be read as a graph at all, in words.

import { fill } from '../fill.ts';
import { type Language, languages, type Translated } from '../language.ts';
import { foundTexts } from './found.ts';

export type ParseErrorCode =
  | 'too-large'
  | 'not-utf8'
  | 'empty'
  | 'html'
  | 'cut-short'
  | 'not-json'
  | 'too-deep'
  | 'not-an-object'
  | 'no-format'
  | 'wrong-format'
  | 'bad-version'
  | 'bad-list'
  | 'too-many'
  | 'migration-failed';

/** One line each; `message` says both. */
export interface ParseError {
  readonly code: ParseErrorCode;
  readonly expected: Translated;
  readonly found: Translated;
  readonly message: Translated;
}

/** A stage of parsing: what it makes, or why it cannot. */
export type Stage<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ParseError };

export const done = <T>(value: T): Stage<T> => ({ ok: true, value });

type Blanks = Readonly<Record<string, string | number>>;

/** `blanks` fill those of the texts below. */
export function fail(
  code: ParseErrorCode,
  blanks: Blanks = {},
): { readonly ok: false; readonly error: ParseError } {
  const say = (text: Translated, more: (language: Language) => Blanks = () => ({})): Translated =>
    inEveryLanguage((language) => {
      const words = { ...blanks, ...more(language) };
      return fill(text[language], (blank) => wordFor(words[blank], language));
    });
  const expected = say(texts[code].expected);
  const found = say(texts[code].found);
  const message = say(sentence, (language) => ({ expected: expected[language], found: found[language] }));
  return { ok: false, error: { code, expected, found, message } };
}

const inEveryLanguage = (say: (language: Language) => string): Translated =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Record<Language, string>;

const wordFor = (value: string | number | undefined, language: Language): string | number | undefined =>
  value === 'nothing' || value === 'list' || value === 'object' ? foundTexts[value][language] : value;

const sentence: Translated = {
  en: 'Expected {expected}; found {found}.',
  ko: '필요한 것: {expected}. 실제 내용: {found}.',
  ja: '必要なもの: {expected}。実際の内容: {found}。',
};

const graph: Translated = {
  en: 'a Nabla graph in JSON',
  ko: 'JSON으로 된 Nabla 그래프',
  ja: 'JSON 形式の Nabla グラフ',
};

const texts: Readonly<Record<ParseErrorCode, { readonly expected: Translated; readonly found: Translated }>> =
  {
    'too-large': {
      expected: { en: 'at most {limit} MB', ko: '{limit} MB 이하', ja: '{limit} MB 以下' },
      found: { en: '{size} MB', ko: '{size} MB', ja: '{size} MB' },
    },
    'not-utf8': {
      expected: { en: 'text in UTF-8', ko: 'UTF-8 텍스트', ja: 'UTF-8 のテキスト' },
      found: { en: 'bytes that are not UTF-8', ko: 'UTF-8이 아닌 바이트', ja: 'UTF-8 ではないバイト列' },
    },
    empty: {
      expected: graph,
      found: { en: 'nothing: the text is empty', ko: '빈 텍스트', ja: '空のテキスト' },
    },
    html: {
      expected: graph,
      found: {
        en: 'a web page or XML, beginning with {start}',
        ko: '웹 페이지나 XML(첫 부분: {start})',
        ja: 'ウェブページまたは XML(先頭: {start})',
      },
    },
    'cut-short': {
      expected: { en: 'the rest of the text', ko: '텍스트의 나머지 부분', ja: 'テキストの続き' },
      found: {
        en: 'its end in the middle of the graph, at line {line}, column {column}',
        ko: '중간에서 잘린 텍스트({line}행 {column}열)',
        ja: '途中で切れたテキスト({line}行 {column}列)',
      },
    },
    'not-json': {
      expected: graph,
      found: {
        en: '{text} at line {line}, column {column}, where JSON does not allow it',
        ko: '{line}행 {column}열에 JSON에서 허용되지 않는 {text}',
        ja: '{line}行 {column}列に JSON では許されない {text}',
      },
    },
    'too-deep': {
      expected: {
        en: 'at most {limit} levels of nested lists and objects',
        ko: '목록과 객체의 중첩 {limit}단계 이하',
        ja: 'リストとオブジェクトの入れ子 {limit} 段以下',
      },
      found: { en: 'more', ko: '더 깊은 중첩', ja: 'さらに深い入れ子' },
    },
    'not-an-object': { expected: graph, found: { en: '{found}', ko: '{found}', ja: '{found}' } },
    'no-format': {
      expected: {
        en: 'a Nabla graph, with "format": "nabla"',
        ko: '"format": "nabla"가 있는 Nabla 그래프',
        ja: '"format": "nabla" のある Nabla グラフ',
      },
      found: {
        en: 'JSON of another kind, with the fields {fields}',
        ko: '다른 종류의 JSON(필드: {fields})',
        ja: '別の種類の JSON(フィールド: {fields})',
      },
    },
    'wrong-format': {
      expected: { en: '"format": "nabla"', ko: '"format": "nabla"', ja: '"format": "nabla"' },
      found: { en: '"format": {found}', ko: '"format": {found}', ja: '"format": {found}' },
    },
    'bad-version': {
      expected: {
        en: 'a whole number from 1 as "version"',
        ko: '"version"에 1 이상의 정수',
        ja: '"version" に 1 以上の整数',
      },
      found: { en: '{found}', ko: '{found}', ja: '{found}' },
    },
    'bad-list': {
      expected: { en: 'a list as "{field}"', ko: '"{field}"에 목록', ja: '"{field}" にリスト' },
      found: { en: '{found}', ko: '{found}', ja: '{found}' },
    },
    'too-many': {
      expected: {
        en: 'at most {limit} "{field}"',
        ko: '"{field}" {limit}개 이하',
        ja: '"{field}" は {limit} 個以下',
      },
      found: { en: '{count}', ko: '{count}개', ja: '{count} 個' },
    },
    'migration-failed': {
      expected: {
        en: 'a graph as version {version} of the format describes it',
        ko: '형식 버전 {version}에 맞는 그래프',
        ja: '形式のバージョン {version} に沿ったグラフ',
      },
      found: {
        en: 'one that cannot be brought up to version {next} ({reason})',
        ko: '버전 {next}(으)로 바꿀 수 없는 그래프({reason})',
        ja: 'バージョン {next} に変換できないグラフ({reason})',
      },
    },
  };
