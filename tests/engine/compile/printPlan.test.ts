import { expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { printPlan } from '../../../engine/compile/printPlan.ts';
import type { Model } from '../../../engine/document/document.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { resolveTarget } from '../../../engine/graph/target.ts';
import { graph } from '../../kit/graph.ts';

function planOf(model: Model): string {
  const lowered = lower(model);
  expect(lowered.issues).toEqual([]);
  const resolved = resolveTarget(model, null, lowered);
  return printPlan(compile(lowered, 'target' in resolved ? resolved.target : null));
}

test('apples and tax', () => {
  const model = graph({
    apple: 100,
    count: 2,
    tax: 1.1,
    mul1: ['multiply', 'apple', 'count'],
    mul2: ['multiply', 'mul1', 'tax'],
  });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input apple -> %0()
    input count -> %1()
    input tax -> %3()
    seed mul2 -> %5()
    forward mul1
      %2() = a * b [%0, %1]
    forward mul2
      %4() = a * b [%2, %3]
    seed mul2
    backward mul2 -> mul1>mul2.a
      %6() = dy * b [%5, %3]
    backward mul2 -> tax>mul2.b
      %7() = dy * a [%5, %2]
    backward mul1 -> apple>mul1.a
      %8() = dy * b [%6, %1]
    backward mul1 -> count>mul1.b
      %9() = dy * a [%6, %0]"
  `);
});

test('a fork: (x + y)², the sum used twice', () => {
  const model = graph({ x: 2, y: 3, sum: ['add', 'x', 'y'], square: ['multiply', 'sum', 'sum'] });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input x -> %0()
    input y -> %1()
    seed square -> %4()
    forward sum
      %2() = a + b [%0, %1]
    forward square
      %3() = a * b [%2, %2]
    seed square
    backward square -> sum>square.a
      %5() = dy * b [%4, %2]
    backward square -> sum>square.b
      %6() = dy * a [%4, %2]
    gather sum <- sum>square.a + sum>square.b
      %7() = %5 + %6
    backward sum -> x>sum.a
    backward sum -> y>sum.b"
  `);
});

test('a fork to several nodes is gathered in the order of the forward pass', () => {
  const model = graph({ x: 2, first: ['negate', 'x'], second: ['multiply', 'first', 'x'] });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input x -> %0()
    seed second -> %3()
    forward first
      %1() = -x [%0]
    forward second
      %2() = a * b [%1, %0]
    seed second
    backward second -> first>second.a
      %4() = dy * b [%3, %0]
    backward second -> x>second.b
      %5() = dy * a [%3, %1]
    backward first -> x>first.x
      %6() = -dy [%4]
    gather x <- x>first.x + x>second.b
      %7() = %6 + %5"
  `);
});

test('broadcasting: summed over what was stretched, copied to what was summed', () => {
  const model = graph({
    x: [
      [1, 2, 3],
      [4, 5, 6],
    ],
    y: [10, 20, 30],
    add: ['add', 'x', 'y'],
    total: ['sum', 'add'],
  });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input x -> %0(2, 3)
    input y -> %1(3,)
    seed total -> %5()
    forward add
      %2(2, 3) = a + b [%0, %1]
    forward total
      %3(1, 1) = sum %2 over 0, 1
    seed total
    backward total -> add>total.x
      %7(2, 3) = copy %5 (2, 3)
    backward add -> x>add.a
    backward add -> y>add.b
      %8(1, 3) = sum %7 over 0"
  `);
});

test('affine over a batch, its weights its own', () => {
  const model = graph({
    x: [
      'constant',
      {
        value: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    affine: ['affine', 'x', { units: 3 }],
    loss: ['sum', 'affine'],
  });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "constant x -> %0(2, 2)
    parameter affine.w -> %1(2, 3)
    parameter affine.b -> %2(3,)
    seed loss -> %7()
    forward affine
      %3(2, 3) = gemm NN %0 %1
      %4(2, 3) = product + b [%3, %2]
    forward loss
      %5(1, 1) = sum %4 over 0, 1
    seed loss
    backward loss -> affine>loss.x
      %9(2, 3) = copy %7 (2, 3)
    backward affine -> affine.w
      %10(2, 3) = gemm TN %0 %9
    backward affine -> affine.b
      %11(1, 3) = sum %9 over 0"
  `);
});

test('affine over one row: its bias gets the gradient as it is', () => {
  const model = graph({ x: ['constant', { value: [[1, 2]] }], affine: ['affine', 'x', { units: 3 }] });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "constant x -> %0(1, 2)
    parameter affine.w -> %1(2, 3)
    parameter affine.b -> %2(3,)
    seed affine -> %5(1, 3)
    forward affine
      %3(1, 3) = gemm NN %0 %1
      %4(1, 3) = product + b [%3, %2]
    seed affine
    backward affine -> affine.w
      %6(2, 3) = gemm TN %0 %5
    backward affine -> affine.b"
  `);
});

test('softmax with loss, of class numbers', () => {
  const model = graph({
    scores: [
      [0.3, 2.9, 4.0],
      [1, 0, -1],
    ],
    t: [1, 0],
    loss: ['softmaxWithLoss', 'scores', 't'],
  });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input scores -> %0(2, 3)
    input t -> %1(2,)
    seed loss -> %11()
    forward loss
      %2(2, 1) = max %0 over 1
      %3(2, 3) = exp(x - top) [%0, %2]
      %4(2, 1) = sum %3 over 1
      %5(2, 3) = x - top - log(total) [%0, %2, %4]
      %6(2, 3) = oneHot %1
      %7(2, 3) = where(abs(t) <= 0, 0, -t * logp) [%6, %5]
      %8(1, 1) = sum %7 over 0, 1
      %10() = loss / n [%8, 2]
    seed loss
    backward loss -> scores>loss.x
      %12(2, 1) = sum %6 over 1
      %13(2, 3) = dy * (powers / total * weight - t) / n [%11, %3, %4, %12, %6, 2]"
  `);
});

test('softmax with loss, of one-hot rows that are an input, too', () => {
  const model = graph({ scores: [0.3, 2.9, 4.0], t: [0, 1, 0], loss: ['softmaxWithLoss', 'scores', 't'] });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input scores -> %0(3,)
    input t -> %1(3,)
    seed loss -> %10()
    forward loss
      %2(1,) = max %0 over 0
      %3(3,) = exp(x - top) [%0, %2]
      %4(1,) = sum %3 over 0
      %5(3,) = x - top - log(total) [%0, %2, %4]
      %6(3,) = where(abs(t) <= 0, 0, -t * logp) [%1, %5]
      %7(1,) = sum %6 over 0
      %9() = loss / n [%7, 1]
    seed loss
    backward loss -> scores>loss.x
      %11(1,) = sum %1 over 0
      %12(3,) = dy * (powers / total * weight - t) / n [%10, %3, %4, %11, %1, 1]
    backward loss -> t>loss.t
      %13(3,) = -dy * logp / n [%10, %5, 1]"
  `);
});

test('concat, cut again on the way back', () => {
  const model = graph({ x: 2, y: [3, 4], both: ['concat', 'x', 'y'] });
  expect(planOf(model)).toMatchInlineSnapshot(`
    "input x -> %0()
    input y -> %1(2,)
    seed both -> %4(3,)
    forward both
      %3(3,) = copy %0 (1,)
      %3(3,) = copy %1 (2,)
    seed both
    backward both -> x>both.a
      %5(1,) = copy %4 (1,)
    backward both -> y>both.b
      %7(2,) = copy %4 (2,)"
  `);
});
