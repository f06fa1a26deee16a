// LaTeX as a textbook sets it: fractions, roots, exponents, distinctions of cases.

import { atom, hold, level, type Notation, type Piece, plain } from './piece.ts';

/** Parentheses, tall ones around what is tall. */
export const parentheses = (text: string): string =>
  /\\frac|\\begin/.test(text) ? `\\left(${text}\\right)` : `(${text})`;

export const applied = (name: string): Notation => atom((a) => name + parentheses(plain(a)));
export const appliedToTwo = (name: string): Notation =>
  atom((a, b) => name + parentheses(`${plain(a)}, ${plain(b)}`));

export const fraction: Notation = {
  level: level.product,
  write: (a, b) => `\\frac{${plain(a)}}{${plain(b)}}`,
};

const raise = (base: string, exponent: string): string =>
  exponent.length === 1 ? `${base}^${exponent}` : `${base}^{${exponent}}`;

export const power: Notation = {
  level: level.power,
  write: (a, b) => raise(hold(a, level.atom), plain(b)),
};
export const exponential: Notation = { level: level.power, write: (a) => raise('e', plain(a)) };

export const root: Notation = atom((a) => `\\sqrt{${plain(a)}}`);
export const bars: Notation = atom((a) => `\\lvert ${plain(a)} \\rvert`);

const isNumeral = (text: string): boolean => /^(\d[\d.]*|\(-\d[\d.]*\))$/.test(text);
const hasWords = (text: string): boolean => text.includes('\\text');

/** 2x and y(1 − y) need no sign; numbers and words are multiplied by ×, other symbols by a dot. */
function multiply(a: string, b: string): string {
  if (/^\d/.test(b) || isNumeral(b) || hasWords(a) || hasWords(b)) return `${a} \\times ${b}`;
  return isNumeral(a) || /^(\\left)?\(/.test(b) ? `${a} ${b}` : `${a} \\cdot ${b}`;
}

/** A product of products needs no parentheses: a · b · c. */
export const product: Notation = {
  level: level.product,
  write: (a, b) => multiply(hold(a, level.product), hold(b, level.product)),
};

/** One line a case: no word is needed for "otherwise", which would have to be translated. */
export const cases: Notation = {
  level: level.cases,
  write: (test, a, b) => {
    const [holds, fails] = test.level === level.comparison ? [test.text, test.opposite] : zeroTests(test);
    return `\\begin{cases} ${plain(a)} & ${holds} \\\\ ${plain(b)} & ${fails} \\end{cases}`;
  },
};

const zeroTests = (test: Piece): [string, string] => {
  const text = hold(test, level.sum);
  return [`${text} \\ne 0`, `${text} = 0`];
};
