import { describe, expect, test } from 'vitest';
import { handleIndex, handleName } from '../../../engine/document/handles.ts';

describe('handles of variadic ops', () => {
  test.each([
    [0, 'a'],
    [1, 'b'],
    [25, 'z'],
    [26, 'aa'],
    [27, 'ab'],
    [701, 'zz'],
    [702, 'aaa'],
  ])('%i is %s', (index, name) => {
    expect(handleName(index)).toBe(name);
    expect(handleIndex(name)).toBe(index);
  });

  test('each has a name of its own', () => {
    for (let index = 0; index < 20_000; index++) expect(handleIndex(handleName(index))).toBe(index);
  });

  test.each(['', 'A', 'a1', ' a', 'é', 'constructor', 'out '])('%j is none', (name) => {
    expect(handleIndex(name)).toBeNull();
  });
});
