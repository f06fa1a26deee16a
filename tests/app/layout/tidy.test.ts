// Tidying up a graph with blocks: frames stand apart from each other and from what is not inside.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnOf } from '../../../app/blocks/drawn.ts';
import { boxesOf, figureOf } from '../../../app/canvas/figure.ts';
import { framesOf } from '../../../app/canvas/framesOf.ts';
import { overlaps } from '../../../app/canvas/geometry.ts';
import { tidy } from '../../../app/layout/tidy.ts';
import { groupNodes, withFolded } from '../../../engine/blocks.ts';
import { blocksAround, type Document, emptyDocument, homesOf, ops } from '../../../engine/index.ts';
import { models } from '../../kit/randomModel.ts';

/** Some of the nodes by number, grouped again and again, and now and then folded. */
const groups = fc.array(
  fc.record({
    nodes: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    folds: fc.boolean(),
    wide: fc.boolean(),
  }),
  { maxLength: 8 },
);

const documents = fc.record({ model: models, groups }).map(({ model, groups }): Document => {
  const ids = [...model.nodes.keys()];
  let document: Document = { ...emptyDocument, model };
  for (const [at, { nodes, folds, wide }] of groups.entries()) {
    const wanted = new Set(nodes.map((node) => ids[node % ids.length] ?? ''));
    const id = `block${at}`;
    document = groupNodes(document, wanted, id, wide ? 'a name that is long '.repeat(5) : id);
    if (folds && at % 3 === 2) document = withFolded(document, id, 'folded');
  }
  return document;
});

/** A frame and what stands around it may overlap, nothing else. */
async function overlapsAfter(document: Document): Promise<readonly string[]> {
  const model = drawnOf(document).model;
  const figures = new Map(
    [...model.nodes].map(([id, node]) => [
      id,
      figureOf(node, ops.get(node.type), { inputs: [], outputs: [] }, 'en'),
    ]),
  );
  const positions = await tidy({ ...document, model }, figures);
  expect([...positions.keys()].sort()).toEqual([...model.nodes.keys()].sort());
  const homes = homesOf(document.blocks);
  const things = [
    ...[...figures].flatMap(([id, figure]) =>
      boxesOf(figure, positions.get(id) ?? { x: 0, y: 0 })
        .slice(0, 1)
        .map((box) => ({ id, box })),
    ),
    ...[...framesOf(document.blocks, { figures, positions })].map(([id, box]) => ({ id, box })),
  ];
  return things.flatMap((one, at) =>
    things
      .slice(at + 1)
      .filter(
        ({ id }) => !blocksAround(homes, id).includes(one.id) && !blocksAround(homes, one.id).includes(id),
      )
      .filter(({ box }) => overlaps(one.box, box))
      .map((other) => `${one.id} lies over ${other.id}`),
  );
}

test('frames lie over nothing but what is inside', async () => {
  let framed = 0;
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      framed += Math.min(1, document.blocks.size);
      expect(await overlapsAfter(document)).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(framed).toBeGreaterThan(40);
});

test('a graph without blocks is laid out as ever: from left to right', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (model) => {
      const places = await tidy({ ...emptyDocument, model }, new Map());
      for (const { source, target } of model.edges.values())
        expect(places.get(source)?.x).toBeLessThan(places.get(target)?.x ?? Number.NaN);
    }),
    { numRuns: 30 },
  );
});
