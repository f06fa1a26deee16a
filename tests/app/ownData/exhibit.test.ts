// A digit shown for a while in place of the data: the graph computes with it, and the document stays as it is.

import { describe, expect, test } from 'vitest';
import { setParam } from '../../../app/editing/setParam.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { exhibitDigit } from '../../../app/ownData/digit/exhibitDigit.ts';
import { inkOf } from '../../../app/ownData/digit/ink.ts';
import { answerOf, chancesOf, verdictOf } from '../../../app/ownData/digit/verdict.ts';
import { endExhibit, exhibit } from '../../../app/ownData/exhibit.ts';
import { catalogue, type Document, type GraphNode, parseDocument } from '../../../engine/index.ts';

function digitsGraph(params: object): Document {
  const text = JSON.stringify({
    format: 'nabla',
    version: 1,
    nodes: [
      { id: 'data', type: 'dataset', params: { data: 'mnist', ...params } },
      { id: 'flat', type: 'flatten' },
      { id: 'affine', type: 'affine', params: { units: 10 } },
      { id: 'loss', type: 'softmaxWithLoss' },
    ],
    edges: [
      { source: 'data', sourceHandle: 'x', target: 'flat', targetHandle: 'x' },
      { source: 'flat', target: 'affine', targetHandle: 'x' },
      { source: 'affine', target: 'loss', targetHandle: 'x' },
      { source: 'data', sourceHandle: 't', target: 'loss', targetHandle: 't' },
    ],
  });
  const parsed = parseDocument(text, catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.document;
}

const open = (params: object = {}): Editor =>
  createEditor(digitsGraph(params), { language: 'en', theme: 'light' });

function dataNode(editor: Editor): GraphNode {
  const node = editor.document.getState().document.model.nodes.get('data');
  if (node === undefined) throw new Error('no data node');
  return node;
}

const ink = inkOf([
  [
    { x: 14, y: 4 },
    { x: 14, y: 24 },
  ],
]);
const show = (editor: Editor, answer: number): void =>
  exhibit(editor, exhibitDigit(dataNode(editor), ink, answer, null));
const verdict = (editor: Editor) => verdictOf(editor.derived.getState().computed, 'data');

describe.each([
  [{}],
  [{ features: 'image' }],
  [{ target: 'oneHot' }],
  [{ features: 'image', target: 'oneHot' }],
])('a data node of %o', (params) => {
  test('is computed with the digit alone, forward and backward', () => {
    const editor = open(params);
    expect(verdict(editor)).toMatchObject({ shares: null, gradient: null });
    show(editor, 1);
    const { shares, gradient, target } = verdict(editor);
    expect(shares?.length).toBe(10);
    expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(gradient?.data.some((value) => value !== 0)).toBe(true);
    expect(target).toBe('loss');
  });

  test('has no gradient left of an answer that is told otherwise: the slope turns', () => {
    const editor = open(params);
    show(editor, 1);
    const told = verdict(editor);
    show(editor, 7);
    const other = verdict(editor);
    expect(other.shares).toEqual(told.shares);
    expect([...(other.gradient?.data ?? [])]).not.toEqual([...(told.gradient?.data ?? [])]);
  });
});

test('the gradient on the pixels is what a small change of one of them does to the loss', () => {
  const editor = open();
  const lossOf = (pixels: Float64Array): number => {
    exhibit(editor, exhibitDigit(dataNode(editor), pixels, 3, null));
    return -Math.log(verdict(editor).shares?.[3] ?? Number.NaN);
  };
  lossOf(ink);
  const { gradient } = verdict(editor);
  for (const at of [0, 300, 406, 783]) {
    const nudged = (by: number): Float64Array =>
      ink.map((value, place) => (place === at ? value + by : value));
    const slope = (lossOf(nudged(1e-5)) - lossOf(nudged(-1e-5))) / 2e-5;
    expect(gradient?.data[at]).toBeCloseTo(slope, 7);
  }
});

test('the document knows nothing of it, and there is nothing to undo', () => {
  const editor = open();
  const { document, past } = editor.document.getState();
  show(editor, 1);
  expect(editor.document.getState()).toMatchObject({ document, past });
  endExhibit(editor);
  expect(editor.document.getState().document).toBe(document);
  expect(verdict(editor).shares).toBeNull();
});

test('a batch and weights that training shows meanwhile: the weights come in, the digit stays', () => {
  const editor = open();
  show(editor, 1);
  const before = verdict(editor).shares;
  editor.computing.show(
    new Map([
      ['data', new Float64Array(784)],
      ['affine.b', Float64Array.from({ length: 10 }, (_, digit) => (digit === 4 ? 50 : 0))],
    ]),
  );
  const { shares, gradient } = verdict(editor);
  expect(answerOf(shares ?? [])).toBe(4);
  expect(shares).not.toEqual(before);
  const slots = editor.derived.getState().computed.run.plan.nodes.get('data');
  expect(slots?.[0]?.handle).toBe('x');
  expect(gradient?.data.some((value) => value !== 0)).toBe(true);
  show(editor, 1);
  expect(answerOf(verdict(editor).shares ?? [])).toBe(4);
});

test('whoever computes anew meanwhile, as training does, still shows the digit', () => {
  const editor = open();
  show(editor, 1);
  const { shares } = verdict(editor);
  editor.computing.use(() => ({ mode: 'train' }));
  expect(verdict(editor).shares).toEqual(shares);
  endExhibit(editor);
  expect(verdict(editor).shares).toBeNull();
});

test('it ends when the node becomes another one, not when others do', () => {
  const editor = open();
  show(editor, 1);
  editor.document.edit(setParam('affine', 'units', 10), 'commit');
  editor.document.edit(setParam('flat', 'note', 1), 'commit');
  expect(editor.session.getState().exhibit?.node).toBe('data');
  editor.document.edit(setParam('data', 'features', 'image'), 'commit');
  expect(editor.session.getState().exhibit).toBeNull();
});

test('probabilities are taken as they are, scores by softmax', () => {
  expect(chancesOf(Float64Array.of(0.25, 0.75))).toEqual([0.25, 0.75]);
  expect(chancesOf(Float64Array.of(1000, 1000, -1000))).toEqual([0.5, 0.5, 0]);
});

test('a digit is scaled as the rows to learn from are', () => {
  const scale = {
    shift: Float64Array.from({ length: 784 }, (_, pixel) => pixel / 784),
    size: new Float64Array(784).fill(0.5),
  };
  const { x } = exhibitDigit(dataNode(open()), ink, 1, scale);
  expect([...x.data]).toEqual([...ink].map((value, pixel) => (value - pixel / 784) / 0.5));
});
