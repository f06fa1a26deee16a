// What holds of training, whatever is trained.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import {
  type Document,
  emptyDocument,
  type JsonObject,
  type Model,
} from '../../../engine/document/document.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { sizeOf } from '../../../engine/graph/shape.ts';
import { createRun, read, runAll } from '../../../engine/run/run.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { type Finished, type Progress, train } from '../../../engine/train/train.ts';
import { createTrainer, type Trainer } from '../../../engine/train/trainer.ts';
import { loadWeights, writeWeights } from '../../../engine/train/weights.ts';
import { graph } from '../../kit/graph.ts';
import { models } from '../../kit/randomModel.ts';

const net = (data: JsonObject, units: number, last: Parameters<typeof graph>[0] = {}): Model =>
  graph({
    data: ['dataset', data],
    hidden: ['affine', 'data:x', { units, init: 'xavier' }],
    bent: ['tanh', 'hidden'],
    scores: ['affine', 'bent', { units: 2, init: 'xavier' }],
    loss: ['softmaxWithLoss', 'scores', 'data:t'],
    ...last,
  });

const documentOf = (model: Model, training: JsonObject): Document => ({ ...emptyDocument, model, training });

function trainerFor(document: Document): Trainer {
  const { value: settings, issues } = readTraining(document.training);
  expect(issues).toEqual([]);
  const made = createTrainer({ document, settings, fetched: () => null });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

function runOut(trainer: Trainer): { readonly progress: readonly Progress[]; readonly finished: Finished } {
  const progress: Progress[] = [];
  const steps = train(trainer);
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) progress.push(next.value);
  return { progress, finished: next.value };
}

const lossesOf = (trainer: Trainer): readonly number[] => runOut(trainer).progress.map(({ loss }) => loss);

const xor = documentOf(net({ data: 'xorTable' }, 4), {
  optimizer: { type: 'sgd', rate: 0.5 },
  batchSize: 4,
  epochs: 600,
});
const spiral = documentOf(net({ data: 'spiral', options: { rows: 60, noise: 0.1 } }, 6), {
  optimizer: { type: 'adam', rate: 0.02 },
  batchSize: 10,
  epochs: 4,
  seed: 3,
  weightDecay: 0.01,
});

describe('learning', () => {
  test('XOR, by four hidden units', () => {
    const { progress, finished } = runOut(trainerFor(xor));
    expect(finished.reason).toBe('complete');
    expect(progress.at(-1)?.scores?.train?.accuracy).toBe(1);
    expect(progress.at(-1)?.loss).toBeLessThan(0.05);
  });

  test('one step of SGD is w − η(∂L/∂w + λw + λ₁ sign w), and of a bias b − η∂L/∂b', () => {
    const settings = {
      optimizer: { type: 'sgd', rate: 0.25 },
      batchSize: 4,
      epochs: 1,
      weightDecay: 0.5,
      l1: 0.1,
    };
    const trainer = trainerFor({ ...xor, training: settings });
    const before = trainer.weights('network');
    trainer.advance();
    const { machine, plan } = trainer.program;
    for (const [name, slots] of plan.parameters) {
      const [w, now] = [before.get(name)?.data ?? [], trainer.weights('network').get(name)?.data ?? []];
      const g = machine.view(slots.gradient ?? -1);
      const decay = name.endsWith('.w') ? 0.5 : 0;
      expect(w.length).toBeGreaterThan(0);
      for (const [at, old] of w.entries())
        expect(now[at]).toBeCloseTo(old - 0.25 * ((g[at] ?? 0) + decay * (old + 0.2 * Math.sign(old))), 14);
    }
  });

  test('gradients that are too long together are shrunk to the limit', () => {
    const step = (clip: number | null) => {
      const trainer = trainerFor({
        ...xor,
        training: { optimizer: { type: 'sgd', rate: 1 }, batchSize: 4, epochs: 1, clip },
      });
      const before = trainer.weights('network');
      trainer.advance();
      return [...trainer.weights('network')].flatMap(([name, { data }]) =>
        [...data].map((now, at) => now - (before.get(name)?.data[at] ?? 0)),
      );
    };
    const free = step(null);
    const long = Math.hypot(...free);
    const shrunk = step(long / 2);
    expect(Math.hypot(...shrunk)).toBeCloseTo(long / 2, 12);
    for (const [at, part] of shrunk.entries()) expect(part).toBeCloseTo((free[at] ?? 0) / 2, 12);
    expect(step(long * 2)).toEqual(free);
  });
});

