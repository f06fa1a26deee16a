import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { openText } from '../../../app/files/openText.ts';
import { selectNodes } from '../../../app/session/selection.ts';
import { emptyDocument, languages } from '../../../engine/index.ts';

const graph = (nodes: unknown[], edges: unknown[] = []) =>
  JSON.stringify({ format: 'nabla', version: 1, title: 'Opened', nodes, edges });
const good = graph([{ id: 'x', type: 'input', params: { value: 3 }, position: { x: 0, y: 0 } }]);

let editor: Editor;
const title = () => editor.document.getState().document.title;
const notices = () => editor.session.getState().notices;

beforeEach(() => {
  editor = createEditor({ ...emptyDocument, title: 'Mine' }, { language: 'en', theme: 'light' });
});

describe('a file that can be read', () => {
  test('takes the place of the work, one undo away', () => {
    expect(openText(editor, good, 'good.json')).toBe(true);
    expect(title()).toBe('Opened');
    expect(notices()).toEqual([]);
    editor.document.undo();
    expect(title()).toBe('Mine');
  });

  test('may come as bytes', () => {
    expect(openText(editor, new TextEncoder().encode(good), 'good.json')).toBe(true);
  });

  test('leaves nothing selected and all numbers shown', () => {
    editor.session.setState({ selection: selectNodes(['y']), position: 3 });
    openText(editor, good, 'good.json');
    expect(editor.session.getState()).toMatchObject({ position: null, wiring: null });
    expect(editor.session.getState().selection.nodes.size).toBe(0);
  });

  test('with repairs says in every language what they were', async () => {
    const dangling = [{ id: 'e', source: 'x', target: 'gone' }];
    openText(editor, graph([{ id: 'x', type: 'input' }], dangling), 'odd.json');
    expect(title()).toBe('Opened');
    await vi.waitFor(() => expect(notices()).toHaveLength(1));
    for (const language of languages) expect(notices()[0]?.text[language]).toContain('gone');
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['', 'empty'],
    ['<!doctype html><html></html>', 'HTML'],
    [good.slice(0, 40), 'cut short'],
    ['{"hello": "world"}', "another program's"],
    ['[]', 'a list'],
    ['null', 'null'],
  ])('%j leaves the work untouched and says why, until closed', (text) => {
    const before = editor.document.getState();
    expect(openText(editor, text, 'bad.json')).toBe(false);
    expect(editor.document.getState()).toBe(before);
    expect(notices()).toMatchObject([{ tone: 'problem' }]);
    for (const language of languages) expect(notices()[0]?.text[language]).toContain('bad.json');
  });

  test('is forgotten when the next one opens', () => {
    openText(editor, 'x', 'bad.json');
    openText(editor, good, 'good.json');
    expect(notices()).toEqual([]);
  });
});
