// Walking over expressions.

import { expect, test } from 'vitest';
import { call, fold, number, sameExpr, variable } from '../../../engine/formula/expr.ts';
import { toText } from '../../../engine/formula/text.ts';

test('a fold visits arguments first, from left to right, and what is shared once', () => {
  const sum = call('add', variable('x'), number(1));
  const visited: string[] = [];
  fold(call('mul', sum, call('sub', sum, sum)), (part) => visited.push(toText(part)));
  expect(visited).toEqual(['x', '1', 'x + 1', 'x + 1 - (x + 1)', '(x + 1) * (x + 1 - (x + 1))']);
});

test('an expression that doubles at every level is folded in no time', () => {
  let expr = variable('x');
  for (let level = 0; level < 1000; level++) expr = call('add', expr, expr);
  expect(fold<number>(expr, (_, args) => 1 + Math.max(0, ...args))).toBe(1001);
});

test('two expressions are the same if they are written the same way', () => {
  const difference = (a: string, b: string) => call('sub', variable(a), variable(b));
  expect(sameExpr(difference('x', 'y'), difference('x', 'y'))).toBe(true);
  expect(sameExpr(difference('x', 'y'), difference('y', 'x'))).toBe(false);
  expect(sameExpr(difference('x', 'y'), call('add', variable('x'), variable('y')))).toBe(false);
  expect(sameExpr(number(1), number(2))).toBe(false);
  expect(sameExpr(number(1), variable('x'))).toBe(false);
});
