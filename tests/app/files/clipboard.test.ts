import { beforeEach, describe, expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { copySelection, pasteText } from '../../../app/files/clipboard.ts';
import { openText } from '../../../app/files/openText.ts';
import { selectNodes } from '../../../app/session/selection.ts';
import { emptyDocument } from '../../../engine/index.ts';

const input = (id: string, y: number) => ({ id, type: 'input', params: { value: 1 }, position: { x: 0, y } });
const graph = JSON.stringify({
  format: 'nabla',
  version: 1,
  title: 'Sum',
  nodes: [input('x', 0), input('y', 100), { id: 'sum', type: 'add', position: { x: 200, y: 50 } }],
  edges: [
    { id: 'e1', source: 'x', sourceHandle: 'out', target: 'sum', targetHandle: 'a' },
    { id: 'e2', source: 'y', sourceHandle: 'out', target: 'sum', targetHandle: 'b' },
  ],
});

const newEditor = (): Editor => createEditor(emptyDocument, { language: 'en', theme: 'light' });
const document = (editor: Editor) => editor.document.getState().document;

let editor: Editor;

beforeEach(() => {
  editor = newEditor();
  openText(editor, graph, 'sum.json');
});

describe('paste', () => {
  test('adds a copy with the wires between its nodes, selected, as one step', () => {
    editor.session.setState({ selection: selectNodes(['x', 'sum']) });
    pasteText(editor, copySelection(editor));
    const { model } = document(editor);
    expect(model.nodes.size).toBe(5);
    expect(model.edges.size).toBe(3);
    expect(editor.session.getState().selection.nodes.size).toBe(2);
    editor.document.undo();
    expect(document(editor).model.nodes.size).toBe(3);
  });

  test('into another tab keeps what is there', () => {
    editor.session.setState({ selection: selectNodes(['x', 'y', 'sum']) });
    const text = copySelection(editor);
    const other = newEditor();
    openText(other, graph, 'sum.json');
    pasteText(other, text);
    expect(document(other).model.nodes.size).toBe(6);
    expect(document(other).title).toBe('Sum');
  });

  test('never puts a node exactly upon another', () => {
    editor.session.setState({ selection: selectNodes(['x']) });
    const text = copySelection(editor);
    for (let i = 0; i < 5; i++) pasteText(editor, text);
    const places = [...document(editor).layout.values()].map(({ x, y }) => `${x} ${y}`);
    expect(places).toHaveLength(new Set(places).size);
  });

  test('of a whole graph opens it, one undo away', () => {
    editor.document.edit((draft) => {
      draft.title = 'Mine';
    }, 'commit');
    pasteText(editor, graph);
    expect(document(editor).title).toBe('Sum');
    editor.document.undo();
    expect(document(editor).title).toBe('Mine');
  });

  test.each(['hello', '{"a":', '<b>', '[1, 2]'])('of %j changes nothing and says so', (text) => {
    const before = document(editor);
    pasteText(editor, text);
    expect(document(editor)).toBe(before);
    expect(editor.session.getState().notices).toHaveLength(1);
  });
});

test('a copy says nothing of title and target', () => {
  editor.session.setState({ selection: selectNodes(['sum']) });
  const copied = JSON.parse(copySelection(editor)) as Record<string, unknown>;
  expect(copied).toMatchObject({ format: 'nabla', fragment: true });
  expect(copied.target).toBeUndefined();
});
