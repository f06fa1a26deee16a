// Programs: common parts once, and the same numbers as the expression, bit for bit, however they are carried out.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRows, evaluate, step } from '../../../engine/formula/evaluate.ts';
import type { Expr } from '../../../engine/formula/expr.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { compileProgram } from '../../../engine/formula/program.ts';
import { exprs, points, variables } from './madeUpExpr.ts';

describe('compiles', () => {
  test('registers for variables, constants, then calls', () => {
    expect(compileProgram(formula('1 / (1 + exp(-x))'), ['x'])).toEqual({
      variables: ['x'],
      constants: [1],
      code: [
        { fn: 'neg', args: [0], out: 2 },
        { fn: 'exp', args: [2], out: 3 },
        { fn: 'add', args: [1, 3], out: 4 },
        { fn: 'div', args: [1, 4], out: 5 },
      ],
      result: 5,
      registers: 6,
    });
  });

  test('a common part once', () => {
    const { code } = compileProgram(formula('exp(x + y) * exp(x + y) + (x + y)'), ['x', 'y']);
    expect(code.map(({ fn }) => fn)).toEqual(['add', 'exp', 'mul', 'add']);
  });

  test('arithmetic among constants to a constant', () => {
    expect(compileProgram(formula('x * sqrt(4)'), ['x'])).toMatchObject({
      constants: [2],
      code: [{ fn: 'mul' }],
    });
  });

  test('a variable alone to no code', () => {
    expect(compileProgram(formula('y'), ['x', 'y'])).toMatchObject({ code: [], result: 1 });
  });

  test('plain data', () => {
    const program = compileProgram(formula('where(x > 0, x, 0.1 * x)'), ['x']);
    expect(structuredClone(program)).toEqual(program);
  });

  test('not without its variables', () => {
    expect(() => compileProgram(formula('x + y'), ['x'])).toThrow('internal: a formula reads y');
  });

  test('a sum of 20,000 terms', () => {
    const text = Array.from({ length: 20_000 }, () => 'x').join(' + ');
    expect(compileProgram(formula(text), ['x']).code).toHaveLength(19_999);
  });
});

function stepped(expr: Expr, at: Record<string, number>): number {
  const program = compileProgram(expr, variables);
  const registers = new Float64Array(program.registers);
  registers.set([...variables.map((name) => at[name] ?? 0), ...program.constants]);
  step(program, registers)();
  return registers[program.result] ?? 0;
}

const anyValue = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, -1, 2, 0.5));

test('one number at a time', () => {
  fc.assert(
    fc.property(exprs(), points(anyValue), (expr, at) => {
      expect(stepped(expr, at)).toBe(evaluate(expr, at));
    }),
    { numRuns: 1000 },
  );
});

test('in rows of any length, by any strides', () => {
  const strides = fc.constantFrom(0, 1, 2, 3);
  const length = fc.oneof(fc.constantFrom(1, 255, 256, 257, 512), fc.integer({ min: 1, max: 700 }));
  fc.assert(
    fc.property(
      exprs(),
      length,
      fc.tuple(strides, strides, strides),
      fc.infiniteStream(anyValue),
      (expr, length, strides, values) => {
        const data = Float64Array.from({ length: 5 + 10 * length }, () => values.next().value as number);
        const before = data.slice();
        const starts = Int32Array.of(0, 1, 2);
        const out = 5 + 9 * length;
        bindRows(compileProgram(expr, variables), length, { data, strides: Int32Array.from(strides) })(
          starts,
          out,
        );
        expect(data.subarray(0, out)).toEqual(before.subarray(0, out));
        for (const i of [0, 1, length >> 1, length - 1].filter((at) => at < length)) {
          const [x, y, z] = strides.map((stride, at) => before[at + i * stride] ?? 0);
          expect(data[out + i]).toBe(evaluate(expr, { x: x ?? 0, y: y ?? 0, z: z ?? 0 }));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('an expression knows what it is not given', () => {
  expect(() => evaluate(formula('x + constructor'), { x: 1 })).toThrow(
    'internal: a formula reads constructor',
  );
});
