// Every function that a formula may call, one row each: its value, its derivatives, and how it is written elsewhere.

import { erf } from './erf.ts';

export type FunctionName = keyof typeof functions;

export interface FunctionRule {
  readonly arity: 1 | 2 | 3;
  /** Value in float64; only as many arguments are read as `arity` says. */
  readonly of: (a: number, b: number, c: number) => number;
  /** By argument: the derivative as a formula over the arguments a, b, c and the result y. */
  readonly derivatives: readonly string[];
  /** Python text with {a}, {b}, {c} as blanks. */
  readonly numpy: string;
  readonly torch: string;
}

const rule = <const R extends FunctionRule>(row: R): R => row;

export const functions = {
  add: rule({ arity: 2, of: (a, b) => a + b, derivatives: ['1', '1'], numpy: '{a} + {b}', torch: '{a} + {b}' }),
  sub: rule({ arity: 2, of: (a, b) => a - b, derivatives: ['1', '-1'], numpy: '{a} - {b}', torch: '{a} - {b}' }),
  mul: rule({ arity: 2, of: (a, b) => a * b, derivatives: ['b', 'a'], numpy: '{a} * {b}', torch: '{a} * {b}' }),
  div: rule({ arity: 2, of: (a, b) => a / b, derivatives: ['1 / b', '-a / b ^ 2'], numpy: '{a} / {b}', torch: '{a} / {b}' }),
  neg: rule({ arity: 1, of: (a) => -a, derivatives: ['-1'], numpy: '-{a}', torch: '-{a}' }),
  pow: rule({
    arity: 2,
    of: (a, b) => a ** b,
    derivatives: ['b * a ^ (b - 1)', 'y * log(a)'],
    numpy: '{a} ** {b}',
    torch: '{a} ** {b}',
  }),
  exp: rule({ arity: 1, of: Math.exp, derivatives: ['y'], numpy: 'np.exp({a})', torch: 'torch.exp({a})' }),
  expm1: rule({ arity: 1, of: Math.expm1, derivatives: ['y + 1'], numpy: 'np.expm1({a})', torch: 'torch.expm1({a})' }),
  log: rule({ arity: 1, of: Math.log, derivatives: ['1 / a'], numpy: 'np.log({a})', torch: 'torch.log({a})' }),
  log1p: rule({
    arity: 1,
    of: Math.log1p,
    derivatives: ['1 / (1 + a)'],
    numpy: 'np.log1p({a})',
    torch: 'torch.log1p({a})',
  }),
  sqrt: rule({ arity: 1, of: Math.sqrt, derivatives: ['1 / (2 * y)'], numpy: 'np.sqrt({a})', torch: 'torch.sqrt({a})' }),
  abs: rule({ arity: 1, of: Math.abs, derivatives: ['sign(a)'], numpy: 'np.abs({a})', torch: 'torch.abs({a})' }),
  sign: rule({ arity: 1, of: Math.sign, derivatives: ['0'], numpy: 'np.sign({a})', torch: 'torch.sign({a})' }),
  tanh: rule({ arity: 1, of: Math.tanh, derivatives: ['1 - y ^ 2'], numpy: 'np.tanh({a})', torch: 'torch.tanh({a})' }),
  sin: rule({ arity: 1, of: Math.sin, derivatives: ['cos(a)'], numpy: 'np.sin({a})', torch: 'torch.sin({a})' }),
  cos: rule({ arity: 1, of: Math.cos, derivatives: ['-sin(a)'], numpy: 'np.cos({a})', torch: 'torch.cos({a})' }),
  erf: rule({
    arity: 1,
    of: erf,
    derivatives: ['2 / sqrt(pi) * exp(-a ^ 2)'],
    numpy: 'scipy.special.erf({a})',
    torch: 'torch.erf({a})',
  }),
  /** Where the two are equal, the first is the maximum. */
  max: rule({
    arity: 2,
    of: (a, b) => (Number.isNaN(a) || a >= b ? a : b),
    derivatives: ['a >= b', 'a < b'],
    numpy: 'np.maximum({a}, {b})',
    torch: 'torch.maximum({a}, {b})',
  }),
  min: rule({
    arity: 2,
    of: (a, b) => (Number.isNaN(a) || a <= b ? a : b),
    derivatives: ['a <= b', 'a > b'],
    numpy: 'np.minimum({a}, {b})',
    torch: 'torch.minimum({a}, {b})',
  }),
  greater: rule({ arity: 2, of: (a, b) => (a > b ? 1 : 0), derivatives: ['0', '0'], numpy: '({a} > {b})', torch: '({a} > {b})' }),
  greaterEqual: rule({ arity: 2, of: (a, b) => (a >= b ? 1 : 0), derivatives: ['0', '0'], numpy: '({a} >= {b})', torch: '({a} >= {b})' }),
  less: rule({ arity: 2, of: (a, b) => (a < b ? 1 : 0), derivatives: ['0', '0'], numpy: '({a} < {b})', torch: '({a} < {b})' }),
  lessEqual: rule({ arity: 2, of: (a, b) => (a <= b ? 1 : 0), derivatives: ['0', '0'], numpy: '({a} <= {b})', torch: '({a} <= {b})' }),
  /** The branch not taken leaves no trace, not even its NaN. */
  where: rule({
    arity: 3,
    of: (a, b, c) => (a !== 0 ? b : c),
    derivatives: ['0', 'where(a, 1, 0)', 'where(a, 0, 1)'],
    numpy: 'np.where({a}, {b}, {c})',
    torch: 'torch.where({a}, {b}, {c})',
  }),
};
