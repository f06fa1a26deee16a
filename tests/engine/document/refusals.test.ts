// Texts that are no graph: each is refused with what was expected and what was found, in every language.
import { describe, expect, test } from 'vitest';
import { limits } from '../../../engine/document/limits.ts';
import { languages } from '../../../engine/index.ts';
import { fileOf, open, refuse } from './files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const withField = (json: string): string =>
  fileOf([], [], { field: 0 }).replace('"field":0', `"field":${json}`);
const header = '{ "format": "nabla", "version": 1,';

const refused: readonly [name: string, source: string | Uint8Array, code: string, found: string][] = [
  ['nothing at all', '', 'empty', 'nothing: the text is empty'],
  ['only spaces', ' \n\t', 'empty', 'nothing: the text is empty'],
  [
    'a web page',
    '\n<!DOCTYPE html><html></html>',
    'html',
    'a web page or XML, beginning with "<!DOCTYPE html><html"',
  ],
  ['a sentence', 'Dear Sir', 'not-json', '"Dear Sir" at line 1, column 1, where JSON does not allow it'],
  ['a typing error', '{\n  "a": 1,\n}', 'not-json', '"}" at line 3, column 1, where JSON does not allow it'],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x7b), 'not-utf8', 'bytes that are not UTF-8'],
  ['a number', '42', 'not-an-object', '42'],
  ['a list', '[]', 'not-an-object', 'a list'],
  ['null', 'null', 'not-an-object', 'null'],
  ['an empty object', '{}', 'no-format', 'JSON of another kind, with the fields nothing'],
  [
    "another program's file",
    '{ "type": "excalidraw", "elements": [], "a": 1, "b": 2, "c": 3, "d": 4 }',
    'no-format',
    'JSON of another kind, with the fields "type", "elements", "a", "b", "c", …',
  ],
  ['another format', '{ "format": "onnx" }', 'wrong-format', '"format": "onnx"'],
  ['no version', '{ "format": "nabla", "nodes": [], "edges": [] }', 'bad-version', 'nothing'],
  ['version 0', '{ "format": "nabla", "version": 0 }', 'bad-version', '0'],
  ['version one and a half', '{ "format": "nabla", "version": 1.5 }', 'bad-version', '1.5'],
  ['a version in words', '{ "format": "nabla", "version": "1" }', 'bad-version', '"1"'],
  ['no nodes', `${header} "edges": [] }`, 'bad-list', 'nothing'],
  ['nodes by id', `${header} "nodes": {}, "edges": [] }`, 'bad-list', 'an object'],
  ['no edges', `${header} "nodes": [] }`, 'bad-list', 'nothing'],
  ['edges as text', `${header} "nodes": [], "edges": "none" }`, 'bad-list', '"none"'],
  ['5,000 levels', withField(nested(5_000)), 'too-deep', 'more'],
  ['a million levels', nested(1_000_000), 'too-deep', 'more'],
  [
    '100,000 nodes',
    fileOf(Array.from({ length: 100_000 }, (_, id) => ({ id, type: 'add' }))),
    'too-many',
    '100000',
  ],
  ['20,001 edges', fileOf([], new Array(20_001).fill(null)), 'too-many', '20001'],
  ['24 MB of text', ' '.repeat(24_000_000), 'too-large', '24 MB'],
  ['24 MB of bytes', new Uint8Array(24_000_000), 'too-large', '24 MB'],
];

describe('refused', () => {
  test.each(refused)('%s', (_, source, code, found) => {
    const error = refuse(source);
    expect(error.code).toBe(code);
    expect(error.found.en).toBe(found);
    for (const language of languages) {
      const message = error.message[language];
      expect(message).toContain(error.expected[language]);
      expect(message).toContain(error.found[language]);
      expect(message).not.toMatch(/\n|\{\w+\}|undefined/);
    }
  });

  test('the message says the limit', () => {
    expect(refuse(' '.repeat(24_000_000)).expected.en).toBe('at most 20 MB');
    expect(refuse(fileOf(new Array(5_001).fill(null))).expected.en).toBe('at most 5000 "nodes"');
    expect(refuse(fileOf([], new Array(20_001).fill(null))).expected.en).toBe('at most 20000 "edges"');
  });

  test('wherever a file is cut, the end is named', () => {
    const text = JSON.stringify(
      JSON.parse(fileOf([{ id: 'a\u00e9\\', type: 'input', params: { value: [true, null, -1.5e-3] } }])),
      null,
      1,
    );
    for (let length = 1; length < text.length; length++) {
      const cut = text.slice(0, length);
      const lines = cut.split('\n');
      const error = refuse(cut);
      expect([length, error.code]).toEqual([length, 'cut-short']);
      expect(error.found.en).toContain(`line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`);
    }
  });
});

describe('not refused', () => {
  test('a byte order mark, as text and as bytes', () => {
    expect(open(`\ufeff${fileOf([])}`).codes).toEqual([]);
    expect(open(bytes(`\ufeff${fileOf([])}`)).codes).toEqual([]);
  });

  test('every script in UTF-8', () => {
    const { document } = open(bytes(fileOf([], [], { title: '역전파 逆伝播 🙂' })));
    expect(document.title).toBe('역전파 逆伝播 🙂');
  });

  test('as much as the limits allow', () => {
    const nodes = Array.from({ length: limits.nodes }, (_, index) => ({ id: `n${index}`, type: 'add' }));
    expect(open(fileOf(nodes)).document.model.nodes.size).toBe(limits.nodes);
    expect(open(withField(nested(limits.depth - 1))).codes).toEqual([]);
    expect(refuse(withField(nested(limits.depth))).code).toBe('too-deep');
  });
});
