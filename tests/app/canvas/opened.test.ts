// A layer that is opened on the page: each of its numbers has a place of its own, clear of the frame.

import { expect, test } from 'vitest';
import { enlargedAt } from '../../../app/canvas/frameRoom.ts';
import type { Box } from '../../../app/canvas/geometry.ts';
import { createProjection } from '../../../app/canvas/projection.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import { tidy } from '../../../app/layout/tidy.ts';
import { openLayer } from '../../../engine/blocks.ts';
import { computeDocument, type Document, emptyDocument, ops } from '../../../engine/index.ts';
import { opGraph } from '../../kit/opGraph.ts';

const samples = [...ops.values()].flatMap((op) =>
  op.kind === 'compute' && op.expand !== null
    ? op.samples.map((sample, at) => ({ name: `${op.id} ${at + 1}`, op: op.id, ...sample }))
    : [],
);

async function opened({ op, inputs, params }: (typeof samples)[number]) {
  const model = opGraph({ op, inputs, params });
  const document: Document = { ...emptyDocument, model, target: { node: 'op', seed: 1 } };
  const folded = createProjection(createEditor(document, { language: 'en', theme: 'light' }));
  const layout = await tidy(document, folded.getState().figures);
  const placed = { ...document, layout };
  const open = openLayer(placed, computeDocument(placed).graph, 'op');
  return createProjection(createEditor(open, { language: 'en', theme: 'light' })).getState();
}

test.each(samples)('$name: every number has a place, totals inside with their nodes', async (sample) => {
  const { spots, frames, outputs } = await opened(sample);
  expect([...spots].filter(([, { clear }]) => !clear).map(([name]) => name)).toEqual([]);
  const frame = frames.get('op');
  const inside = [...outputs.totals].filter((id) => id.startsWith('op.'));
  expect(inside.filter((id) => !isWithin(spots.get(`node-${id}-gradient`), frame))).toEqual([]);
});

const isWithin = (box: Box | undefined, frame: Box | undefined): boolean =>
  box !== undefined &&
  frame !== undefined &&
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

test('the name of its frame is 12 pixels high from as far away as its numbers are drawn', () => {
  for (const zoom of [0.45, 0.6, 0.8, 1, 2])
    expect(13 * zoom * enlargedAt(zoom)).toBeGreaterThanOrEqual(12 - 1e-9);
});
