// Whatever can be made here can be saved and opened again, whole.

import { beforeEach, describe, expect, test } from 'vitest';
import { groupSelection } from '../../../app/blocks/groupSelection.ts';
import { duplicate } from '../../../app/commands/duplicate.ts';
import { addNode } from '../../../app/editing/addNode.ts';
import { connect } from '../../../app/editing/connect.ts';
import { moveNodes } from '../../../app/editing/moveNodes.ts';
import { inputsOf } from '../../../app/editing/portsOf.ts';
import { setLabel } from '../../../app/editing/setLabel.ts';
import { setParam } from '../../../app/editing/setParam.ts';
import { setTarget } from '../../../app/editing/setTarget.ts';
import { setTitle } from '../../../app/editing/setTitle.ts';
import { withinLimits } from '../../../app/editing/withinLimits.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { copySelection, pasteText } from '../../../app/files/clipboard.ts';
import { deepest, excessOf, longest, readJson } from '../../../app/numbers/typedJson.ts';
import { addAtCentre } from '../../../app/palette/addOp.ts';
import { selectNodes } from '../../../app/session/selection.ts';
import {
  type Block,
  catalogue,
  type Document,
  emptyDocument,
  type GraphEdge,
  type GraphNode,
  handleName,
  type Json,
  languages,
  limits,
  ops,
  parseDocument,
  serializeDocument,
} from '../../../engine/index.ts';

const input = (id: string, value: Json = 1): GraphNode => ({
  id,
  type: 'input',
  label: null,
  params: { value },
  extra: {},
});

const withNodes = (nodes: readonly GraphNode[]): Document => ({
  ...emptyDocument,
  model: { nodes: new Map(nodes.map((node) => [node.id, node])), edges: new Map() },
});

const many = Array.from({ length: limits.nodes }, (_, index) => input(`n${index}`));
const editorOf = (document: Document): Editor =>
  createEditor(document, { language: 'en', theme: 'light' }, withinLimits);
const documentOf = (editor: Editor): Document => editor.document.getState().document;
const select = (editor: Editor, ids: readonly string[]): void =>
  editor.session.setState({ selection: selectNodes(ids) });

/** Opened from its own text it is the same, and nothing had to be said. */
function expectToReopen(document: Document): void {
  const opened = parseDocument(serializeDocument(document), catalogue);
  if (!opened.ok) throw new Error(opened.error.message.en);
  expect(opened.notices).toEqual([]);
  expect(opened.document).toEqual(document);
}

describe('a graph that is full', () => {
  let editor: Editor;
  beforeEach(() => {
    editor = editorOf(withNodes(many));
    select(editor, ['n1', 'n2']);
  });

  const ways: readonly (readonly [string, (editor: Editor) => void])[] = [
    ['adding', (full) => addAtCentre(full, ops.get('add') ?? fail())],
    ['duplicating', (full) => duplicate.run(full)],
    ['pasting', (full) => pasteText(full, copySelection(full))],
  ];

  test.each(ways)('%s leaves it as it is, and says why in every language', (_, make) => {
    const before = documentOf(editor);
    make(editor);
    const { selection, notices } = editor.session.getState();
    expect(documentOf(editor)).toBe(before);
    expect(editor.document.getState().past).toEqual([]);
    expect(selection).toEqual(selectNodes(['n1', 'n2']));
    expect(notices).toHaveLength(1);
    for (const language of languages) expect(notices[0]?.text[language]).toMatch(/5[,.]?000/);
  });

  test('takes every other edit', () => {
    editor.document.edit(setLabel('n1', 'one'), 'commit');
    expect(documentOf(editor).model.nodes.get('n1')?.label).toBe('one');
  });
});