describe('repeatable', () => {
  test('the same seed gives the same curve, bit for bit, and another seed another', () => {
    const losses = lossesOf(trainerFor(spiral));
    expect(losses).toHaveLength(24);
    expect(lossesOf(trainerFor(spiral))).toEqual(losses);
    const other = { ...spiral, training: { ...spiral.training, seed: 4 } };
    expect(lossesOf(trainerFor(other))).not.toEqual(losses);
  });

  test('going on from kept weights is as if nothing had happened', () => {
    const losses = lossesOf(trainerFor(spiral));
    const first = trainerFor(spiral);
    for (let step = 0; step < 9; step++) first.advance();
    const second = trainerFor(spiral);
    second.restore(first.weights('all'), first.step);
    expect(lossesOf(second)).toEqual(losses.slice(9));
  });

  test('the rate can be changed without a new start', () => {
    const trainer = trainerFor(spiral);
    expect(trainer.advance().rate).toBe(0.02);
    trainer.setRate(0.005);
    expect(trainer.advance().rate).toBe(0.005);
  });
});

test('only what leads to parameters is computed, and comes out the same', () => {
  let compared = 0;
  fc.assert(
    fc.property(models, (model) => {
      const graph = lower(model);
      const node = graph.nodes.length - 1;
      const seed = new Float64Array(sizeOf(graph.nodes[node]?.shape ?? [])).fill(1);
      const [all, few] = (['everything', 'parameters'] as const).map((wanted) => {
        const run = createRun(compile(graph, { node, seed }, { wanted }));
        runAll(run);
        return run;
      });
      for (const [name, { gradient }] of all?.plan.parameters ?? []) {
        const other = few?.plan.parameters.get(name)?.gradient ?? null;
        expect(other === null).toBe(gradient === null);
        if (all === undefined || few === undefined || gradient === null || other === null) continue;
        expect(read(few, other).data).toEqual(read(all, gradient).data);
        compared++;
      }
      expect(few?.plan.instructions.length).toBeLessThanOrEqual(all?.plan.instructions.length ?? 0);
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(20);
});

describe('stopping', () => {
  test('where numbers stop being finite: the node is named, the weights are those from before', () => {
    const model = graph({
      data: ['dataset', { data: 'plane', options: { rows: 20 } }],
      y: ['affine', 'data:x', { units: 1 }],
      wild: ['exp', 'y'],
      loss: ['meanSquaredError', 'wild', 'data:t'],
    });
    const trainer = trainerFor(
      documentOf(model, { optimizer: { type: 'sgd', rate: 1000 }, batchSize: 20, epochs: 50 }),
    );
    const { finished, progress } = runOut(trainer);
    expect(finished.reason).toBe('not-finite');
    expect(finished.issues[0]).toMatchObject({ code: 'not-finite', node: 'wild' });
    expect(progress.at(-1)?.loss).not.toBe(0);
    for (const { data } of finished.weights.values()) expect(data.every(Number.isFinite)).toBe(true);
  });

  test('early, once validation gets no better; the best weights are kept', () => {
    const training = {
      optimizer: { type: 'adam', rate: 0.05 },
      batchSize: 8,
      epochs: 500,
      patience: 5,
      split: { validation: 0.5 },
    };
    const noisy = net({ data: 'gaussians', options: { rows: 40, noise: 0.5 } }, 12);
    const trainer = trainerFor(documentOf(noisy, training));
    const { finished, progress } = runOut(trainer);
    expect(finished.reason).toBe('patience');
    const losses = progress.flatMap(({ scores }) => scores?.validation?.loss ?? []);
    const best = Math.min(...losses);
    expect(losses.length - 1 - losses.indexOf(best)).toBe(5);
    expect(trainer.evaluate(finished.weights, 'validation', Infinity)?.loss).toBe(best);
  });
});

describe('what cannot be trained', () => {
  const issuesOf = (model: Model) => {
    const document = documentOf(model, {});
    const made = createTrainer({ document, settings: readTraining({}).value, fetched: () => null });
    return made.ok ? [] : made.issues.map(({ code }) => code);
  };

  test.each([
    ['no parameter', graph({ x: 2, y: ['square', 'x'] }), 'nothing-to-learn'],
    ['no single number to make smaller', graph({ x: [[1, 2]], y: ['affine', 'x', { units: 3 }] }), 'no-loss'],
    ['data that is not there', graph({ data: ['dataset', { data: 'iris' }] }), 'no-data'],
    ['a data set that nobody knows', graph({ data: ['dataset', { data: 'nonsense' }] }), 'no-data'],
    [
      'rows of one’s own with a hole',
      graph({ data: ['dataset', { data: 'own', options: { x: [[1], [null]], t: [0, 1] } }] }),
      'bad-data',
    ],
  ])('%s', (_, model, code) => {
    expect(issuesOf(model)).toContain(code);
  });
});

test('weights go through the file as float32', () => {
  const trainer = trainerFor(spiral);
  trainer.advance();
  const weights = trainer.weights('network');
  const { graph: lowered, plan } = trainer.program;
  expect(lowered.nodes.length).toBe(5);
  const reread = createRun(plan, 99, JSON.parse(JSON.stringify(writeWeights(weights))));
  const exact = createRun(plan, 99);
  loadWeights(exact, weights);
  for (const { value } of plan.parameters.values()) {
    expect(read(reread, value).data).toEqual(read(exact, value).data.map(Math.fround));
  }
});
