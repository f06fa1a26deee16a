// What stands above nodes: numbers keep off it for as long as it is there.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crownOf } from '../../../app/canvas/figure.ts';
import { overlaps } from '../../../app/canvas/geometry.ts';
import { createProjection } from '../../../app/canvas/projection.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import { catalogue, parseDocument } from '../../../engine/index.ts';

function open() {
  const text = readFileSync('app/examples/documents/three-layer-forward.nabla.json', 'utf8');
  const parsed = parseDocument(text, catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  const projection = createProjection(createEditor(parsed.document, { language: 'en', theme: 'light' }));
  projection.follow();
  return projection;
}

const size = { width: 86, height: 42 };

test('no number lies on it, and where it has gone all stand as before', async () => {
  const projection = open();
  const { figures, positions, spots: before } = projection.getState();
  const boxes = [...figures].flatMap(([node, figure]) =>
    figure.kind === 'source' ? [] : [crownOf(figure, positions.get(node) ?? { x: 0, y: 0 }, size)],
  );
  const covered = (): number =>
    [...projection.getState().spots.values()].filter((spot) => boxes.some((box) => overlaps(spot, box)))
      .length;
  expect(covered()).toBeGreaterThan(0);
  const nodes = [...figures].flatMap(([node, { kind }]) => (kind === 'source' ? [] : [node]));
  for (const node of nodes) projection.crown(node, size);
  await Promise.resolve();
  expect(covered()).toBe(0);
  for (const node of nodes) projection.crown(node, null);
  await Promise.resolve();
  expect(projection.getState().spots).toEqual(before);
});

test('however many come together, places are looked for once', async () => {
  const projection = open();
  let changes = 0;
  projection.subscribe(() => changes++);
  for (const node of projection.getState().figures.keys()) projection.crown(node, size);
  await Promise.resolve();
  expect(changes).toBe(1);
});
