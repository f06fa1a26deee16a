// The place of a fault is our own reading of JSON: it must agree with the browser's on what JSON is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../../engine/document/jsonFault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '\\u00e9',
  '\u0001',
  '0',
  '01',
  '-1.5e+3',
  '.',
  'true',
  'nul',
  ' ',
  '\n',
];

describe('findJsonFault', () => {
  test('finds a fault exactly where JSON.parse finds one', () => {
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.json(), fc.string()), (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['[1, 2', 'end', 1, 6],
    ['{"a": "b', 'end', 1, 9],
    ['[\n"\\u00', 'end', 2, 6],
    ['[tru', 'end', 1, 5],
    ['[-', 'end', 1, 3],
    ['[1 2]', 'token', 1, 4],
    ['[1,]', 'token', 1, 4],
    ['{a: 1}', 'token', 1, 2],
    ["['a']", 'token', 1, 2],
    ['{}\n\n{}', 'token', 3, 1],
    ['{"a" 1}', 'token', 1, 6],
    ['["\t"]', 'token', 1, 2],
    ['NaN', 'token', 1, 1],
  ])('%j', (text, kind, line, column) => {
    expect(findJsonFault(text)).toMatchObject({ kind, line, column });
  });

  test('passes over ten megabytes of one string', () => {
    expect(findJsonFault(`["${'x'.repeat(10_000_000)}`)).toMatchObject({ kind: 'end', column: 10_000_003 });
  });
});
