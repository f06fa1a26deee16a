// Formula text: what it means, where it is wrong, and that it can be written and read back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expr, fold } from '../../../engine/formula/expr.ts';
import { formula, parse } from '../../../engine/formula/parse.ts';
import { toText } from '../../../engine/formula/text.ts';
import { layerNamed } from '../../../engine/ops/index.ts';
import { typedFormula } from '../../kit/typedFormula.ts';
import { exprs } from './madeUpExpr.ts';

/** Every call in brackets, so that nothing is left to precedence. */
const structure = (text: string): string =>
  fold<string>(typedFormula(text), (part: Expr, args) => {
    if (part.kind === 'call') return `(${[part.fn, ...args].join(' ')})`;
    return part.kind === 'number' ? String(part.value) : part.name;
  });

describe('a formula means', () => {
  test.each([
    ['a + b + c', '(add (add a b) c)'],
    ['a - b - c', '(sub (sub a b) c)'],
    ['a / b * c', '(mul (div a b) c)'],
    ['a + b * c', '(add a (mul b c))'],
    ['(a + b) * c', '(mul (add a b) c)'],
    ['a ^ b ^ c', '(pow a (pow b c))'],
    ['2 * a ^ 2', '(mul 2 (pow a 2))'],
    ['-a ^ 2', '(neg (pow a 2))'],
    ['-2 ^ 2', '(neg (pow 2 2))'],
    ['(-2) ^ 2', '(pow -2 2)'],
    ['-a * b', '(neg (mul a b))'],
    ['-a + b', '(add (neg a) b)'],
    ['a - -b', '(sub a (neg b))'],
    ['a * -b * c', '(mul (mul a (neg b)) c)'],
    ['2 ^ -a * b', '(mul (pow 2 (neg a)) b)'],
    ['--a', '(neg (neg a))'],
    ['-3', '-3'],
    ['a + 1 > b * 2', '(greater (add a 1) (mul b 2))'],
    ['(a >= b) * (a <= c)', '(mul (greaterEqual a b) (lessEqual a c))'],
    ['where(x > 0, x, 0)', '(where (greater x 0) x 0)'],
    ['max(a, min(b, c))', '(max a (min b c))'],
    ['1e-7 + .5 + 2.E+3', '(add (add 1e-7 0.5) 2000)'],
    ['W_1 + exp2', '(add W_1 exp2)'],
    ['e + exp', '(add e exp)'],
    ['2 * pi', `(mul 2 ${Math.PI})`],
    ['sigmoid(a * b)', '(div 1 (add 1 (exp (neg (mul a b)))))'],
    ['ln(relu(a))', '(log (max 0 a))'],
    ['sigmoid + relu', '(add sigmoid relu)'],
    [' 1/( 1+exp( -x ) ) ', '(div 1 (add 1 (exp (neg x))))'],
  ])('%s', (text, expected) => {
    expect(structure(text)).toBe(expected);
  });
});

describe('a mistake is found at its place', () => {
  test.each([
    ['', 0, 'operand', ''],
    ['a +', 3, 'operand', ''],
    ['a + * b', 4, 'operand', '*'],
    ['2 x', 2, 'operator', 'x'],
    ['2e', 1, 'operator', 'e'],
    ['a b', 2, 'operator', 'b'],
    ['a < b < c', 6, 'operator', '<'],
    ['(a + b', 6, ')', ''],
    ['a + b)', 5, 'operator', ')'],
    ['sine(a)', 0, 'function', 'sine'],
    ['constructor(a)', 0, 'function', 'constructor'],
    ['max(a)', 5, ',', ')'],
    ['exp(a, b)', 5, ')', ','],
    ['sigmoid(a, b)', 9, ')', ','],
    ['relu()', 5, 'operand', ')'],
    ['hasOwnProperty(a)', 0, 'function', 'hasOwnProperty'],
    ['affine(a)', 0, 'function', 'affine'],
    ['multiply(a)', 0, 'function', 'multiply'],
    ['exp()', 4, 'operand', ')'],
    ['a $ b', 2, 'operator', '$'],
    ['1e999', 0, 'finite number', '1e999'],
    ['😀', 0, 'operand', '😀'],
  ])('%s', (text, position, expected, found) => {
    expect(parse(text, layerNamed)).toEqual({ ok: false, error: { position, expected, found } });
  });

  test('ours throws', () => {
    expect(() => formula('a +')).toThrow('internal: "a +" at 3: expected operand, found ""');
  });
});

describe('size', () => {
  test('nesting is bounded, whatever nests', () => {
    for (const nested of ['(', '-', 'exp(', '2^', 'max(1, ', 'gelu(']) {
      expect(parse(nested.repeat(100_000), layerNamed)).toMatchObject({
        ok: false,
        error: { expected: 'depth' },
      });
    }
  });

  test('length is not', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `x${at}`).join(' + ');
    expect(toText(formula(text))).toBe(text);
  });
});

describe('written and read back', () => {
  test('an expression is the same', () => {
    fc.assert(
      fc.property(exprs(), (expr) => {
        expect(parse(toText(expr))).toEqual({ ok: true, expr });
      }),
      { numRuns: 1000 },
    );
  });

  test('no text makes the parser throw', () => {
    const word = fc.constantFrom(
      'x',
      '2',
      '.5e',
      '+',
      '-',
      '^',
      '(',
      ')',
      ',',
      'exp(',
      'where(',
      '<=',
      ' ',
      '?',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        const parsed = parse(text);
        if (!parsed.ok) expect(text.startsWith(parsed.error.found, parsed.error.position)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
