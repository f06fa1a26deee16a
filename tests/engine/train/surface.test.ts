// What a net says over a plane is what it says of each point.

import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import {
  type Document,
  emptyDocument,
  type JsonObject,
  type Model,
} from '../../../engine/document/document.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { prepareWorld, type World } from '../../../engine/train/program.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { createSurface, placeOf, type Surface } from '../../../engine/train/surface.ts';
import { trainerIn } from '../../../engine/train/trainer.ts';
import type { Weights } from '../../../engine/train/weights.ts';
import { graph } from '../../kit/graph.ts';

const net = (data: JsonObject): Model =>
  graph({
    data: ['dataset', data],
    hidden: ['affine', 'data:x', { units: 3, init: 'xavier' }],
    bent: ['tanh', 'hidden'],
    normal: ['batchNorm', 'bent'],
    spare: ['dropout', 'normal'],
    scores: ['affine', 'spare', { units: 2, init: 'xavier' }],
    loss: ['softmaxWithLoss', 'scores', 'data:t'],
  });

const curve = (data: JsonObject): Model =>
  graph({
    data: ['dataset', data],
    hidden: ['affine', 'data:x', { units: 4, init: 'xavier' }],
    bent: ['tanh', 'hidden'],
    y: ['affine', 'bent', { units: 1, init: 'xavier' }],
    loss: ['meanSquaredError', 'y', 'data:t'],
  });

const documentOf = (model: Model, training: JsonObject = {}): Document => ({
  ...emptyDocument,
  model,
  training: { batchSize: 8, ...training },
});

function worldOf(document: Document): World {
  const { value: settings } = readTraining(document.training);
  const made = prepareWorld({ document, settings, fetched: () => null });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

function surfaceOf(world: World, steps: number, chunk?: number): Surface {
  const surface = createSurface(world, steps, chunk);
  if (surface === null) throw new Error('no surface');
  return surface;
}

function scanned(surface: Surface, weights: Weights): ReadonlyMap<string, Float64Array> {
  const steps = surface.scan(weights);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** Weights after some steps, so that what batch normalisation remembers is not what it starts with. */
function learnt(world: World): Weights {
  const made = trainerIn(world);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  for (let step = 0; step < 5; step++) made.value.advance();
  return made.value.weights('network');
}

const asJson = (weights: Weights): JsonObject =>
  Object.fromEntries(
    [...weights].map(([name, { shape, data }]) => [name, nested([...shape], [...data])] as const),
  );

const nested = ([length, ...rest]: number[], data: number[]): JsonObject[string] =>
  length === undefined
    ? (data[0] ?? 0)
    : Array.from({ length }, (_, at) =>
        nested(rest, data.slice((at * data.length) / length, ((at + 1) * data.length) / length)),
      );

const spiral = { data: 'spiral', options: { rows: 40, noise: 0.2 } };

describe('a surface', () => {
  test.each(['none', 'standardise', 'unit'])(
    'says of a point what the graph says of it, inputs scaled: %s',
    (scaling) => {
      const document = documentOf(net(spiral), { scaling });
      const world = worldOf(document);
      const weights = learnt(world);
      const surface = surfaceOf(world, 7);
      const values = scanned(surface, weights);
      const scale = world.data[0]?.scale;
      for (const point of [0, 5, 24, 48]) {
        const x = Float64Array.from(
          placeOf(surface.plane, point),
          (value, at) => (value - (scale?.shift[at] ?? 0)) / (scale?.size[at] ?? 1),
        );
        const { run } = computeDocument(
          { ...document, weights: asJson(weights) },
          { data: () => ({ x: { shape: [1, 2], data: x }, t: { shape: [1], data: Float64Array.of(0) } }) },
        );
        for (const [node, units] of surface.units) {
          const alone = read(run, slotsOf(run.plan, node)?.value ?? -1).data;
          expect([...(values.get(node) ?? []).slice(point * units, (point + 1) * units)]).toEqual([...alone]);
        }
      }
    },
  );

  test('covers the data and a little more, in the units of the data', () => {
    for (const scaling of ['none', 'standardise', 'unit']) {
      const { plane } = surfaceOf(worldOf(documentOf(net({ data: 'xorTable' }), { scaling })), 5);
      for (const [from, to] of plane.ranges) {
        expect(from).toBeCloseTo(-0.1, 12);
        expect(to).toBeCloseTo(1.1, 12);
      }
      expect(placeOf(plane, 1)[0]).toBeCloseTo(0.2, 12);
      expect(placeOf(plane, 5)[1]).toBeCloseTo(0.2, 12);
    }
  });

  test('is the same in chunks of any size', () => {
    const world = worldOf(documentOf(net(spiral), { scaling: 'standardise' }));
    const weights = learnt(world);
    const whole = scanned(surfaceOf(world, 9, 81), weights);
    for (const chunk of [1, 8, 80, 1000]) expect(scanned(surfaceOf(world, 9, chunk), weights)).toEqual(whole);
  });

  test('follows other weights without being made anew', () => {
    const world = worldOf(documentOf(net(spiral)));
    const surface = surfaceOf(world, 6);
    const [early, late] = [scanned(surface, new Map()), scanned(surface, learnt(world))];
    expect(early.get('scores')).not.toEqual(late.get('scores'));
    expect(scanned(surfaceOf(world, 6), learnt(world))).toEqual(late);
  });

  test('names what is said, who judges it, and every node that hears x alone', () => {
    const { units, output, judge } = surfaceOf(worldOf(documentOf(net(spiral))), 4);
    expect({ output, judge }).toEqual({ output: 'scores', judge: 'loss' });
    expect(Object.fromEntries(units)).toEqual({ hidden: 3, bent: 3, normal: 3, spare: 3, scores: 2 });
  });

  test('of one feature is a line', () => {
    const own = { x: [[0], [1], [4]], t: [[1], [2], [3]] };
    const world = worldOf(documentOf(curve({ data: 'own', options: own })));
    const surface = surfaceOf(world, 11);
    expect(surface.plane).toMatchObject({ points: 11, ranges: [[-0.4, 4.4]] });
    expect(scanned(surface, new Map()).get('y')).toHaveLength(11);
  });

  test('there is none of more features, or of a graph without a loss', () => {
    const wide = { data: 'own', options: { x: [[0, 1, 2]], t: [[1]] } };
    expect(createSurface(worldOf(documentOf(curve(wide))), 4)).toBeNull();
    const open = graph({ data: ['dataset', spiral], hidden: ['affine', 'data:x', { units: 2 }] });
    expect(createSurface(worldOf(documentOf(open)), 4)).toBeNull();
  });

  test('a graph whose shapes hold for one batch is looked at in such batches', () => {
    const rigid = graph({
      data: ['dataset', spiral],
      shaped: ['reshape', 'data:x', { shape: [8, 2] }],
      scores: ['affine', 'shaped', { units: 2 }],
      loss: ['softmaxWithLoss', 'scores', 'data:t'],
    });
    const values = scanned(surfaceOf(worldOf(documentOf(rigid)), 5), new Map());
    expect(values.get('scores')).toHaveLength(50);
  });
});
