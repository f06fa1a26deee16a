// Opening, folding and grouping as a person does it: by commands, one step of undo each.

import { describe, expect, test } from 'vitest';
import { drawnOf } from '../../../app/blocks/drawn.ts';
import { groupSelection, ungroupSelection } from '../../../app/blocks/groupSelection.ts';
import { foldSelection, openSelection } from '../../../app/blocks/openSelection.ts';
import { connect } from '../../../app/editing/connect.ts';
import { moveNodes } from '../../../app/editing/moveNodes.ts';
import { remove } from '../../../app/editing/remove.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { nothing, selectNodes } from '../../../app/session/selection.ts';
import { stepTaken } from '../../../app/stepper/stepTaken.ts';
import { borderGradients, withFolded } from '../../../engine/blocks.ts';
import { type Document, emptyDocument, nodesWithin } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const model = graph({ x: 1, s: ['sigmoid', 'x'], y: ['square', 's'] });
const layout = new Map([...model.nodes.keys()].map((id, at) => [id, { x: 160 * at, y: 0 }]));
const start: Document = { ...emptyDocument, model, layout };

const editorOf = (document: Document): Editor => createEditor(document, { language: 'en', theme: 'light' });
const documentOf = (editor: Editor): Document => editor.document.getState().document;
const select = (editor: Editor, ...ids: readonly string[]): void =>
  editor.session.setState({ selection: selectNodes(ids) });

describe('a layer', () => {
  test('opens in one step, is selected as a whole, and says so', () => {
    const editor = editorOf(start);
    select(editor, 's');
    openSelection(editor);
    const { blocks, model: opened } = documentOf(editor);
    expect(opened.nodes.has('s')).toBe(false);
    expect(editor.session.getState().selection.nodes).toEqual(nodesWithin(blocks, 's'));
    expect(editor.session.getState().announcement).toBe('Opened: Sigmoid, 6 nodes');
    editor.document.undo();
    expect(documentOf(editor)).toEqual(start);
  });

  test('folds back from any node inside', () => {
    const editor = editorOf(start);
    select(editor, 's');
    openSelection(editor);
    select(editor, 's.v');
    foldSelection(editor);
    expect(documentOf(editor)).toEqual(start);
    expect([...editor.session.getState().selection.nodes]).toEqual(['s']);
  });

  test('sends the same back to its input, seen both ways', () => {
    const editor = editorOf(start);
    select(editor, 's');
    openSelection(editor);
    const borders = borderGradients(documentOf(editor), editor.derived.getState().computed, 's', 'test');
    expect(borders.map(({ input }) => input)).toEqual(['x']);
    for (const { folded, opened } of borders) expect(opened.data[0]).toBeCloseTo(folded.data[0] ?? 0, 14);
  });

  test('whose inside was changed folds as a block, and nothing is lost', () => {
    const editor = editorOf(start);
    select(editor, 's');
    openSelection(editor);
    editor.document.edit(remove({ ...nothing, nodes: new Set(['s.v']) }), 'commit');
    select(editor, 's.w');
    foldSelection(editor);
    const { blocks, model: changed } = documentOf(editor);
    expect(blocks.get('s')?.folded).toBe(true);
    expect(changed.nodes.has('s.w')).toBe(true);
    expect([...drawnOf(documentOf(editor)).model.nodes.keys()]).toEqual(['x', 'y', 's']);
  });
});

describe('a block', () => {
  const grouped = (): Editor => {
    const editor = editorOf(start);
    select(editor, 's', 'y');
    groupSelection(editor);
    return editor;
  };

  test('folded, is drawn as one node, its wires with their ids at its ports', () => {
    const editor = grouped();
    foldSelection(editor);
    const drawn = drawnOf(documentOf(editor));
    expect([...drawn.model.nodes.keys()]).toEqual(['x', 'block1']);
    expect([...drawn.model.edges.values()]).toMatchObject([
      { id: 'x>s.x', source: 'x', target: 'block1', targetHandle: 'x' },
    ]);
    openSelection(editor);
    expect(drawnOf(documentOf(editor)).model).toBe(documentOf(editor).model);
  });

  test('is gone when nothing is left of it, and comes back by undo', () => {
    const editor = grouped();
    const before = documentOf(editor);
    editor.document.edit(remove({ ...nothing, nodes: new Set(['s', 'y']) }), 'commit');
    expect(documentOf(editor).blocks.size).toBe(0);
    editor.document.undo();
    expect(documentOf(editor)).toEqual(before);
  });

  test('takes wires at its ports, and what is inside along when it is moved', () => {
    const editor = grouped();
    const place = documentOf(editor).layout.get('block1') ?? { x: 0, y: 0 };
    editor.document.edit((draft) => {
      draft.model.edges.clear();
      connect(
        { node: 'x', handle: 'out', end: 'source' },
        { node: 'block1', handle: 'x', end: 'target' },
      )(draft);
      moveNodes(new Map([['block1', { x: place.x + 7, y: place.y - 5 }]]))(draft);
    }, 'commit');
    const { model: wired, layout: moved } = documentOf(editor);
    expect([...wired.edges.values()]).toMatchObject([{ source: 'x', target: 's', targetHandle: 'x' }]);
    expect(moved.get('s')).toEqual({ x: 167, y: -5 });
  });

  test('gets a port for a wire that was drawn across its border while it was open', () => {
    const editor = grouped();
    editor.document.edit((draft) => {
      draft.model.nodes.set('n', { id: 'n', type: 'negate', label: null, params: {}, extra: {} });
      connect({ node: 's', handle: 'out', end: 'source' }, { node: 'n', handle: 'x', end: 'target' })(draft);
    }, 'commit');
    foldSelection(editor);
    const { blocks } = documentOf(editor);
    expect(blocks.get('block1')?.outputs.map(({ node }) => node)).toEqual(['y', 's']);
    const wires = [...drawnOf(documentOf(editor)).model.edges.values()];
    expect(wires.find(({ target }) => target === 'n')).toMatchObject({
      source: 'block1',
      sourceHandle: 'out2',
    });
  });

  test('is ungrouped in one step', () => {
    const editor = grouped();
    ungroupSelection(editor);
    expect(documentOf(editor)).toEqual(start);
  });
});

test('a step inside a folded block is seen at the block', () => {
  const editor = editorOf(start);
  select(editor, 's');
  openSelection(editor);
  select(editor, 's.v', 's.w');
  groupSelection(editor);
  const [block = ''] = [...documentOf(editor).blocks.keys()].filter((id) => id !== 's');
  const { steps } = editor.derived.getState().computed.run.plan;
  const seenAt = (node: string): string | undefined => {
    editor.session.setState({ position: steps.findIndex((step) => step.node === node) + 1 });
    return stepTaken(editor)?.drawnAt;
  };
  expect(seenAt('s.v')).toBe('s.v');
  editor.document.edit(() => withFolded(documentOf(editor), block, 'folded'), 'commit');
  expect([seenAt('s.v'), seenAt('s.w'), seenAt('y')]).toEqual([block, block, 'y']);
});
