// The picture follows the net in the editor for as long as somebody looks.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setWeights } from '../../../app/editing/setWeights.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import { Surfaces } from '../../../app/surface/surfaces.ts';
import { type Document, emptyDocument, type JsonObject } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const documentOf = (data: JsonObject, training: JsonObject = {}): Document => ({
  ...emptyDocument,
  training,
  model: graph({
    data: ['dataset', { target: 'column', ...data }],
    y: ['affine', 'data:x', { units: 1 }],
    chance: ['sigmoid', 'y'],
    loss: ['binaryCrossEntropy', 'chance', 'data:t'],
  }),
});

const gates = documentOf({ data: 'xorTable' });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const open = (document: Document) => {
  const editor = createEditor(document, { language: 'en', theme: 'light' });
  return { editor, surfaces: new Surfaces(editor) };
};

const corner = ({ store }: Surfaces): number | undefined => store.getState().values?.get('y')?.[0];

test('nothing is worked out until somebody looks', async () => {
  const { surfaces } = open(gates);
  await vi.runAllTimersAsync();
  expect(surfaces.store.getState().values).toBeNull();
  const stop = surfaces.watch();
  await vi.runAllTimersAsync();
  expect(surfaces.store.getState().values?.get('chance')).toHaveLength(2500);
  stop();
});

test('weights typed by hand are seen, until nobody looks', async () => {
  const { editor, surfaces } = open(gates);
  const stop = surfaces.watch();
  const typed = (w: number) => setWeights({ 'y.w': [[w], [w]], 'y.b': [0.5] });
  editor.document.edit(typed(2), 'commit');
  await vi.runAllTimersAsync();
  // The plane begins a tenth of its extent before 0.
  expect(corner(surfaces)).toBeCloseTo(2 * -0.2 + 0.5, 12);
  editor.document.edit(typed(-5), 'commit');
  await vi.runAllTimersAsync();
  expect(corner(surfaces)).toBeCloseTo(1.5, 12);
  editor.document.undo();
  await vi.runAllTimersAsync();
  expect(corner(surfaces)).toBeCloseTo(0.1, 12);
  stop();
  editor.document.edit(typed(7), 'commit');
  await vi.runAllTimersAsync();
  expect(corner(surfaces)).toBeCloseTo(0.1, 12);
});

test('an edit that makes it another net gives another picture, a moved node does not', async () => {
  const { editor, surfaces } = open(gates);
  surfaces.watch();
  await vi.runAllTimersAsync();
  const { field } = surfaces.store.getState();
  editor.document.edit((draft) => void draft.layout.set('y', { x: 40, y: 40 }), 'commit');
  await vi.runAllTimersAsync();
  expect(surfaces.store.getState().field).toBe(field);
  editor.document.edit((draft) => void draft.model.nodes.delete('chance'), 'commit');
  await vi.runAllTimersAsync();
  expect(surfaces.store.getState().field).toBeNull();
});

test('the data stand where they are before scaling, and those kept apart are told', async () => {
  const { surfaces } = open(
    documentOf({ data: 'xor', options: { rows: 40 } }, { scaling: 'standardise', split: { test: 0.25 } }),
  );
  const plain = open(documentOf({ data: 'xor', options: { rows: 40 } }, { split: { test: 0.25 } }));
  surfaces.watch();
  plain.surfaces.watch();
  await vi.runAllTimersAsync();
  const [scaled, unscaled] = [surfaces, plain.surfaces].map(
    ({ store }) => store.getState().field?.points ?? [],
  );
  expect(scaled?.filter(({ part }) => part === 'test')).toHaveLength(10);
  expect(scaled).toHaveLength(40);
  scaled?.forEach(({ x, t }, at) => {
    expect(x[0]).toBeCloseTo(unscaled?.[at]?.x[0] ?? Number.NaN, 9);
    expect(t).toBe(unscaled?.[at]?.t);
  });
});

test('a net without a plane has no picture', async () => {
  const { surfaces } = open(documentOf({ data: 'own', options: { x: [[1, 2, 3]], t: [[1]] } }));
  surfaces.watch();
  await vi.runAllTimersAsync();
  expect(surfaces.store.getState()).toMatchObject({ field: null, values: null });
});
