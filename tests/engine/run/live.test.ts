// A document kept computed says what a document computed from scratch says.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Document,
  emptyDocument,
  type GraphNode,
  type Json,
  type JsonObject,
} from '../../../engine/document/document.ts';
import { computeDocument, update } from '../../../engine/run/live.ts';
import { graph } from '../../kit/graph.ts';
import { models } from '../../kit/randomModel.ts';
import { resultsOf } from '../../kit/results.ts';

/** The document with another node in place of one. */
function changed(document: Document, id: string, change: (node: GraphNode) => Partial<GraphNode>): Document {
  const nodes = new Map(
    [...document.model.nodes].map(([key, node]) => [key, key === id ? { ...node, ...change(node) } : node]),
  );
  return { ...document, model: { ...document.model, nodes } };
}

const values = fc.oneof(
  fc.constantFrom(0, -1.5, 1e200, 'text', null, [1], []),
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
);
/** What may happen to a node. */
const changes: fc.Arbitrary<Partial<GraphNode>> = fc.oneof(
  values.map((value) => ({ params: { value } })),
  fc.constant({ params: {} }),
  fc.constant({ params: { shape: [3], init: 'xavier' } }),
  fc.constantFrom('input', 'parameter', 'constant', 'add').map((type) => ({ type })),
  fc.constant({ label: 'renamed' }),
);
type Edit = (document: Document) => Document;
const pickOf = (ids: readonly string[], pick: number): string => ids[pick % ids.length] ?? '';
const change =
  ([pick, change]: [number, Partial<GraphNode>]): Edit =>
  (document) =>
    changed(document, pickOf([...document.model.nodes.keys()], pick), () => change);
const unwire =
  (pick: number): Edit =>
  (document) => {
    const edges = new Map(document.model.edges);
    edges.delete(pickOf([...edges.keys()], pick));
    return { ...document, model: { ...document.model, edges } };
  };
const seed =
  (seed: Json): Edit =>
  (document) => ({ ...document, target: { node: 'result', seed } });
const edits = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(), changes).map(change) },
  { weight: 1, arbitrary: fc.nat().map(unwire) },
  { weight: 1, arbitrary: fc.constantFrom(2, [1, 2, 3]).map(seed) },
);

test('after any edits', () => {
  fc.assert(
    fc.property(models, fc.array(edits, { maxLength: 6 }), (model, list) => {
      let document: Document = { ...emptyDocument, model, target: { node: 'result', seed: 1 } };
      let computed = computeDocument(document);
      for (const edit of list) {
        document = edit(document);
        computed = update(computed, document);
        expect(computed.document).toBe(document);
        expect(resultsOf(computed)).toEqual(resultsOf(computeDocument(document)));
      }
    }),
    { numRuns: 300 },
  );
});

describe('work is done only where it must', () => {
  const document: Document = {
    ...emptyDocument,
    model: graph({ x: [1, 2], w: ['parameter', { shape: [], init: 'ones' }], y: ['multiply', 'x', 'w'] }),
  };
  const before = computeDocument(document);
  const set = (id: string, params: JsonObject): Document => changed(document, id, () => ({ params }));

  test('none for a node that moves, or a new title', () => {
    const moved = { ...document, title: 'moved', layout: new Map([['x', { x: 3, y: 4 }]]) };
    expect(update(before, moved).run).toBe(before.run);
  });

  test('a changed number runs the same plan again', () => {
    expect(update(computeDocument(document), set('x', { value: [3, 4] })).run.plan).toEqual(before.run.plan);
    const computed = computeDocument(document);
    expect(update(computed, set('x', { value: [3, 4] })).run).toBe(computed.run);
  });

  test('a changed shape makes another plan', () => {
    const computed = computeDocument(document);
    expect(update(computed, set('x', { value: [3] })).run).not.toBe(computed.run);
  });

  test('what was wrong with the old numbers is forgotten', () => {
    const log: Document = { ...emptyDocument, model: graph({ x: -1, y: ['log', 'x'] }) };
    const computed = computeDocument(log);
    expect(computed.issues.map(({ code }) => code)).toEqual(['not-finite']);
    expect(
      update(
        computed,
        changed(log, 'x', () => ({ params: { value: 2 } })),
      ).issues,
    ).toEqual([]);
  });

  test('a parameter that was drawn stays drawn when only its name changes', () => {
    const renamed = changed(document, 'w', () => ({ label: 'weight' }));
    expect(resultsOf(update(computeDocument(document), renamed))).toEqual(resultsOf(before));
  });
});

test('what does not fit into memory with its gradients is said, and not tried', () => {
  const model = graph({
    x: [1],
    wide: ['affine', 'x', { units: 2 ** 24 }],
    other: ['square', 'wide'],
    total: ['sum', 'other'],
  });
  const { issues, run } = computeDocument({ ...emptyDocument, model });
  expect(issues.map(({ code }) => code)).toEqual(['too-much']);
  expect(run.plan.size).toBe(0);
});
