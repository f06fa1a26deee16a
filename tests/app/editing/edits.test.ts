// Each edit does what its gesture promises, as one step, and nothing besides.

import { describe, expect, test } from 'vitest';
import { addNode, newNodeId } from '../../../app/editing/addNode.ts';
import { connect, reconnect } from '../../../app/editing/connect.ts';
import { moveNodes } from '../../../app/editing/moveNodes.ts';
import { copyOf, paste } from '../../../app/editing/paste.ts';
import { remove, removeAndBridge } from '../../../app/editing/remove.ts';
import { setLabel } from '../../../app/editing/setLabel.ts';
import { setParam } from '../../../app/editing/setParam.ts';
import { setTarget } from '../../../app/editing/setTarget.ts';
import { setTitle } from '../../../app/editing/setTitle.ts';
import { spliceInput, spliceOnWire } from '../../../app/editing/spliceOnWire.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { nothing, selectEdges, selectNodes } from '../../../app/session/selection.ts';
import type { HandleRef } from '../../../app/session/session.ts';
import { emptyDocument, limits, type Model } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const shopping = graph({
  apple: 100,
  count: 2,
  tax: 1.1,
  total: ['multiply', 'apple', 'count'],
  paid: ['multiply', 'total', 'tax'],
});

const edit = (model: Model): Editor =>
  createEditor({ ...emptyDocument, model }, { language: 'en', theme: 'light' });
const documentOf = (editor: Editor) => editor.document.getState().document;
const from = (node: string): HandleRef => ({ node, handle: 'out', end: 'source' });
const to = (node: string, handle: string): HandleRef => ({ node, handle, end: 'target' });

/** As they are written: apple>total.a */
const wires = (editor: Editor): readonly string[] =>
  [...documentOf(editor).model.edges.values()]
    .map(({ source, target, targetHandle }) => `${source}>${target}.${targetHandle}`)
    .sort();

test('a new node has its own id, place and no params: its op has the defaults', () => {
  const editor = edit(shopping);
  const id = newNodeId(documentOf(editor), 'add');
  editor.document.edit(addNode(id, 'add', { x: 3, y: 4 }), 'commit');
  const again = newNodeId(documentOf(editor), 'add');
  expect(again).not.toBe(id);
  expect(documentOf(editor).model.nodes.get(id)).toMatchObject({ type: 'add', params: {} });
  expect(documentOf(editor).layout.get(id)).toEqual({ x: 3, y: 4 });
});

describe('wires', () => {
  test('a new one takes the place of the one that was there', () => {
    const editor = edit(shopping);
    editor.document.edit(connect(from('tax'), to('total', 'b')), 'commit');
    expect(wires(editor)).toEqual(['apple>total.a', 'tax>paid.b', 'tax>total.b', 'total>paid.a']);
    editor.document.undo();
    expect(wires(editor)).toContain('count>total.b');
  });

  test('an end moved to another input keeps the wire’s id and what the file said of it', () => {
    const editor = edit(shopping);
    const { edges } = documentOf(editor).model;
    editor.document.edit(reconnect('apple>total.a', from('apple'), to('paid', 'b')), 'commit');
    const moved = documentOf(editor).model.edges.get('apple>total.a');
    expect(moved).toEqual({ ...edges.get('apple>total.a'), target: 'paid', targetHandle: 'b' });
    expect(wires(editor)).toEqual(['apple>paid.b', 'count>total.b', 'total>paid.a']);
  });

  test('none is made to a node that went while it was being drawn', () => {
    const editor = edit(shopping);
    editor.document.edit(remove(selectNodes(['tax'])), 'commit');
    editor.document.edit(connect(from('tax'), to('paid', 'b')), 'commit');
    expect(wires(editor)).not.toContain('tax>paid.b');
  });
});

describe('removing', () => {
  test('a node takes its wires, its place and its being differentiated along; undo brings all of it back', () => {
    const editor = edit(shopping);
    editor.document.edit(setTarget('total'), 'commit');
    editor.document.edit(moveNodes(new Map([['total', { x: 1, y: 2 }]])), 'commit');
    const before = documentOf(editor);
    editor.document.edit(remove(selectNodes(['total'])), 'commit');
    expect(wires(editor)).toEqual(['tax>paid.b']);
    expect(documentOf(editor)).toMatchObject({ target: null, layout: new Map() });
    editor.document.undo();
    expect(documentOf(editor)).toEqual(before);
  });

  test('a wire leaves its nodes', () => {
    const editor = edit(shopping);
    editor.document.edit(remove(selectEdges(['tax>paid.b'])), 'commit');
    expect(documentOf(editor).model.nodes).toBe(shopping.nodes);
    expect(wires(editor)).not.toContain('tax>paid.b');
  });

  test('nothing is no step', () => {
    const editor = edit(shopping);
    editor.document.edit(remove(nothing), 'commit');
    expect(editor.document.getState().past).toEqual([]);
  });
});

