import { describe, expect, test } from 'vitest';
import { rank } from '../../../app/palette/rank.ts';
import { namesOfOp, searchOps } from '../../../app/palette/searchOps.ts';
import { ops } from '../../../engine/index.ts';

const first = (query: string) => searchOps(query)[0]?.id;

describe('rank', () => {
  const found = (query: string, names: string[]) => rank(query, names, (name) => [name]);

  test('puts the whole name before its start, that before a word, that before a part', () => {
    expect(found('add', ['readding', 'quick add', 'adding', 'add'])).toEqual([
      'add',
      'adding',
      'quick add',
      'readding',
    ]);
  });
  test('keeps the order of equals, and of everything for no query', () => {
    expect(found('', ['b', 'a'])).toEqual(['b', 'a']);
    expect(found('x', ['xb', 'xa'])).toEqual(['xb', 'xa']);
  });
  test('minds neither case nor width', () => {
    expect(found('ＡＤＤ', ['add'])).toEqual(['add']);
  });
  test('finds words apart, in any order', () => {
    expect(found('sigmoid add', ['Add: Sigmoid', 'Add: Tanh'])).toEqual(['Add: Sigmoid']);
  });
  test('finds nothing where there is nothing', () => {
    expect(found('q', ['a'])).toEqual([]);
  });
});

describe('the search for ops', () => {
  test('finds every op first by each of its full names', () => {
    for (const op of ops.values()) {
      for (const name of namesOfOp(op))
        expect(
          searchOps(name).map(({ id }) => id),
          name,
        ).toContain(op.id);
    }
  });
  test('reads three languages and signs', () => {
    expect(['multiply', '곱셈', '乗算', '×'].map(first)).toEqual([
      'multiply',
      'multiply',
      'multiply',
      'multiply',
    ]);
  });
  test('offers a wire from an output nothing but ops with an input', () => {
    const from = { node: 'x', handle: 'out', end: 'source' } as const;
    const kinds = searchOps('', from).map(({ kind }) => kind);
    expect(kinds).toContain('compute');
    expect(kinds).not.toContain('source');
  });
  test('offers a wire from an input every op', () => {
    expect(searchOps('', { node: 'x', handle: 'a', end: 'target' })).toHaveLength(ops.size);
  });
});
