// LaTeX as a textbook would print it.

import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { toLatex } from '../../../engine/formula/latex.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { exprs } from './madeUpExpr.ts';

describe('sets', () => {
  test.each([
    ['1 / (1 + exp(-x))', '\\frac{1}{1 + e^{-x}}'],
    ['exp(-x) / (1 + exp(-x)) ^ 2', '\\frac{e^{-x}}{(1 + e^{-x})^2}'],
    ['dy * y * (1 - y)', 'dy \\cdot y (1 - y)'],
    ['1 - y ^ 2', '1 - y^2'],
    ['2 * x', '2 x'],
    ['x * 2', 'x \\times 2'],
    ['2 * 3', '2 \\times 3'],
    ['a * b * c', 'a \\cdot b \\cdot c'],
    ['a * (b * c)', 'a \\cdot b \\cdot c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a + (-b)', 'a + (-b)'],
    ['(-a) * b', '(-a) \\cdot b'],
    ['-(a * b)', '-a \\cdot b'],
    ['-(a + b)', '-(a + b)'],
    ['-(-a)', '-(-a)'],
    ['(-x) ^ 2', '(-x)^2'],
    ['-x ^ 2', '-x^2'],
    ['(a / b) ^ 2', '\\left(\\frac{a}{b}\\right)^2'],
    ['(a ^ b) ^ c', '(a^b)^c'],
    ['a ^ b ^ c', 'a^{b^c}'],
    ['exp(x) ^ 2', '(e^x)^2'],
    ['sqrt(x ^ 2 + y ^ 2)', '\\sqrt{x^2 + y^2}'],
    ['abs(x - y)', '\\lvert x - y \\rvert'],
    ['log(x / y)', '\\log\\left(\\frac{x}{y}\\right)'],
    ['log1p(exp(x))', '\\log(1 + e^x)'],
    ['expm1(x) * a', '(e^x - 1) \\cdot a'],
    ['a * expm1(x)', 'a (e^x - 1)'],
    ['erf(x)', '\\operatorname{erf}(x)'],
    ['max(0, x)', '\\max(0, x)'],
    ['2 * pi', '2 \\pi'],
    ['sqrt(h) + 1e-7', '\\sqrt{h} + 10^{-7}'],
    ['1.0507009873554805 * x', '1.0507 x'],
    ['0.000123456789 * x', '0.00012346 x'],
    ['1.23456789e-9 * x', '1.2346 \\times 10^{-9} \\cdot x'],
    ['1234567.1234567 * x', '1234567 x'],
    ['0.12345 * 1234567', '0.12345 \\times 1234567'],
    ['2.5e-7 * x', '2.5 \\times 10^{-7} \\cdot x'],
    ['where(x > 0, x, 0)', '\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}'],
    ['where(t, a, b)', '\\begin{cases} a & t \\ne 0 \\\\ b & t = 0 \\end{cases}'],
    ['2 * where(x > 0, 1, 0)', '2 \\left(\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}\\right)'],
    ['x > 0', '[x > 0]'],
    ['dy * (x >= 0)', 'dy \\cdot [x \\ge 0]'],
  ])('%s', (text, expected) => {
    expect(toLatex(formula(text))).toBe(expected);
  });
});

describe('puts in place of variables', () => {
  const put = (text: string, words: Readonly<Record<string, string>>): string =>
    toLatex(formula(text), { name: (name) => words[name] ?? name });

  test('numbers, with brackets around what is negative', () => {
    expect(put('a * b', { a: '1.1', b: '2' })).toBe('1.1 \\times 2');
    expect(put('a * b', { a: '-1.1', b: '-2' })).toBe('(-1.1) \\times (-2)');
    expect(put('a + b', { a: '-1', b: '-2' })).toBe('-1 + (-2)');
    expect(put('x ^ 2', { x: '-3' })).toBe('(-3)^2');
    expect(put('1 / (1 + exp(-x))', { x: '-3' })).toBe('\\frac{1}{1 + e^{-(-3)}}');
    expect(put('2 * x', { x: '3' })).toBe('2 \\times 3');
    expect(put('x ^ 2', { x: '2 \\cdot 10^{6}' })).toBe('(2 \\cdot 10^{6})^2');
  });

  test('labels and gradients', () => {
    expect(put('a * b', { a: '\\text{apple}', b: '\\text{count}' })).toBe(
      '\\text{apple} \\times \\text{count}',
    );
    const dy = '\\frac{\\partial L}{\\partial y}';
    expect(put('dy * y * (1 - y)', { dy })).toBe(`${dy} \\cdot y (1 - y)`);
    expect(put('dy ^ 2', { dy })).toBe(`\\left(${dy}\\right)^2`);
    expect(put('w ^ 2', { w: 'W^{(1)}' })).toBe('(W^{(1)})^2');
  });
});

test('KaTeX takes whatever comes', () => {
  fc.assert(
    fc.property(
      exprs(),
      fc.constantFrom('x', '-3', '2 \\cdot 10^{6}', 'W^{(1)}', '\\text{apple}'),
      (expr, word) => {
        const latex = toLatex(expr, { name: () => word });
        expect(() => katex.renderToString(latex, { throwOnError: true, strict: 'error' })).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
