// A lesson's light falls on what is drawn.

import { expect, test } from 'vitest';
import { litOf } from '../../../app/canvas/lit.ts';
import { type Block, type Document, emptyDocument } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const block = (id: string, members: readonly string[], folded: boolean): Block => ({
  id,
  label: null,
  members,
  folded,
  inputs: [],
  outputs: [],
  opened: null,
  extra: {},
});

/** x → a → b → c, with b in `inner`, and a and `inner` in `outer`. */
const document = (outer: boolean, inner: boolean): Document => ({
  ...emptyDocument,
  model: graph({ x: 3, a: ['exp', 'x'], b: ['exp', 'a'], c: ['exp', 'b'] }),
  blocks: new Map([
    ['outer', block('outer', ['a', 'inner'], outer)],
    ['inner', block('inner', ['b'], inner)],
  ]),
});
const wire = (source: string): string => {
  const found = [...document(false, false).model.edges.values()].find((edge) => edge.source === source);
  if (found === undefined) throw new Error('no such wire');
  return found.id;
};
const lit = (ids: readonly string[], shown: Document) => [...litOf(new Set(ids), shown)];

test('what is drawn is lit itself', () => {
  const ids = ['x', 'b', 'inner', wire('a'), 'gone'];
  expect(lit(ids, document(false, false))).toEqual(ids);
});

test('what stands in a folded block lights the block, the outermost of them', () => {
  expect(lit(['b'], document(false, true))).toEqual(['inner']);
  for (const inner of [true, false])
    expect(lit(['x', 'a', 'b'], document(true, inner))).toEqual(['x', 'outer']);
  expect(lit(['inner'], document(true, false))).toEqual(['outer']);
  expect(lit(['inner'], document(false, true))).toEqual(['inner']);
});

test('a wire inside lights the block, one across its border is drawn', () => {
  expect(lit([wire('a')], document(true, false))).toEqual(['outer']);
  expect(lit([wire('x'), wire('b')], document(true, false))).toEqual([wire('x'), wire('b')]);
  expect(lit([wire('a')], document(false, true))).toEqual([wire('a')]);
});
