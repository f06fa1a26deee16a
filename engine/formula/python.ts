// An expression as Python text; the variables must be Python names already.

import type { Expr } from './expr.ts';
import { level, plain } from './piece.ts';
import { print } from './print.ts';

/** Over NumPy arrays as `np`. Wants `import math` where the text speaks of it. */
export const toNumpy = (expr: Expr): string => toPython(expr, 'numpy', 'np');

/**
 * Over PyTorch tensors. Wants `import math` where the text speaks of it, because PyTorch's functions do not take plain
 * numbers; tests and signs of plain numbers are left to `simplify`.
 */
export const toTorch = (expr: Expr): string => toPython(expr, 'torch', 'torch');

function toPython(expr: Expr, notation: 'numpy' | 'torch', module: 'np' | 'torch'): string {
  const piece = print(expr, {
    notation,
    pi: `${module}.pi`,
    variable: (name) => ({ text: name, level: level.atom }),
    numeral: (digits) => ({ text: digits, level: level.atom }),
    bracket: (text, own) => (own === level.comparison ? `${module}.where(${text}, 1.0, 0.0)` : `(${text})`),
  });
  return plain(piece);
}