test('no wire more than a file may have', () => {
  const sums = Array.from({ length: 100 }, (_, index) => ({
    ...input(`s${index}`),
    type: 'add',
    params: {},
  }));
  const wires = sums.slice(0, 79).flatMap(({ id }) =>
    Array.from(
      { length: 254 },
      (_, index): GraphEdge => ({
        id: `${id} ${index}`,
        source: 'x',
        sourceHandle: 'out',
        target: id,
        targetHandle: handleName(index),
        extra: {},
      }),
    ),
  );
  const document = withNodes([input('x'), ...sums]);
  const model = {
    ...document.model,
    edges: new Map(wires.slice(0, limits.edges).map((wire) => [wire.id, wire])),
  };
  const editor = editorOf({ ...document, model });
  const from = { node: 'x', handle: 'out', end: 'source' } as const;
  const wire = (handle: string) =>
    editor.document.edit(connect(from, { node: 's99', handle, end: 'target' }), 'commit');
  expect(model.edges.size).toBe(limits.edges);
  expect(wire('a')).toBe(false);
  expect(documentOf(editor).model.edges.size).toBe(limits.edges);
});

test('no block more than a file may have', () => {
  const nodes = many.slice(0, limits.blocks + 1);
  const blocks = nodes.slice(0, -1).map(
    ({ id }): Block => ({
      id: `b ${id}`,
      label: null,
      members: [id],
      folded: false,
      inputs: [],
      outputs: [],
      opened: null,
      extra: {},
    }),
  );
  const editor = editorOf({ ...withNodes(nodes), blocks: new Map(blocks.map((block) => [block.id, block])) });
  select(editor, [`n${limits.blocks}`]);
  groupSelection(editor);
  expect(documentOf(editor).blocks.size).toBe(limits.blocks);
  expect(editor.session.getState().notices[0]?.text.en).toMatch(/at most 1,000 blocks/);
});

test('no more bytes than a file may have, however they come', () => {
  const heavy = { ...input('w'), extra: { note: 'x'.repeat(6_000_000) } };
  const editor = editorOf(withNodes([heavy]));
  select(editor, ['w']);
  for (let copies = 0; copies < 4; copies++) duplicate.run(editor);
  const text = serializeDocument(documentOf(editor));
  expect(editor.session.getState().notices).toHaveLength(1);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(limits.bytes);
  expect(documentOf(editor).model.nodes.size).toBe(3);
});

test('a variadic op shows no input that a file could not name', () => {
  const incoming = Array.from(
    { length: limits.inputs },
    (_, index): GraphEdge => ({
      id: `e${index}`,
      source: 'x',
      sourceHandle: 'out',
      target: 'sum',
      targetHandle: handleName(index),
      extra: {},
    }),
  );
  expect(inputsOf(ops.get('add'), incoming)).toHaveLength(limits.inputs);
  expect(inputsOf(ops.get('add'), incoming.slice(0, -1))).toHaveLength(limits.inputs);
});

describe('what is typed', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;

  test('opens again: titles, labels, places far out and numbers deep in', () => {
    const editor = editorOf(emptyDocument);
    const edits = [
      setTitle('題'.repeat(2 * limits.text)),
      addNode('x', 'input', { x: 1e9, y: -1e300 }),
      setLabel('x', '🍎'.repeat(limits.text)),
      setParam('x', 'value', readJson(nested(deepest)) ?? fail()),
      setTarget('x', readJson(nested(deepest)) ?? fail()),
      addNode('y', 'input', { x: 0, y: 0 }),
      moveNodes(new Map([['y', { x: -2e6, y: 2e6 }]])),
    ];
    for (const edit of edits) expect(editor.document.edit(edit, 'commit')).toBe(true);
    expectToReopen(documentOf(editor));
  });

  test('is refused beyond that, and it can be said why', () => {
    expect(readJson(nested(deepest + 1))).toBeUndefined();
    expect(excessOf(nested(deepest + 1))).toBe('tooDeep');
    expect(excessOf(nested(deepest))).toBeNull();
    expect(excessOf('1'.repeat(longest + 1))).toBe('tooLong');
    expect(readJson('[−1, 2]')).toEqual([-1, 2]);
    expect(readJson('[1, ')).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('there is none');
}
