// The scalar expression: plain frozen data, over named variables.

import type { FunctionName } from './functions.ts';

export type Expr =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly fn: FunctionName; readonly args: readonly Expr[] };

export const number = (value: number): Expr => ({ kind: 'number', value });
export const variable = (name: string): Expr => ({ kind: 'variable', name });
export const call = (fn: FunctionName, ...args: readonly Expr[]): Expr => ({ kind: 'call', fn, args });
