import katex from 'katex';
import { expect, test } from 'vitest';
import { latexName } from '../../../engine/run/names.ts';

test.each([
  ['x', 'x'],
  ['W1', 'W_{1}'],
  ['gamma', '\\gamma'],
  ['beta2', '\\beta_{2}'],
  ['xs', '\\text{xs}'],
  ['gammas', '\\text{gammas}'],
  ['50 % of {a}_b', '\\text{50 \\% of \\{a\\}\\_b}'],
])('%s is set as %s', (label, latex) => {
  expect(latexName({ id: 'n', label })).toBe(latex);
  expect(() => katex.renderToString(latex, { throwOnError: true, strict: 'error' })).not.toThrow();
});

test('without a label, the id is the name', () => {
  expect(latexName({ id: 'n7', label: null })).toBe('n_{7}');
});
