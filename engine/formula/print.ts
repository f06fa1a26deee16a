// Writes an expression in one of the notations of the table of functions.

import { type Expr, fold } from './expr.ts';
import { functions } from './functions.ts';
import { type Level, level, type Piece } from './piece.ts';

/** What a notation has beside its functions. */
export interface Style {
  readonly notation: 'text' | 'latex' | 'numpy' | 'torch';
  readonly pi: string;
  readonly variable: (name: string) => Written;
  /** A numeral as JavaScript writes it, without its sign. */
  readonly numeral: (digits: string) => Written;
  /** What becomes of a piece where it would not hold. */
  readonly bracket: (text: string, own: Level) => string;
}

/** A piece before it is known what goes around it. */
export interface Written {
  readonly text: string;
  readonly level: Level;
}

export function print(expr: Expr, style: Style): Piece {
  return fold<Piece>(expr, (part, args) => pieceOf(part, args, style));
}

function pieceOf(expr: Expr, args: readonly Piece[], style: Style): Piece {
  switch (expr.kind) {
    case 'number':
      return finish(writeNumber(expr.value, style), true, style);
    case 'variable':
      return finish(style.variable(expr.name), false, style);
    case 'call': {
      const [a, b, c] = args as [Piece, Piece, Piece];
      const notation = functions[expr.fn][style.notation];
      const written = { text: notation.write(a, b, c), level: notation.level };
      const constant = args.every((arg) => arg.constant);
      return { ...finish(written, constant, style), opposite: notation.opposite?.(a, b, c) ?? null };
    }
    default:
      return expr satisfies never;
  }
}

const finish = ({ text, level }: Written, constant: boolean, { bracket }: Style): Piece => ({
  text,
  level,
  bracketed: bracket(text, level),
  opposite: null,
  constant,
});

function writeNumber(value: number, style: Style): Written {
  const size = Math.abs(value);
  const written = size === Math.PI ? { text: style.pi, level: level.atom } : style.numeral(String(size));
  return value < 0 ? { text: `-${written.text}`, level: level.sign } : written;
}
