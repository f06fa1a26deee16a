// One document per version, for ever: what they open as never changes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { computeDocument } from '../../../engine/index.ts';
import { open } from './files.ts';

const read = (file: string): string => readFileSync(`tests/fixtures/${file}`, 'utf8');

describe('version 1', () => {
  test('a file as the format describes it is written back byte for byte', () => {
    const { document, codes } = open(read('v1/apple-tax.nabla.json'));
    expect(codes).toEqual([]);
    expect(serializeDocument(document)).toBe(read('v1/apple-tax.nabla.json'));
  });

  test('a file with every oddity opens as it always has', () => {
    const { document, codes } = open(read('v1/oddities.nabla.json'));
    expect(serializeDocument(document)).toBe(read('v1/oddities-repaired.nabla.json'));
    expect(codes).toEqual([
      'bad-node',
      'bad-node',
      'number-id',
      'duplicate-node',
      'bad-position',
      'bad-position',
      'bad-field',
      'bad-field',
      'number-id',
      'bad-edge',
      'dangling-edge',
      'unknown-handle',
      'no-free-input',
      'duplicate-edge',
      'input-taken',
    ]);
  });

  test('and what it is repaired to needs no repair', () => {
    expect(open(read('v1/oddities-repaired.nabla.json')).codes).toEqual([]);
  });

  test('the rest of it computes', () => {
    const { issues, graph } = computeDocument(open(read('v1/oddities.nabla.json')).document);
    const found = new Set(issues.map(({ code, node }) => `${code} ${node}`));
    expect(found).toContain('cycle snake');
    expect(found).toContain('unknown-type from tomorrow');
    expect([...graph.indexOf.keys()].sort()).toEqual(['7', '__proto__', 'constructor', 'twin', 'weights']);
  });
});

describe('a later version', () => {
  test.each(readdirSync('tests/fixtures/newer'))('%s is saved back whole', (file) => {
    const { document, codes } = open(read(`newer/${file}`));
    expect(codes[0]).toBe('newer-version');
    expect(JSON.parse(serializeDocument(document))).toEqual(JSON.parse(read(`newer/${file}`)));
  });

  test('as far as it is understood, it computes', () => {
    const { document } = open(read('newer/from-version-2.nabla.json'));
    expect([...document.model.nodes.keys()]).toEqual(['a', 'b', 'm', 'n']);
    expect([...document.model.edges.keys()]).toEqual(['e1', 'e2', 'e3']);
    expect(computeDocument(document).issues).toEqual([]);
  });

  test('what is edited wins over what was not understood', () => {
    const { document } = open(read('newer/from-version-2.nabla.json'));
    const a = document.model.nodes.get('a');
    if (a === undefined) throw new Error('no node a');
    const edited = {
      ...document,
      model: { ...document.model, nodes: new Map([['a', { ...a, label: 'pear' }]]), edges: new Map() },
      layout: new Map([['a', { x: 1, y: 2 }]]),
      target: { node: 'a', seed: 3 },
    };
    const { document: reopened } = open(serializeDocument(edited));
    expect(reopened.model.nodes.get('a')?.label).toBe('pear');
    expect(reopened.layout.get('a')).toEqual({ x: 1, y: 2 });
    expect(reopened.target).toEqual({ node: 'a', seed: 3 });
  });
});
