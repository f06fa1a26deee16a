import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkup } from '../../../app/lessons/markup.ts';

const text = (said: string, isStrong = false) => ({ kind: 'text', text: said, isStrong }) as const;
const math = (said: string, isStrong = false) => ({ kind: 'math', text: said, isStrong }) as const;

test('paragraphs, emphasis and mathematics', () => {
  expect(readMarkup('One **two** $x^2$.\n\n \n$y$')).toEqual([
    [text('One '), text('two', true), text(' '), math('x^2'), text('.')],
    [math('y')],
  ]);
});

test('emphasis may hold mathematics', () => {
  expect(readMarkup('**by $x$ alone**')).toEqual([
    [text('by ', true), math('x', true), text(' alone', true)],
  ]);
});

test('a mark without a partner is text, and so is a dollar that is escaped', () => {
  expect(readMarkup('2 ** 3')).toEqual([[text('2 ** 3')]]);
  expect(readMarkup('**a** ** b')).toEqual([[text('a', true), text(' ** b')]]);
  expect(readMarkup('costs \\$5 or \\$6')).toEqual([[text('costs $5 or $6')]]);
  expect(readMarkup('costs $5')).toEqual([[text('costs $5')]]);
});

test('no tag becomes anything but text', () => {
  expect(readMarkup('<b onclick="x">hi</b>')).toEqual([[text('<b onclick="x">hi</b>')]]);
});

test('nothing is lost of a text without marks', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((said) => !/[$*\\\n]/.test(said)),
      (said) => {
        expect(readMarkup(said)).toEqual(said.trim() === '' ? [] : [[text(said.trim())]]);
      },
    ),
  ));

test('any text is read in time that grows with its length', () =>
  fc.assert(
    fc.property(fc.constantFrom('$', '**', '\n', '\\', '$ ', '\n\n'), fc.string(), (mark, rest) => {
      const pieces = readMarkup(mark.repeat(2000) + rest).flat();
      expect(pieces.length).toBeLessThanOrEqual(6000 + rest.length);
    }),
    { numRuns: 20 },
  ));
