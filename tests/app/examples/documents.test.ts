// Every document of the examples menu: read without repairs, computed without issues, and showing what its note says.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../../app/examples/examples.ts';
import {
  catalogue,
  computeDocument,
  type DataPart,
  type Document,
  dataSets,
  decodeAsset,
  type FetchedSet,
  parseDocument,
  read,
  type Samples,
  slotsOf,
} from '../../../engine/index.ts';
import { readerOf } from '../../../engine/train/program.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { scoresNow, train } from '../../../engine/train/train.ts';
import { createTrainer, type Trainer } from '../../../engine/train/trainer.ts';
import { ensureAssets, readAsset } from '../../../scripts/data.mjs';

const folder = 'app/examples/documents';

function parsed(slug: string) {
  const result = parseDocument(readFileSync(`${folder}/${slug}.nabla.json`, 'utf8'), catalogue);
  if (!result.ok) throw new Error(result.error.message.en);
  return result;
}

const open = (slug: string): Document => parsed(slug).document;

/** By the name of the asset. */
const loaded = new Map<string, Samples>();

/** Sixty thousand digits are not needed to see that a document fits them: the first thousand stand in. */
const standIns: Readonly<Record<string, string>> = {
  'mnist-train': 'mnist-train-1000',
  'mnist-test': 'mnist-test-1000',
};
const nameOf = ({ asset }: DataPart): string => standIns[asset.name] ?? asset.name;
const fetched = (part: DataPart): Samples | null => loaded.get(nameOf(part)) ?? null;

beforeAll(async () => {
  ensureAssets();
  for (const id of ['mnist1000', 'iris']) {
    const set = dataSets.get(id) as FetchedSet;
    for (const part of [set.train, set.test])
      if (part !== null) loaded.set(part.asset.name, decodeAsset(part, await readAsset(part.asset.name)));
  }
});

const hasData = ({ model }: Document): boolean =>
  [...model.nodes.values()].some(({ type }) => type === 'dataset');

function trainerOf(document: Document): Trainer {
  const { value: settings, issues } = readTraining(document.training);
  expect(issues).toEqual([]);
  const made = createTrainer({ document, settings, fetched });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

/** As the settings stored with it say; scores at the end, of everything. */
function trained(slug: string) {
  const trainer = trainerOf(open(slug));
  const steps = train(trainer);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  trainer.restore(next.value.weights, next.value.step);
  return { ...next.value, trainer, scores: scoresNow(trainer, Infinity) };
}

/** Values and gradients by node. */
function computed(document: Document) {
  const { run, issues } = computeDocument(document);
  const at = (node: string, slot: 'value' | 'gradient'): readonly number[] => {
    const buffer = slotsOf(run.plan, node)?.[slot];
    return buffer == null ? [] : [...read(run, buffer).data];
  };
  return {
    issues,
    value: (node: string) => at(node, 'value'),
    gradient: (node: string) => at(node, 'gradient'),
  };
}

const close = (numbers: readonly number[], digits = 9) =>
  numbers.map((number) => expect.closeTo(number, digits) as number);

test('every entry has its document, and every document its entry', () => {
  const slugs = examples.map(({ slug }) => slug);
  expect(slugs).toEqual([...new Set(slugs)]);
  expect(slugs.map((slug) => `${slug}.nabla.json`).sort()).toEqual(readdirSync(folder).sort());
});

describe.each(examples)('$slug', ({ slug }) => {
  test('is read without repairs, and every node has its place', () => {
    const { document, notices } = parsed(slug);
    expect(notices).toEqual([]);
    expect([...document.layout.keys()].sort()).toEqual([...document.model.nodes.keys()].sort());
  });

  test('computes without issues', () => {
    const document = open(slug);
    const data = hasData(document) ? readerOf(trainerOf(document).world.data, 4) : () => null;
    const { issues } = computeDocument(document, { data });
    expect(issues.filter(({ node }) => !overflowing.has(`${slug} ${node}`))).toEqual([]);
  });
});

/** Numbers that are too large, which is the lesson. */
const overflowing = new Set(['softmax-overflow naiveExp']);

describe('chapter 3', () => {
  test('the digits are read with weights that fit, 93 of 100 at least', () => {
    const document = open('digits-inference');
    const trainer = trainerOf(document);
    const names = [...trainer.program.plan.parameters.keys()];
    expect(Object.keys(document.weights ?? {}).sort()).toEqual(names.sort());
    expect(scoresNow(trainer, Infinity).test?.accuracy).toBeGreaterThanOrEqual(0.93);
  });
});

describe('chapter 4', () => {
  test('both losses are small where the right class is favoured', () => {
    const { value } = computed(open('losses'));
    expect(value('squared1')).toEqual(close([0.0975]));
    expect(value('squared2')).toEqual(close([0.5975]));
    expect(value('entropy1')).toEqual(close([-Math.log(0.6)]));
    expect(value('entropy2')).toEqual(close([-Math.log(0.1)]));
  });

  test.each([
    ['numerical-derivative', [0.2, 0.3]],
    ['numerical-gradient', [6, 8]],
  ])('%s: differences and the backward pass agree', (slug, slopes) => {
    const { value, gradient } = computed(open(slug));
    expect(value('numeric')).toEqual(close(slopes, 7));
    expect(gradient('x')).toEqual(close(slopes, 12));
  });

  test.each([
    ['arrives', 0.1, 0, 1e-8],
    ['stays where it was', 1e-10, 5, 1e-6],
    ['flies off', 10, 5 * 19 ** 100, 19 ** 90],
  ])('gradient descent %s at a rate of %d', (_, rate, distance, within) => {
    const trainer = trainerOf(open('gradient-descent'));
    trainer.setRate(rate);
    for (const { issues } of train(trainer)) expect(issues).toEqual([]);
    expect(trainer.step).toBe(100);
    const [x0 = Number.NaN, x1 = Number.NaN] = trainer.weights('network').get('x')?.data ?? [];
    expect(Math.abs(Math.hypot(x0, x1) - distance)).toBeLessThan(within);
  });
});

describe('chapter 7', () => {
  test('the filter and the windows find what a hand does', () => {
    expect(computed(open('convolution')).value('conv')).toEqual([15, 16, 6, 15]);
    const pooled = computed(open('max-pooling'));
    expect(pooled.value('pool')).toEqual([2, 3, 3, 2]);
    expect(pooled.gradient('x').reduce((sum, each) => sum + each, 0)).toBe(4);
  });
});

describe('what is to be learnt is learnt with the settings that are stored', () => {
  test.each([
    ['playground-circle', 1],
    ['playground-gaussians', 1],
    ['playground-xor', 0.98],
    ['playground-spiral', 0.99],
    ['xor-learned', 1],
    ['iris', 0.97],
  ])('%s', (slug, least) => {
    expect(trained(slug).scores.train?.accuracy).toBeGreaterThanOrEqual(least);
  });

  test('iris on flowers that were kept apart', () => {
    expect(trained('iris').scores.test?.accuracy).toBeGreaterThanOrEqual(0.95);
  });

  test('the plane exactly', () => {
    expect(trained('playground-plane').scores.test?.rSquared).toBeGreaterThan(0.999);
  });

  test('house prices, until validation gets no better', () => {
    const { reason, scores } = trained('house-prices');
    expect(reason).toBe('patience');
    expect(scores.test?.rSquared).toBeGreaterThan(0.8);
  });
});
