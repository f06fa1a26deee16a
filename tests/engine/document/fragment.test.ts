import { describe, expect, test } from 'vitest';
import { cutOut, pasteInto } from '../../../engine/document/fragment.ts';
import { freshId } from '../../../engine/document/ids.ts';
import { limits } from '../../../engine/document/limits.ts';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { emptyDocument } from '../../../engine/index.ts';
import { open, openNodes, wiresOf } from './files.ts';

const { document } = openNodes(
  [
    { id: 'apple', type: 'input', label: 'apple', params: { value: 100 }, position: { x: 10, y: 20 } },
    { id: 'mul1', type: 'multiply', label: '×', note: 'kept' },
    { id: 'mul2', type: 'multiply', position: { x: 30, y: 40 } },
  ],
  [
    { id: 'e1', source: 'apple', target: 'mul1', targetHandle: 'a' },
    { id: 'e2', source: 'mul1', target: 'mul2', targetHandle: 'a', color: 'red' },
  ],
  { title: 'Shopping', target: { node: 'mul2' }, author: 'me' },
);

describe('cutOut', () => {
  const piece = cutOut(document, new Set(['mul1', 'mul2', 'gone']));

  test('takes nodes, the wires between them and their places, and nothing else', () => {
    expect([...piece.model.nodes.keys()]).toEqual(['mul1', 'mul2']);
    expect(wiresOf(piece)).toEqual({ e2: 'mul1.out>mul2.a' });
    expect([...piece.layout]).toEqual([['mul2', { x: 30, y: 40 }]]);
    expect([piece.title, piece.target, piece.extra]).toEqual(['', null, {}]);
  });

  test('is a document that can travel as a file', () => {
    expect(open(serializeDocument(piece)).document).toEqual(piece);
  });
});

describe('pasteInto', () => {
  const piece = cutOut(document, new Set(['apple', 'mul1', 'mul2']));

  test('beside what is there: fresh ids, everything else kept', () => {
    const { document: pasted, nodes } = pasteInto(document, piece, { x: 5, y: -5 });
    expect(nodes).toEqual(['apple2', 'mul3', 'mul4']);
    expect(wiresOf(pasted)).toEqual({
      e1: 'apple.out>mul1.a',
      e2: 'mul1.out>mul2.a',
      e3: 'apple2.out>mul3.a',
      e4: 'mul3.out>mul4.a',
    });
    expect(pasted.model.nodes.get('mul3')).toEqual({ ...document.model.nodes.get('mul1'), id: 'mul3' });
    expect(pasted.model.edges.get('e4')?.extra).toEqual({ color: 'red' });
    expect(pasted.layout.get('apple2')).toEqual({ x: 15, y: 15 });
    expect(pasted.layout.has('mul3')).toBe(false);
    expect([pasted.title, pasted.target, pasted.extra]).toEqual([
      document.title,
      document.target,
      document.extra,
    ]);
    expect(open(serializeDocument(pasted)).document).toEqual(pasted);
  });

  test('elsewhere the ids stay', () => {
    const { document: pasted, nodes } = pasteInto(emptyDocument, piece, { x: 0, y: 0 });
    expect(nodes).toEqual(['apple', 'mul1', 'mul2']);
    expect(pasted.model).toEqual(piece.model);
  });

  test('leaves both as they were', () => {
    const before = serializeDocument(document);
    pasteInto(document, piece, { x: 1, y: 1 });
    expect(serializeDocument(document)).toBe(before);
  });

  test('as often as one likes', () => {
    let grown = document;
    for (let times = 0; times < 20; times++) grown = pasteInto(grown, piece, { x: 0, y: 0 }).document;
    expect([grown.model.nodes.size, grown.model.edges.size]).toEqual([63, 42]);
  });
});

describe('freshId', () => {
  const taken = (...ids: string[]) => new Map(ids.map((id) => [id, 0]));

  test.each([
    ['a', [], 'a'],
    ['apple', ['apple'], 'apple2'],
    ['mul1', ['mul1'], 'mul2'],
    ['mul1', ['mul1', 'mul2', 'mul4'], 'mul3'],
    ['x9', ['x9'], 'x10'],
    ['x007', ['x007'], 'x008'],
    ['7', ['7'], '8'],
    ['', [''], '2'],
    ['__proto__', [], '__proto__'],
  ])('%j beside %j is %j', (base, ids, fresh) => {
    expect(freshId(taken(...ids), base)).toBe(fresh);
  });

  test('stays within the limit', () => {
    const long = 'x'.repeat(limits.id);
    expect(freshId(taken(long), long).length).toBeLessThanOrEqual(limits.id);
  });
});
