import { beforeEach, describe, expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { add, addAtCentre } from '../../../app/palette/addOp.ts';
import { emptyDocument, type Op, ops } from '../../../engine/index.ts';

let editor: Editor;
const document = () => editor.document.getState().document;
const op = (id: string): Op => {
  const found = ops.get(id);
  if (found === undefined) throw new Error(`no op ${id}`);
  return found;
};

beforeEach(() => {
  editor = createEditor(emptyDocument, { language: 'en', theme: 'light' });
});

test('a new node is one step, selected and said', () => {
  addAtCentre(editor, op('add'));
  expect([...document().model.nodes.keys()]).toEqual([...editor.session.getState().selection.nodes]);
  expect(editor.session.getState().announcement).toContain('Add');
  editor.document.undo();
  expect(document().model.nodes.size).toBe(0);
});

test('new nodes never lie on each other', () => {
  for (let i = 0; i < 6; i++) addAtCentre(editor, op('input'));
  const places = [...document().layout.values()].map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(6);
});

describe('a node asked for by a wire', () => {
  const at = { x: 100, y: 100 };

  test('from an output is fed by it, in the same step', () => {
    addAtCentre(editor, op('input'));
    add(editor, op('add'), { position: at, from: { node: 'input', handle: 'out', end: 'source' } });
    expect([...document().model.edges.values()]).toMatchObject([
      { source: 'input', target: 'add', targetHandle: 'a' },
    ]);
    editor.document.undo();
    expect(document().model.nodes.size).toBe(1);
    expect(document().model.edges.size).toBe(0);
  });

  test('from an input feeds it', () => {
    addAtCentre(editor, op('exp'));
    add(editor, op('input'), { position: at, from: { node: 'exp', handle: 'x', end: 'target' } });
    expect([...document().model.edges.values()]).toMatchObject([
      { source: 'input', sourceHandle: 'out', target: 'exp', targetHandle: 'x' },
    ]);
  });
});
