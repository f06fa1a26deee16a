// The words of a step: those of the course, and none left out in any example.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../app/numbers/formatNumber.ts';
import { lineLatex, rowsLatex } from '../../../app/stepper/lineLatex.ts';
import { say, sayAloud } from '../../../app/stepper/say.ts';
import {
  catalogue,
  computeDocument,
  type Document,
  emptyDocument,
  explain,
  type Language,
  languages,
  parseDocument,
} from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

function steps(document: Document, language: Language) {
  const computed = computeDocument(document);
  const reader = { language, digits: 4 };
  return computed.run.plan.steps.map((_, index) => {
    const explanation = explain(computed, index, (value) => formatNumber(value, 4));
    const { model } = document;
    return {
      read: say(explanation, model, reader),
      heard: sayAloud(explanation, model, reader),
      set: lineLatex(explanation),
      rows: rowsLatex(explanation),
    };
  });
}

const shopping: Document = {
  ...emptyDocument,
  model: graph({
    apple: 100,
    count: 2,
    tax: 1.1,
    total: ['multiply', 'apple', 'count'],
    paid: ['multiply', 'total', 'tax'],
  }),
};

describe('apples and tax', () => {
  test('forward, seed and back', () => {
    expect(steps(shopping, 'en').map(({ heard }) => heard)).toEqual([
      'Multiply: total = 200',
      'Multiply: paid = 220',
      'the backward pass starts at paid with 1',
      'Multiply: gradient to total = 1 × 1.1 = 1.1',
      'Multiply: gradient to tax = 1 × 200 = 200',
      'Multiply: gradient to apple = 1.1 × 2 = 2.2',
      'Multiply: gradient to count = 1.1 × 100 = 110',
    ]);
  });

  test('in words', () => {
    const [first, , seed, ...back] = steps(shopping, 'en').map(({ read }) => read);
    expect(first).toBe('Multiply gives total its value: 200.');
    expect(seed).toBe('We ask how paid changes, so the backward pass starts there, with 1.');
    expect(back.at(-2)).toBe(
      'Multiply: the gradient to apple is upstream × local derivative, 1.1 × 2 = 2.2.',
    );
  });

  test('in Korean and Japanese', () => {
    expect(steps(shopping, 'ko').at(-2)?.heard).toBe('곱셈: apple 쪽 기울기 = 1.1 × 2 = 2.2');
    expect(steps(shopping, 'ja').at(-2)?.heard).toBe('乗算: appleへの勾配 = 1.1 × 2 = 2.2');
  });

  test('set: symbols first, then the numbers put in', () => {
    expect(steps(shopping, 'en')[0]?.set).toMatch(/total.* = .*apple.*count.* = 100 \\times 2 = 200$/);
    expect(steps(shopping, 'en')[5]?.set).toMatch(/ = 1\.1 \\times 2 = 2\.2$/);
  });
});

test('the sum at a fork is said and set as a sum', () => {
  const forked = { ...emptyDocument, model: graph({ x: 3, y: ['multiply', 'x', 'x'] }) };
  const gathered = steps(forked, 'en').at(-1);
  expect(gathered?.heard).toBe('gradient of x = 3 + 3 = 6');
  expect(gathered?.read).toContain('x is used 2 times');
  expect(gathered?.set).toMatch(/ = 3 \+ 3 = 6$/);
});

test('a seed that is not 1 is not called a derivative of itself', () => {
  const seeded = { ...shopping, target: { node: 'paid', seed: 1.3 } };
  expect(steps(seeded, 'en')[2]?.set).not.toContain('partial L}{\\partial L}');
  expect(steps(seeded, 'en')[2]?.set).toMatch(/ = 1\.3$/);
});

const folder = 'app/examples/documents';

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(languages)('leaves no blank and no number out in %s', (language) => {
    const parsed = parseDocument(readFileSync(`${folder}/${file}`, 'utf8'), catalogue);
    if (!parsed.ok) throw new Error(parsed.error.message.en);
    for (const { read, heard, set, rows } of steps(parsed.document, language)) {
      expect(`${read} ${heard}`).not.toMatch(/[{}]|undefined|null/);
      expect(set).not.toMatch(/undefined|null/);
      // In rows it says the same, and each row begins with its equals sign.
      expect(rows.join(' ').replaceAll('{} =', '=').replaceAll('=\\nobreak', '=')).toBe(set);
      expect(rows.slice(1).filter((row) => !row.startsWith('{} ='))).toEqual([]);
    }
  });
});
