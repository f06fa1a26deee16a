// Pieces of written formulas, which know how tightly they hold together.

/** Of two operators the higher binds first. Formula text, LaTeX and Python agree on the order. */
export const level = { comparison: 0, cases: 1, sum: 2, sign: 3, product: 4, power: 5, atom: 6 } as const;
export type Level = (typeof level)[keyof typeof level];

/** A part already written. */
export interface Piece {
  readonly text: string;
  readonly level: Level;
  /** The same where it would not hold: `(a + b)`. */
  readonly bracketed: string;
  /** Of a comparison, where the notation has use for it: the one that is true when it is false. */
  readonly opposite: string | null;
  /** Reads no variable. */
  readonly constant: boolean;
}

/** The text of a call from the pieces of its arguments; only as many are read as the function takes. */
export type Write = (a: Piece, b: Piece, c: Piece) => string;

/** How a function is written in one notation. */
export interface Notation {
  readonly level: Level;
  readonly write: Write;
  readonly opposite?: Write;
}

/** The piece as it stands where nothing looser than `least` may. */
export const hold = (piece: Piece, least: Level): string =>
  piece.level >= least ? piece.text : piece.bracketed;

/** As an argument between commas, where a comparison has to become a number. */
export const plain = (piece: Piece): string => hold(piece, level.cases);

export const atom = (write: Write): Notation => ({ level: level.atom, write });

export const applied = (name: string): Notation => atom((a) => `${name}(${plain(a)})`);
export const appliedToTwo = (name: string): Notation => atom((a, b) => `${name}(${plain(a)}, ${plain(b)})`);

export const infix = (sign: string, own: Level, left: Level, right: Level): Notation => ({
  level: own,
  write: (a, b) => `${hold(a, left)} ${sign} ${hold(b, right)}`,
});
