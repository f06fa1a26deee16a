// Blocks that people make: grouping and ungrouping, copies, and files that say nonsense of them.

import { describe, expect, test } from 'vitest';
import { nodesWithin } from '../../../engine/document/blocks.ts';
import { type Document, emptyDocument } from '../../../engine/document/document.ts';
import { cutOut, pasteInto } from '../../../engine/document/fragment.ts';
import { groupNodes, ungroup, withFolded } from '../../../engine/document/grouping.ts';
import { parseDocument } from '../../../engine/document/parse.ts';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { catalogue } from '../../../engine/graph/catalogue.ts';
import { foldLayer, openLayer } from '../../../engine/graph/expand.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { graph } from '../../kit/graph.ts';
import { resultsOf } from '../../kit/results.ts';
import { openNodes } from './files.ts';

const model = graph({ x: [1, 2], twice: ['multiply', 'x', 'x'], s: ['sigmoid', 'twice'], sum: ['sum', 's'] });
const layout = new Map([...model.nodes.keys()].map((id, at) => [id, { x: 150 * at, y: 10 * at }]));
const plain: Document = { ...emptyDocument, model, layout };
const grouped = groupNodes(plain, new Set(['twice', 's']), 'block1', 'Middle');
const nested = groupNodes(grouped, new Set(['twice']), 'block2', 'Inner');

describe('grouping', () => {
  test('gives a port to every wire that crosses the border, named apart', () => {
    expect(grouped.blocks.get('block1')).toMatchObject({
      label: 'Middle',
      members: ['twice', 's'],
      inputs: [
        { name: 'a', node: 'twice', handle: 'a' },
        { name: 'b', node: 'twice', handle: 'b' },
      ],
      outputs: [{ name: 'out', node: 's', handle: 'out' }],
    });
  });

  test('nests: what is grouped inside a block stays in it', () => {
    expect(nested.blocks.get('block1')?.members).toEqual(['s', 'block2']);
    expect(nested.blocks.get('block2')?.members).toEqual(['twice']);
    expect([...nodesWithin(nested.blocks, 'block1')].sort()).toEqual(['s', 'twice']);
  });

  test('takes a block of which one node is wanted as a whole', () => {
    const outer = groupNodes(grouped, new Set(['s', 'sum']), 'block2', 'Outer');
    expect(outer.blocks.get('block2')?.members).toEqual(['block1', 'sum']);
  });

  test('changes no number, folded or open, and ungrouping takes it back', () => {
    const wanted = resultsOf(computeDocument(plain));
    for (const document of [grouped, nested, withFolded(nested, 'block1', 'folded')])
      expect(resultsOf(computeDocument(document))).toEqual(wanted);
    expect(ungroup(grouped, 'block1')).toEqual(plain);
    expect(ungroup(ungroup(nested, 'block1'), 'block2')).toEqual(plain);
  });

  test('a layer inside can be opened, which moves the ports of the blocks around, and folded back', () => {
    const opened = openLayer(nested, computeDocument(nested).graph, 's');
    expect(opened.blocks.get('block1')?.members).toEqual(['s', 'block2']);
    expect(opened.blocks.get('block1')?.outputs).toEqual([{ name: 'out', node: 's.y', handle: 'out' }]);
    expect(foldLayer(opened, 's')).toEqual(nested);
  });
});

describe('files', () => {
  test('saved and read again, blocks are the same', () => {
    const document = withFolded(openLayer(nested, computeDocument(nested).graph, 's'), 'block2', 'folded');
    const result = parseDocument(serializeDocument(document), catalogue);
    expect(result).toEqual({ ok: true, document, notices: [] });
  });

  const block = (id: unknown, nodes: unknown, more = {}) => ({ id, nodes, ...more });
  const read = (blocks: unknown) => {
    const nodes = [
      { id: 'x', type: 'input' },
      { id: 'y', type: 'negate' },
    ];
    return openNodes(nodes, [{ source: 'x', target: 'y' }], { blocks } as never);
  };

  test.each([
    ['no list', { A: 1 }, [], ['bad-field']],
    ['a block that is none', [3], [], ['bad-block']],
    ['a block without nodes', [block('A', [])], [], ['bad-block']],
    ['a block with the id of a node', [block('x', ['y'])], [], ['bad-block']],
    ['two of one id', [block('A', ['x']), block('A', ['y'])], ['A'], ['bad-block']],
    ['a node that is not there', [block('A', ['x', 'gone'])], ['A'], ['bad-member']],
    ['a node in two blocks', [block('A', ['x']), block('B', ['x', 'y'])], ['A', 'B'], ['bad-member']],
    ['a block in itself', [block('A', ['A', 'x'])], ['A'], ['bad-member']],
    ['blocks in each other', [block('A', ['B', 'x']), block('B', ['A', 'y'])], ['A', 'B'], ['bad-member']],
    [
      'a ring of three without a node',
      [block('A', ['B']), block('B', ['C']), block('C', ['A'])],
      [],
      ['bad-member', 'bad-block', 'bad-block', 'bad-block'],
    ],
    [
      'a port of a node elsewhere',
      [block('A', ['x'], { inputs: [{ name: 'p', node: 'y', handle: 'x' }] })],
      ['A'],
      ['bad-port'],
    ],
    [
      'a port that its node lacks',
      [block('A', ['y'], { inputs: [{ name: 'p', node: 'y', handle: 'q' }] })],
      ['A'],
      ['bad-port'],
    ],
    [
      'an opened layer of no shape',
      [block('A', ['y'], { opened: { type: 'sigmoid' } })],
      ['A'],
      ['bad-field'],
    ],
  ])('%s', (_, blocks, kept, said) => {
    const { document, codes } = read(blocks);
    expect([...document.blocks.keys()]).toEqual(kept);
    expect(codes).toEqual(said);
    expect(document.model.nodes.size).toBe(2);
  });
});

test('a copy of a whole block is a block of its own, one of a part of it is not', () => {
  const copy = cutOut(nested, new Set(['twice', 's']));
  const { document, nodes } = pasteInto(nested, copy, { x: 10, y: 10 });
  expect(nodes).toHaveLength(2);
  expect([...document.blocks.keys()]).toEqual(['block1', 'block2', 'block3', 'block4']);
  const [outer] = [...document.blocks.values()].filter(({ members }) => members.includes(nodes[1] ?? ''));
  expect([...nodesWithin(document.blocks, outer?.id ?? '')].sort()).toEqual([...nodes].sort());
  expect(outer?.outputs).toEqual([{ name: 'out', node: nodes[1], handle: 'out' }]);
  expect([...cutOut(nested, new Set(['twice', 'sum'])).blocks.keys()]).toEqual(['block2']);
});
