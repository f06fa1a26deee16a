// An expression as a textbook would set it, in LaTeX.

import type { Expr } from './expr.ts';

export interface LatexOptions {
  /** What stands for a variable: a name, a label, a number put in. A leading minus is given brackets where it needs them. */
  readonly name?: (variable: string) => string;
}

/** How tightly a piece of LaTeX holds together: comparison, sum, product, sign, power, atom. */
type Level = 0 | 1 | 2 | 3 | 4 | 5;
interface Piece {
  readonly text: string;
  readonly level: Level;
}

export function toLatex(expr: Expr, options: LatexOptions = {}): string {
  return print(expr, options).text;
}

const piece = (text: string, level: Level): Piece => ({ text, level });
const atom = (text: string): Piece => piece(text, 5);

function print(expr: Expr, options: LatexOptions): Piece {
  if (expr.kind === 'number') return numeral(expr.value);
  if (expr.kind === 'variable') {
    const text = options.name?.(expr.name) ?? expr.name;
    return piece(text, text.startsWith('-') ? 3 : /\\cdot|\\times/.test(text) ? 2 : 5);
  }
  const args = expr.args.map((arg) => print(arg, options));
  const [a = atom(''), b = atom(''), c = atom('')] = args;
  return calls[expr.fn]?.(a, b, c, expr) ?? atom(`\\operatorname{${expr.fn}}\\left(${args.map(({ text }) => text).join(', ')}\\right)`);
}

const numeral = (value: number): Piece => {
  if (value === Math.PI) return atom('\\pi');
  const text = String(value).replace(/e\+?(-?\d+)$/, ' \\cdot 10^{$1}');
  return piece(text, value < 0 ? 3 : text.includes('cdot') ? 2 : 5);
};

/** Brackets, where what is inside holds less tightly than what is around it. */
const hold = ({ text, level }: Piece, least: Level): string => (level >= least ? text : `\\left(${text}\\right)`);

type Print = (a: Piece, b: Piece, c: Piece, expr: Extract<Expr, { kind: 'call' }>) => Piece;

const compare =
  (sign: string): Print =>
  (a, b) =>
    piece(`${hold(a, 1)} ${sign} ${hold(b, 1)}`, 0);
const named =
  (name: string): Print =>
  (a) =>
    piece(`${name} ${a.level === 5 && !a.text.startsWith('\\frac') ? a.text : `\\left(${a.text}\\right)`}`, 2);

const calls: Readonly<Partial<Record<string, Print>>> = {
  add: (a, b) => piece(`${hold(a, 1)} + ${b.text.startsWith('-') ? `\\left(${b.text}\\right)` : hold(b, 1)}`, 1),
  sub: (a, b) => piece(`${hold(a, 1)} - ${b.text.startsWith('-') ? `\\left(${b.text}\\right)` : hold(b, 2)}`, 1),
  mul: (a, b) => piece(`${hold(a, 2)} \\times ${hold(b, b.level === 3 ? 4 : 2)}`, 2),
  div: (a, b) => atom(`\\frac{${a.text}}{${b.text}}`),
  neg: (a) => piece(`-${hold(a, 2)}`, 3),
  pow: (a, b) => piece(`${a.text.startsWith('\\frac') ? `\\left(${a.text}\\right)` : hold(a, 5)}^{${b.text}}`, 4),
  exp: (a) => piece(`e^{${a.text}}`, 4),
  expm1: (a) => piece(`e^{${a.text}} - 1`, 1),
  log: named('\\log'),
  log1p: (a) => piece(`\\log \\left(1 + ${a.text}\\right)`, 2),
  sqrt: (a) => atom(`\\sqrt{${a.text}}`),
  abs: (a) => atom(`\\left|${a.text}\\right|`),
  sign: named('\\operatorname{sign}'),
  tanh: named('\\tanh'),
  sin: named('\\sin'),
  cos: named('\\cos'),
  erf: named('\\operatorname{erf}'),
  max: (a, b) => atom(`\\max\\left(${a.text}, ${b.text}\\right)`),
  min: (a, b) => atom(`\\min\\left(${a.text}, ${b.text}\\right)`),
  greater: compare('>'),
  greaterEqual: compare('\\ge'),
  less: compare('<'),
  lessEqual: compare('\\le'),
  where: (a, b, c) =>
    atom(`\\begin{cases} ${b.text} & ${a.level === 0 ? a.text : `${a.text} \\ne 0`} \\\\ ${c.text} & \\text{else} \\end{cases}`),
};
