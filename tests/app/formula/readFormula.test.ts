import { describe, expect, test } from 'vitest';
import { readFormula } from '../../../app/formula/readFormula.ts';

describe('a formula as it is typed', () => {
  test('may give its result a name', () => {
    expect(readFormula('y = x * 2')).toMatchObject({ ok: true, label: 'y', variables: ['x'] });
    expect(readFormula('x * 2')).toMatchObject({ ok: true, label: null });
    expect(readFormula('x >= 2')).toMatchObject({ ok: true, label: null });
    expect(readFormula('y = x', 'unnamed')).toMatchObject({ ok: false, fault: { position: 2, found: '=' } });
  });

  test.each([
    ['y = exq(x)', { position: 4, expected: 'function', found: 'exq' }],
    ['1 +', { position: 3, expected: 'operand', found: '' }],
    ['(x', { position: 2, expected: ')', found: '' }],
    ['x y', { position: 2, expected: 'operator', found: 'y' }],
    ['max(x)', { position: 5, expected: ',', found: ')' }],
    ['<script>', { position: 0, expected: 'operand', found: '<' }],
    ['1 + 2', 'noVariable'],
  ])('%s: says what is wrong, and where in the text', (text, fault) => {
    expect(readFormula(text)).toEqual({ ok: false, fault });
  });
});
