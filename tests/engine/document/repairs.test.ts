// Files with faults in them: what is kept, what is dropped, and that it is said.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../engine/document/document.ts';
import { limits } from '../../../engine/document/limits.ts';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { computeDocument } from '../../../engine/index.ts';
import { fileOf, open, openNodes, wiresOf } from './files.ts';

const input = (id: Json, value: Json = 1) => ({ id, type: 'input', params: { value } });
const two = [input('a', 5), input('b', 3)];

describe('ids', () => {
  test('of two nodes with one id the later is renamed, and wires stay with the first', () => {
    const { document, notices } = openNodes(
      [input('x', 1), input('x', 2), input('x-2', 3), input('x', 4), { id: 'y', type: 'negate' }],
      [{ id: 'e', source: 'x', target: 'y', targetHandle: 'x' }],
    );
    const values = [...document.model.nodes].map(([id, { params }]) => [id, params.value]);
    expect(values).toEqual([
      ['x', 1],
      ['x-3', 2],
      ['x-2', 3],
      ['x-4', 4],
      ['y', undefined],
    ]);
    expect(wiresOf(document)).toEqual({ e: 'x.out>y.x' });
    expect(notices.map(({ code, node }) => [code, node])).toEqual([
      ['duplicate-node', 'x-3'],
      ['duplicate-node', 'x-4'],
    ]);
  });

  test('a renamed node keeps its place', () => {
    const { document } = openNodes([input('x'), { ...input('x'), position: { x: 1, y: 2 } }]);
    expect([...document.layout]).toEqual([['x-2', { x: 1, y: 2 }]]);
  });

  test('of two edges with one id one is renamed, the same one in every order', () => {
    const edges = [
      { id: 'e', source: 'b', target: 's', targetHandle: 'b' },
      { id: 'e', source: 'a', target: 's', targetHandle: 'a' },
    ];
    for (const list of [edges, edges.toReversed()]) {
      const { document, codes } = openNodes([...two, { id: 's', type: 'subtract' }], list);
      expect(wiresOf(document)).toEqual({ e: 'a.out>s.a', 'e-2': 'b.out>s.b' });
      expect(codes).toEqual(['duplicate-edge']);
    }
  });

  test('edges without an id are named after their ends, and apart from all others', () => {
    const { document, codes } = openNodes(
      [...two, { id: 's', type: 'subtract' }],
      [
        { source: 'a', target: 's', targetHandle: 'a' },
        { id: 'a.out-s.a', source: 'b', target: 's', targetHandle: 'b' },
      ],
    );
    expect(wiresOf(document)).toEqual({ 'a.out-s.a-2': 'a.out>s.a', 'a.out-s.a': 'b.out>s.b' });
    expect(codes).toEqual([]);
  });

  test('numbers become text, and are found either way', () => {
    const { document, codes } = openNodes(
      [input(1), input('2'), { id: 's', type: 'subtract' }],
      [
        { id: 3, source: '1', target: 's', targetHandle: 'a' },
        { id: 'e', source: 2, target: 's', targetHandle: 'b' },
      ],
      { target: { node: 1 } },
    );
    expect(wiresOf(document)).toEqual({ 3: '1.out>s.a', e: '2.out>s.b' });
    expect(document.target).toEqual({ node: '1', seed: 1 });
    expect(codes).toEqual(['number-id', 'number-id']);
  });

  test('where 1 and "1" are both there, each means its own node', () => {
    const { document } = openNodes(
      [input('1'), { id: 1, type: 'negate' }, { id: 'n', type: 'negate' }],
      [
        { id: 'e', source: '1', target: 1 },
        { id: 'f', source: 1, target: 'n' },
      ],
      { target: { node: 1 } },
    );
    expect(wiresOf(document)).toEqual({ e: '1.out>1-2.x', f: '1-2.out>n.x' });
    expect(document.target?.node).toBe('1-2');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    '%o is an id like any other',
    (id) => {
      const text = fileOf(
        [input(id, 4), { id: 'n', type: 'negate', params: JSON.parse(`{"${id}": 1}`), [`x${id}`]: 2 }],
        [{ id, source: id, target: 'n' }],
        { target: { node: id } },
      );
      const { document, codes } = open(text);
      expect(codes).toEqual([]);
      expect(wiresOf(document)[id]).toBe(`${id}.out>n.x`);
      expect(Object.keys(document.model.nodes.get('n')?.params ?? {})).toEqual([id]);
      expect(open(serializeDocument(document)).document).toEqual(document);
      expect(computeDocument(document).graph.indexOf.has(id)).toBe(true);
    },
  );

  test('absurdly long ones are no ids', () => {
    const long = 'x'.repeat(limits.id + 1);
    const { document, codes } = openNodes(
      [input(long), input('a')],
      [{ id: long, source: 'a', target: 'a' }],
    );
    expect([...document.model.nodes.keys()]).toEqual(['a']);
    expect(codes).toEqual(['bad-node', 'bad-field', 'no-free-input']);
  });

  test('ids made here are never too long to be read again', () => {
    const long = 'x'.repeat(limits.id);
    const { document } = openNodes(
      [input(long), input(long), { id: `y${long.slice(1)}`, type: 'negate' }],
      [{ source: long, target: `y${long.slice(1)}` }],
    );
    expect(open(serializeDocument(document)).codes).toEqual([]);
    expect(document.model.nodes.size).toBe(3);
    expect(document.model.edges.size).toBe(1);
  });
});

describe('wires', () => {
  const graph = [
    ...two,
    { id: 's', type: 'subtract' },
    { id: 'n', type: 'negate' },
    { id: 'p', type: 'add' },
  ];

  test.each([
    ['from nowhere', { source: 'gone', target: 'n', targetHandle: 'x' }, 'dangling-edge'],
    ['to nowhere', { source: 'a', target: 'gone', targetHandle: 'x' }, 'dangling-edge'],
    ['from an unknown output', { source: 'a', sourceHandle: 'y', target: 'n' }, 'unknown-handle'],
    ['to an unknown input', { source: 'a', target: 's', targetHandle: 'c' }, 'unknown-handle'],
    [
      'to an input named like a property',
      { source: 'a', target: 's', targetHandle: 'constructor' },
      'unknown-handle',
    ],
    ['to no name of an input', { source: 'a', target: 'p', targetHandle: 'A' }, 'unknown-handle'],
    ['to the millionth input', { source: 'a', target: 'p', targetHandle: 'zzzz' }, 'unknown-handle'],
    ['into a source', { source: 'a', target: 'b', targetHandle: 'x' }, 'unknown-handle'],
    ['into a source, unnamed', { source: 'a', target: 'b' }, 'no-free-input'],
    ['with one end', { source: 'a' }, 'bad-edge'],
    ['with an odd end', { source: 'a', target: ['n'] }, 'bad-edge'],
    ['with an odd handle', { source: 'a', target: 'n', targetHandle: 1 }, 'bad-edge'],
    ['that is none', null, 'bad-edge'],
  ])('%s: dropped and said, and the others stay', (_, edge, code) => {
    const other = { id: 'good', source: 'b', target: 'n', targetHandle: 'x' };
    const { document, codes } = openNodes(graph, [edge, other]);
    expect(codes).toEqual([code]);
    expect(wiresOf(document)).toEqual({ good: 'b.out>n.x' });
  });

  test('of two into one input the smallest id stays, in every order', () => {
    const edges = [
      { id: 'e2', source: 'b', target: 'n', targetHandle: 'x' },
      { id: 'e1', source: 'a', target: 'n', targetHandle: 'x' },
    ];
    for (const list of [edges, edges.toReversed()]) {
      const { document, notices } = openNodes(graph, list);
      expect(wiresOf(document)).toEqual({ e1: 'a.out>n.x' });
      expect(notices.map(({ code, edge }) => [code, edge])).toEqual([['input-taken', 'e2']]);
    }
  });

  test('and one with an id before one without', () => {
    const edges = [
      { source: 'a', target: 'n', targetHandle: 'x' },
      { id: 'z', source: 'b', target: 'n', targetHandle: 'x' },
    ];
    expect(wiresOf(openNodes(graph, edges).document)).toEqual({ z: 'b.out>n.x' });
  });

  test('those without an input take what the others leave, by their ids', () => {
    const edges = [
      { id: 'e2', source: 'b', target: 'p' },
      { id: 'e1', source: 'a', target: 'p' },
      { id: 'e3', source: 's', target: 'p', targetHandle: 'b' },
    ];
    for (const list of [edges, edges.toReversed()]) {
      const { document, codes } = openNodes(graph, list);
      expect(codes).toEqual([]);
      expect(wiresOf(document)).toEqual({ e1: 'a.out>p.a', e2: 'b.out>p.c', e3: 's.out>p.b' });
    }
  });

  test('more than 26 inputs of a variadic op', () => {
    const nodes = Array.from({ length: 30 }, (_, index) => input(`n${10 + index}`));
    const { document } = openNodes(
      [...nodes, { id: 'p', type: 'add' }],
      nodes.map(({ id }) => ({ source: id, target: 'p' })),
    );
    expect([...document.model.edges.values()].map(({ targetHandle }) => targetHandle).slice(-5)).toEqual([
      'z',
      'aa',
      'ab',
      'ac',
      'ad',
    ]);
  });

  test('a node of an unknown type keeps every handle', () => {
    const text = fileOf(
      [...two, { id: 'u', type: 'attention', params: { heads: 8 }, ports: ['q', 'k'] }],
      [
        { id: 'q', source: 'a', target: 'u', targetHandle: 'query' },
        { id: 'r', source: 'u', sourceHandle: 'scores', target: 'u', targetHandle: 'constructor' },
      ],
    );
    const { document, codes } = open(text);
    expect(codes).toEqual([]);
    expect(wiresOf(document)).toEqual({ q: 'a.out>u.query', r: 'u.scores>u.constructor' });
    expect(JSON.parse(serializeDocument(document)).nodes[2]).toEqual(JSON.parse(text).nodes[2]);
  });

  test('cycles and self-loops are loaded and marked, and the rest computes', () => {
    const { document, codes } = openNodes(
      [...graph, { id: 'q', type: 'add' }],
      [
        { id: 'self', source: 'p', target: 'p', targetHandle: 'a' },
        { id: 'one', source: 'p', target: 'q', targetHandle: 'a' },
        { id: 'two', source: 'q', target: 'p', targetHandle: 'b' },
        { id: 'n', source: 'a', target: 'n', targetHandle: 'x' },
      ],
    );
    expect(codes).toEqual([]);
    expect(document.model.edges.size).toBe(4);
    const { issues, graph: lowered } = computeDocument(document);
    expect(issues.filter(({ code }) => code === 'cycle').map(({ node }) => node)).toEqual(['p', 'q']);
    expect(lowered.indexOf.has('n')).toBe(true);
  });
});

describe('fields', () => {
  test.each<[string, Json]>([
    ['text', 'here'],
    ['a list', [1, 2]],
    ['text in it', { x: '1', y: 2 }],
    ['half of it', { x: 1 }],
    ['the other half', { y: 1 }],
    ['NaN, as JSON has it', { x: null, y: 0 }],
    ['1e308', { x: 1e308, y: 0 }],
    ['far away', { x: 0, y: -1_000_001 }],
  ])('a position that is wrong – %s – is dropped and said', (_, position) => {
    const { document, notices } = openNodes([{ ...input('a'), position }]);
    expect(document.layout.size).toBe(0);
    expect(notices.map(({ code, node }) => [code, node])).toEqual([['bad-position', 'a']]);
  });

  test('a number too large for a float64 is no coordinate', () => {
    const text = fileOf([{ ...input('a'), position: { x: 'HUGE', y: 0 } }]).replace('"HUGE"', '1e999');
    expect(open(text).codes).toEqual(['bad-position']);
  });

  test('a position that is missing or null waits for the layout, and nothing is said', () => {
    const { document, codes } = openNodes([input('a'), { ...input('b'), position: null }]);
    expect(document.layout.size).toBe(0);
    expect(codes).toEqual([]);
  });

  test.each<[string, Json]>([
    ['no object', 7],
    ['null', null],
    ['a list', ['input']],
    ['without an id', { type: 'input' }],
    ['without a type', { id: 'x' }],
    ['of a type that is no text', { id: 'x', type: { name: 'input' } }],
    ['with an id that is no text', { id: true, type: 'input' }],
  ])('a node that is none – %s – is dropped and said', (_, node) => {
    const { document, codes } = openNodes([node, input('a')]);
    expect([...document.model.nodes.keys()]).toEqual(['a']);
    expect(codes).toEqual(['bad-node']);
  });

  test('defaults', () => {
    const { document, codes } = openNodes([{ id: 'a', type: 'input' }]);
    expect(codes).toEqual([]);
    expect(document).toEqual({
      title: '',
      model: {
        nodes: new Map([['a', { id: 'a', type: 'input', label: null, params: {}, extra: {} }]]),
        edges: new Map(),
      },
      layout: new Map(),
      blocks: new Map(),
      target: null,
      training: null,
      weights: null,
      lesson: null,
      extra: {},
    });
  });

  test('those of a wrong type are passed over and said', () => {
    const { document, notices } = openNodes([{ id: 'a', type: 'input', label: 5, params: 'none' }], [], {
      title: ['a'],
      target: 'a',
    });
    expect(document.title).toBe('');
    expect(document.target).toBeNull();
    expect(document.model.nodes.get('a')).toEqual({
      id: 'a',
      type: 'input',
      label: null,
      params: {},
      extra: {},
    });
    expect(notices.map(({ code, data }) => `${code} ${data.field}`)).toEqual([
      'bad-field title',
      'bad-field label',
      'bad-field params',
      'bad-field target',
    ]);
  });

  test('params of a wrong type or shape stay, and the engine says so', () => {
    const { document, codes } = openNodes([input('a', [[1, 2], [3]]), input('b', 'two')]);
    expect(codes).toEqual([]);
    expect(document.model.nodes.get('a')?.params).toEqual({ value: [[1, 2], [3]] });
    const { issues } = computeDocument(document);
    expect(issues.filter(({ code }) => code === 'bad-param').map(({ node }) => node)).toEqual(['a', 'b']);
  });

  test('what this version does not know is written back unchanged, wherever it stands', () => {
    const file = {
      format: 'nabla',
      version: 1,
      nodes: [
        {
          id: 'a',
          type: 'input',
          params: { value: 1, unit: 'kg' },
          position: { x: 0, y: 0, z: 1 },
          selected: true,
        },
        { id: 'n', type: 'negate', params: {}, position: { z: 2 } },
      ],
      edges: [
        {
          id: 'e',
          source: 'a',
          sourceHandle: 'out',
          target: 'n',
          targetHandle: 'x',
          animated: { fast: true },
        },
      ],
      target: { node: 'n', seed: 1, why: null },
      viewport: { x: 0, y: 0, zoom: 1 },
      nothing: null,
    };
    const { document, codes } = open(JSON.stringify(file));
    expect(codes).toEqual([]);
    expect(JSON.parse(serializeDocument(document))).toEqual(file);
  });

  test('labels are text as it came: markup, directions, zero widths', () => {
    const labels = [
      '<script>alert(1)</script>',
      '\u202eevil\u202c',
      'a\u200b\u200db',
      '\ud800',
      '𝄞 한글 {x}',
    ];
    const { document } = openNodes(labels.map((label, index) => ({ ...input(`n${index}`), label })));
    expect([...document.model.nodes.values()].map(({ label }) => label)).toEqual(labels);
    expect(open(serializeDocument(document)).document).toEqual(document);
  });

  test('very long ones are cut, never through a character, and said', () => {
    const long = `${'x'.repeat(limits.text - 1)}🙂🙂`;
    const { document, codes } = openNodes([{ ...input('a'), label: long }], [], { title: long });
    expect(codes).toEqual(['cut-text', 'cut-text']);
    expect(document.title).toBe('x'.repeat(limits.text - 1));
    expect(document.model.nodes.get('a')?.label).toBe(document.title);
  });
});
