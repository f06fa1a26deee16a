// An expression as a textbook would set it, in LaTeX.

import type { Expr } from './expr.ts';
import { parentheses } from './latexNotation.ts';
import { level, plain } from './piece.ts';
import { print, type Written } from './print.ts';

export interface LatexOptions {
  /** LaTeX that stands for a variable: its symbol, a label, a number put in. It is bracketed where it needs to be. */
  readonly name?: (variable: string) => string;
}

/** Without parentheses that mathematics can do without; a comparison among numbers is put in Iverson's brackets. */
export function toLatex(expr: Expr, { name = (variable) => variable }: LatexOptions = {}): string {
  const piece = print(expr, {
    notation: 'latex',
    pi: '\\pi',
    variable: (variable) => given(name(variable)),
    numeral,
    bracket: (text, own) => (own === level.comparison ? `[${text}]` : parentheses(text)),
  });
  return plain(piece);
}

/** How tightly foreign LaTeX holds: `-3`, `2 \cdot 10^{6}`, `\frac{…}{…}` and `w^{(1)}` do not go everywhere bare. */
function given(text: string): Written {
  if (text.startsWith('-')) return { text, level: level.sign };
  if (/\\cdot|\\times|\\frac/.test(text)) return { text, level: level.product };
  return { text, level: text.includes('^') ? level.power : level.atom };
}

/** 1e-7 is written 10^{-7}, and 2.5e-7 with its factor. */
function numeral(digits: string): Written {
  const [whole = '', exponent] = digits.split('e');
  const mantissa = rounded(whole);
  if (exponent === undefined) return { text: mantissa, level: level.atom };
  const power = `10^{${Number(exponent)}}`;
  if (mantissa === '1') return { text: power, level: level.power };
  return { text: `${mantissa} \\times ${power}`, level: level.product };
}

/** What nobody would write by hand, as 1.0507009873554805, to five significant digits, or to the whole number. */
function rounded(decimal: string): string {
  if (!/\..{6}/.test(decimal)) return decimal;
  return String(Number(Number(decimal).toPrecision(Math.max(5, decimal.indexOf('.')))));
}
