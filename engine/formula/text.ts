import type { Expr } from './expr.ts';
import { level } from './piece.ts';
import { print } from './print.ts';

/** An expression as formula text with as few brackets as `parse` needs to read it back. */
export const toText = (expr: Expr): string =>
  print(expr, {
    notation: 'text',
    pi: 'pi',
    variable: (name) => ({ text: name, level: level.atom }),
    numeral: (digits) => ({ text: digits, level: level.atom }),
    bracket: (text) => `(${text})`,
  }).text;
