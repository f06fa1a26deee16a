// The nets of chapter 6, and what the course says of them, on the digits themselves.

import { describe, expect, test } from 'vitest';
import { decodeAsset } from '../../../engine/data/decodeAsset.ts';
import {
  catalogue,
  type Document,
  dataSets,
  parseDocument,
  type Samples,
  serializeDocument,
} from '../../../engine/index.ts';
import { firstScales, normalisingNet, overfittingNet } from '../../../engine/labs.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { createTrainer, type Trainer } from '../../../engine/train/trainer.ts';
import { ensureAssets, readAsset } from '../../../scripts/data.mjs';
import { backends } from '../../kit/wasm.ts';

ensureAssets();

const fetched = new Map<string, Samples>();
for (const id of ['mnist300', 'mnist1000']) {
  const set = dataSets.get(id);
  if (set?.source !== 'asset' || set.test === null) throw new Error(`${id} is not fetched`);
  for (const part of [set.train, set.test])
    fetched.set(`${part.asset.name} ${part.rows}`, decodeAsset(part, await readAsset(part.asset.name)));
}

function trainerOf(document: Document): Trainer {
  const { value: settings, issues } = readTraining(document.training);
  expect(issues).toEqual([]);
  const made = createTrainer({
    document,
    settings,
    fetched: ({ asset, rows }) => fetched.get(`${asset.name} ${rows}`) ?? null,
    ...(backends[0] && { backend: backends[0] }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  expect(made.value.program.graph.issues).toEqual([]);
  return made.value;
}

/** The losses of so many steps; none is taken after one that is not finite. */
function lossesOf(trainer: Trainer, steps: number): readonly number[] {
  const losses: number[] = [];
  while (losses.length < steps && Number.isFinite(losses.at(-1) ?? 0)) losses.push(trainer.advance().loss);
  return losses;
}

function accuracyOf(trainer: Trainer, part: 'train' | 'test'): number {
  return trainer.evaluate(trainer.weights('network'), part, 1000)?.accuracy ?? Number.NaN;
}

const idsOf = ({ model }: Document): readonly string[] => [...model.nodes.keys()];

describe('the net with and without batch normalisation', () => {
  test('has five hidden layers, each normalised before its activation or behind it', () => {
    const ids = (normalising: 'none' | 'before' | 'after') =>
      idsOf(normalisingNet({ epochs: 20, scale: 1, normalising }));
    expect(ids('none')).toHaveLength(1 + 5 * 2 + 2);
    expect(ids('before').slice(0, 4)).toEqual(['data', 'affine1', 'batchNorm1', 'relu1']);
    expect(ids('after').slice(0, 4)).toEqual(['data', 'affine1', 'relu1', 'batchNorm1']);
    for (const normalising of ['before', 'after'] as const) {
      const trainer = trainerOf(normalisingNet({ epochs: 20, scale: 1, normalising }));
      expect(trainer.totalSteps).toBe(20 * 10);
      expect(trainer.weights('network').get('affine1.w')?.shape).toEqual([784, 100]);
      expect(trainer.weights('network').get('affine6.w')?.shape).toEqual([100, 10]);
    }
  });

  test('starts from 16 scales evenly spaced from 1 to 0.0001, always from the same draw', () => {
    expect(firstScales).toHaveLength(16);
    expect(firstScales[0]).toBe(1);
    expect(firstScales[15]).toBeCloseTo(1e-4, 12);
    expect((firstScales[8] ?? 0) / (firstScales[7] ?? 1)).toBeCloseTo(10 ** (-4 / 15), 12);
    const weights = (scale: number, normalising: 'none' | 'after') =>
      trainerOf(normalisingNet({ epochs: 20, scale, normalising }))
        .weights('network')
        .get('affine3.w')?.data;
    const [one, small] = [weights(1, 'none'), weights(0.5, 'after')];
    expect([...(small ?? [])]).toEqual([...(one ?? [])].map((weight) => weight / 2));
  });

  test('learns from small weights only with it', () => {
    const reached = (normalising: 'none' | 'before') => {
      const trainer = trainerOf(normalisingNet({ epochs: 20, scale: firstScales[9] ?? 0, normalising }));
      lossesOf(trainer, 80);
      return accuracyOf(trainer, 'train');
    };
    expect(reached('none')).toBeLessThan(0.2);
    expect(reached('before')).toBeGreaterThan(0.8);
  });

  test('from a scale of 1 runs away without it', () => {
    const last = (normalising: 'none' | 'before') =>
      lossesOf(trainerOf(normalisingNet({ epochs: 20, scale: 1, normalising })), 10).at(-1);
    expect(last('none')).not.toBeLessThan(1e6);
    expect(last('before')).toBeLessThan(100);
  });
});

describe('the net that learns 300 digits by heart', () => {
  const plain = { weightDecay: 0, dropout: 0, epochs: 200, seed: 1 } as const;

  test('has six hidden layers, and dropout behind each where it is asked for', () => {
    expect(idsOf(overfittingNet(plain))).toHaveLength(1 + 6 * 2 + 2);
    const dropped = overfittingNet({ ...plain, dropout: 0.2 });
    expect(idsOf(dropped)).toHaveLength(1 + 6 * 3 + 2);
    expect(dropped.model.nodes.get('dropout6')?.params).toEqual({ ratio: 0.2 });
    expect(trainerOf(dropped).totalSteps).toBe(600);
  });

  test('learns the same by the same seed, other things by another', () => {
    const curve = (seed: number) => lossesOf(trainerOf(overfittingNet({ ...plain, dropout: 0.2, seed })), 9);
    expect(curve(1)).toEqual(curve(1));
    expect(curve(2)).not.toEqual(curve(1));
  });

  test('ends with a smaller gap between training and test digits by weight decay, and by dropout', () => {
    const gap = (setting: { readonly weightDecay?: number; readonly dropout?: number }) => {
      const trainer = trainerOf(overfittingNet({ ...plain, ...setting }));
      lossesOf(trainer, 240);
      return accuracyOf(trainer, 'train') - accuracyOf(trainer, 'test');
    };
    const most = gap({});
    expect(most).toBeGreaterThan(0.25);
    expect(gap({ weightDecay: 0.1 })).toBeLessThan(most - 0.04);
    expect(gap({ dropout: 0.2 })).toBeLessThan(most - 0.04);
  });
});

test.each([
  ['normalised', normalisingNet({ epochs: 20, scale: 0.01, normalising: 'before' })],
  ['dropped', overfittingNet({ weightDecay: 0.1, dropout: 0.2, epochs: 10, seed: 3 })],
])('a %s net is a file that opens as it was, settings and all', (_, document) => {
  const parsed = parseDocument(serializeDocument(document), catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  expect(parsed.document.model).toEqual(document.model);
  expect(parsed.document.training).toEqual(document.training);
  expect(parsed.document.target).toEqual(document.target);
});
