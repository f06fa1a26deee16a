// One more layer: where it goes, how wide it is, and that nothing else changes.

import { expect, test } from 'vitest';
import { planNetwork } from '../../../app/builder/build.ts';
import { addLayer } from '../../../app/commands/addLayer.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { selectNodes } from '../../../app/session/selection.ts';
import type { Document } from '../../../engine/index.ts';

function editorOf(text: string): Editor {
  const planned = planNetwork(text, null, 'en');
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  return createEditor(planned.drawing, { language: 'en', theme: 'light' });
}

/** Types from x to the loss, along the wires, with units. */
function chain({ model }: Document): string[] {
  const path: string[] = [];
  let at: string | undefined = 'x';
  while (at !== undefined) {
    const node = model.nodes.get(at);
    path.push([node?.type, node?.params.units].filter((part) => part !== undefined).join(' '));
    at = [...model.edges.values()].find(({ source }) => source === at)?.target;
  }
  return path;
}

async function add(editor: Editor, node: string): Promise<Document> {
  editor.session.setState({ selection: selectNodes([node]) });
  const { past } = editor.document.getState();
  addLayer.run(editor);
  await expect.poll(() => editor.document.getState().past.length).toBe(past.length + 1);
  return editor.document.getState().document;
}

test.each(['affine1', 'tanh1'])(
  'after %s comes an affine layer as wide, and the same activation',
  async (node) => {
    const document = await add(editorOf('2-8-3 tanh'), node);
    expect(chain(document)).toEqual([
      'input',
      'affine 8',
      'tanh',
      'affine 8',
      'tanh',
      'affine 3',
      'softmaxWithLoss',
    ]);
    expect(document.model.nodes.get('affine3')?.params).toEqual({ units: 8, init: 'xavier' });
  },
);

test('the last layer stays bare', async () => {
  const document = await add(editorOf('2-8-3 sigmoid'), 'affine2');
  expect(chain(document)).toEqual([
    'input',
    'affine 8',
    'sigmoid',
    'affine 3',
    'sigmoid',
    'affine 3',
    'softmaxWithLoss',
  ]);
});

test('everything still computes, nothing shares a place, and the new nodes are selected', async () => {
  const editor = editorOf('2-8-8-3 relu');
  const document = await add(editor, 'relu1');
  expect(editor.derived.getState().computed.issues).toEqual([]);
  const places = [...document.layout.values()].map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(document.model.nodes.size);
  expect([...editor.session.getState().selection.nodes].sort()).toEqual(['affine4', 'relu3']);
});

test('only an affine node or an activation can be followed', () => {
  const editor = editorOf('2-8-3 relu');
  const enabled = (...nodes: string[]): boolean => {
    editor.session.setState({ selection: selectNodes(nodes) });
    return addLayer.enabled(editor);
  };
  expect(enabled('affine1')).toBe(true);
  expect(enabled('relu1')).toBe(true);
  expect(enabled('loss')).toBe(false);
  expect(enabled('x')).toBe(false);
  expect(enabled('affine1', 'relu1')).toBe(false);
  expect(enabled()).toBe(false);
});