describe('removing and closing the gap', () => {
  test('joins what came into the first input to all that used the output', () => {
    const editor = edit(
      graph({ a: 1, b: 2, mid: ['add', 'a', 'b'], p: ['exp', 'mid'], q: ['multiply', 'mid', 'mid'] }),
    );
    editor.document.edit(removeAndBridge(selectNodes(['mid'])), 'commit');
    expect(wires(editor)).toEqual(['a>p.x', 'a>q.a', 'a>q.b']);
  });

  test('the first input is the first of the op, not of the alphabet', () => {
    const editor = edit(graph({ x: 1, w: 2, b: 3, layer: ['affine', 'x', 'w', 'b'], y: ['relu', 'layer'] }));
    editor.document.edit(removeAndBridge(selectNodes(['layer'])), 'commit');
    expect(wires(editor)).toEqual(['x>y.x']);
  });

  test.each([[['m', 'n']], [['n', 'm']]])('several in a row at once: %s', (nodes) => {
    const editor = edit(graph({ a: 1, m: ['exp', 'a'], n: ['log', 'm'], y: ['sqrt', 'n'] }));
    editor.document.edit(removeAndBridge(selectNodes(nodes)), 'commit');
    expect(wires(editor)).toEqual(['a>y.x']);
  });

  test('makes no node feed itself', () => {
    const editor = edit(graph({ m: ['exp', 'n'], n: ['log', 'm'] }));
    editor.document.edit(removeAndBridge(selectNodes(['n'])), 'commit');
    expect(wires(editor)).toEqual([]);
  });
});

describe('splicing', () => {
  test('the wire runs through the node, by its first free input', () => {
    const editor = edit(graph({ x: 1, one: 2, y: ['exp', 'x'], plus: ['add', 'one', null] }));
    editor.document.edit(spliceOnWire('x>y.x', 'plus'), 'commit');
    expect(wires(editor)).toEqual(['one>plus.a', 'plus>y.x', 'x>plus.b']);
  });

  test('not where no input is free, nor on a wire of its own', () => {
    const model = graph({ x: 1, y: ['exp', 'x'], z: ['log', 'y'], w: 2 });
    expect(spliceInput(model, 'x>y.x', 'y')).toBeNull();
    expect(spliceInput(model, 'x>y.x', 'z')).toBeNull();
    expect(spliceInput(model, 'x>y.x', 'w')).toBeNull();
    const editor = edit(model);
    editor.document.edit(spliceOnWire('x>y.x', 'z'), 'commit');
    expect(editor.document.getState().past).toEqual([]);
  });
});

describe('copies', () => {
  test('have the wires between them and ids of their own, and leave the originals alone', () => {
    const editor = edit(shopping);
    const before = documentOf(editor);
    const { recipe, nodes } = paste(before, copyOf(before, new Set(['apple', 'total', 'paid'])));
    editor.document.edit(recipe, 'commit');
    expect(nodes).toEqual(['apple2', 'total2', 'paid2']);
    expect(wires(editor).filter((wire) => wire.includes('2'))).toEqual(['apple2>total2.a', 'total2>paid2.a']);
    for (const [id, node] of before.model.nodes) expect(documentOf(editor).model.nodes.get(id)).toBe(node);
  });

  test('lie beside the originals', () => {
    const editor = edit(shopping);
    editor.document.edit(moveNodes(new Map([['apple', { x: 10, y: 20 }]])), 'commit');
    const before = documentOf(editor);
    editor.document.edit(paste(before, copyOf(before, new Set(['apple']))).recipe, 'commit');
    expect(documentOf(editor).layout.get('apple2')).toEqual({ x: 42, y: 52 });
  });
});

describe('texts and params', () => {
  test('a label of blanks is none', () => {
    const editor = edit(shopping);
    editor.document.edit(setLabel('apple', 'Apfel'), 'commit');
    editor.document.edit(setLabel('apple', '  '), 'commit');
    expect(documentOf(editor).model.nodes.get('apple')?.label).toBeNull();
  });

  test('what a file would cut is cut at once', () => {
    const editor = edit(shopping);
    editor.document.edit(setLabel('apple', 'x'.repeat(limits.text + 1)), 'commit');
    editor.document.edit(setTitle('x'.repeat(limits.text + 1)), 'commit');
    expect(documentOf(editor).title).toHaveLength(limits.text);
    expect(documentOf(editor).model.nodes.get('apple')?.label).toHaveLength(limits.text);
  });

  test('a param leaves the others as they were written', () => {
    const model = graph({ x: 1, y: ['affine', 'x', { units: 2, unheardOf: [1] }] });
    const editor = edit(model);
    editor.document.edit(setParam('y', 'units', 3), 'commit');
    expect(documentOf(editor).model.nodes.get('y')?.params).toEqual({ units: 3, unheardOf: [1] });
  });

  test('a moved node leaves the model the same object: nothing is computed anew', () => {
    const editor = edit(shopping);
    const { run } = editor.derived.getState().computed;
    editor.document.edit(moveNodes(new Map([['apple', { x: 5, y: Number.NaN }]])), 'commit');
    editor.document.edit(moveNodes(new Map([['apple', { x: 5, y: 6 }]])), 'commit');
    expect(documentOf(editor).model).toBe(shopping);
    expect(documentOf(editor).layout.get('apple')).toEqual({ x: 5, y: 6 });
    expect(editor.derived.getState().computed.run).toBe(run);
  });
});
