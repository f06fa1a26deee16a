// Every function that a formula may call, one row each: value, derivatives, and how it is written.

import { erf } from './erf.ts';
import * as latex from './latexNotation.ts';
import { applied, appliedToTwo, atom, hold, infix, level, type Notation } from './piece.ts';
import * as python from './pythonNotation.ts';

interface Notations {
  /** As `parse` reads it. */
  readonly text: Notation;
  readonly latex: Notation;
  readonly numpy: Notation;
  readonly torch: Notation;
}

export interface FunctionRow extends Notations {
  /** The value in float64; only as many arguments are read as the function takes. */
  readonly of: (a: number, b: number, c: number) => number;
  /** The chain rule by argument: what its derivative `d` adds to that of the result y, with the arguments a, b, c. */
  readonly derivatives: readonly [string, ...string[]];
}

const everywhere = (notation: Notation): Notations => ({
  text: notation,
  latex: notation,
  numpy: notation,
  torch: notation,
});

const sum = (sign: string): Notations => everywhere(infix(sign, level.sum, level.sum, level.product));
const product = (sign: string): Notations =>
  everywhere(infix(sign, level.product, level.product, level.power));
const power = (sign: string): Notation => infix(sign, level.power, level.atom, level.power);

type Comparison = '>' | '>=' | '<' | '<=';
const latexSigns: Readonly<Record<Comparison, string>> = { '>': '>', '>=': '\\ge', '<': '<', '<=': '\\le' };

function comparison(sign: Comparison, opposite: Comparison): Notations {
  const written = (text: string): Notation => infix(text, level.comparison, level.sum, level.sum);
  const turned = written(latexSigns[opposite]).write;
  return { ...everywhere(written(sign)), latex: { ...written(latexSigns[sign]), opposite: turned } };
}

/** A function of one argument that is called the same everywhere. */
const named = (name: string): Notations => ({
  text: applied(name),
  latex: latex.applied(`\\${name}`),
  numpy: applied(`np.${name}`),
  torch: python.torchApplied(name),
});

const extremum = (name: 'max' | 'min', bound: 'min' | 'max'): Notations => ({
  text: appliedToTwo(name),
  latex: latex.appliedToTwo(`\\${name}`),
  numpy: appliedToTwo(`np.${name}imum`),
  torch: python.torchExtremum(name, bound),
});

const table = {
  add: { of: (a, b) => a + b, derivatives: ['d', 'd'], ...sum('+') },
  sub: { of: (a, b) => a - b, derivatives: ['d', '-d'], ...sum('-') },
  mul: { of: (a, b) => a * b, derivatives: ['d * b', 'a * d'], ...product('*'), latex: latex.product },
  div: {
    of: (a, b) => a / b,
    derivatives: ['d / b', '-(a * d / b^2)'],
    ...product('/'),
    latex: latex.fraction,
  },
  neg: {
    of: (a) => -a,
    derivatives: ['-d'],
    ...everywhere({ level: level.sign, write: (a) => `-${hold(a, level.product)}` }),
  },
  /** The derivative by the exponent exists only over positive bases. */
  pow: {
    of: (a, b) => a ** b,
    derivatives: ['b * a^(b - 1) * d', 'y * log(a) * d'],
    text: power('^'),
    latex: latex.power,
    numpy: power('**'),
    torch: power('**'),
  },
  exp: { of: Math.exp, derivatives: ['d * y'], ...named('exp'), latex: latex.exponential },
  /** e^x − 1, exact near 0. */
  expm1: {
    of: Math.expm1,
    derivatives: ['d * exp(a)'],
    ...named('expm1'),
    latex: { level: level.sum, write: (...args) => `${latex.exponential.write(...args)} - 1` },
  },
  log: { of: Math.log, derivatives: ['d / a'], ...named('log') },
  /** log(1 + x), exact near 0. */
  log1p: {
    of: Math.log1p,
    derivatives: ['d / (1 + a)'],
    ...named('log1p'),
    latex: atom((a) => `\\log${latex.parentheses(`1 + ${hold(a, level.product)}`)}`),
  },
  sqrt: { of: Math.sqrt, derivatives: ['d / (2 * y)'], ...named('sqrt'), latex: latex.root },
  /** At the kink the derivative is 0. */
  abs: {
    of: Math.abs,
    derivatives: ['d * sign(a)'],
    ...named('abs'),
    latex: latex.bars,
    torch: applied('abs'),
  },
  sign: { of: Math.sign, derivatives: ['0'], ...named('sign'), latex: latex.applied('\\operatorname{sign}') },
  tanh: { of: Math.tanh, derivatives: ['d * (1 - y^2)'], ...named('tanh') },
  sin: { of: Math.sin, derivatives: ['d * cos(a)'], ...named('sin') },
  cos: { of: Math.cos, derivatives: ['-(d * sin(a))'], ...named('cos') },
  /** NumPy has none; Python has, for single numbers. */
  erf: {
    of: erf,
    derivatives: ['2 / sqrt(pi) * exp(-a^2) * d'],
    ...named('erf'),
    latex: latex.applied('\\operatorname{erf}'),
    numpy: applied('np.vectorize(math.erf)'),
  },
  /** Where the two are equal, the first is the maximum; so max(0, x)′ = 0 at 0. */
  max: {
    of: (a, b) => Math.max(a, b),
    derivatives: ['where(a >= b, d, 0)', 'where(a >= b, 0, d)'],
    ...extremum('max', 'min'),
  },
  min: {
    of: (a, b) => Math.min(a, b),
    derivatives: ['where(a <= b, d, 0)', 'where(a <= b, 0, d)'],
    ...extremum('min', 'max'),
  },
  greater: { of: (a, b) => (a > b ? 1 : 0), derivatives: ['0', '0'], ...comparison('>', '<=') },
  greaterEqual: { of: (a, b) => (a >= b ? 1 : 0), derivatives: ['0', '0'], ...comparison('>=', '<') },
  less: { of: (a, b) => (a < b ? 1 : 0), derivatives: ['0', '0'], ...comparison('<', '>=') },
  lessEqual: { of: (a, b) => (a <= b ? 1 : 0), derivatives: ['0', '0'], ...comparison('<=', '>') },
  /** b where a is not 0, else c. The branch not taken leaves no trace, not even its NaN. */
  where: {
    of: (a, b, c) => (a !== 0 ? b : c),
    derivatives: ['0', 'where(a, d, 0)', 'where(a, 0, d)'],
    text: atom((a, b, c) => `where(${a.text}, ${b.text}, ${c.text})`),
    latex: latex.cases,
    numpy: python.where('np'),
    torch: python.where('torch'),
  },
} satisfies Record<string, FunctionRow>;

export type FunctionName = keyof typeof table;

export const functions: Readonly<Record<FunctionName, FunctionRow>> = table;

/** The name of a function, if the text is one. */
export const isFunctionName = (text: string): text is FunctionName => Object.hasOwn(functions, text);

export const arityOf = (fn: FunctionName): number => functions[fn].derivatives.length;

/** The value of one call. */
export const apply = (fn: FunctionName, [a, b, c]: readonly number[]): number =>
  functions[fn].of(a ?? Number.NaN, b ?? Number.NaN, c ?? Number.NaN);
