// Every document of the examples menu: read without repairs, computed without issues, and showing what its note says.

import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../../app/examples/examples.ts';
import type { Fetched } from '../../../engine/data/provide.ts';
import { scoresNow, train } from '../../../engine/train/train.ts';

import {
  computedExample,
  exampleTrainer,
  fetchSamples,
  exampleDocument as open,
  parsedExample,
} from '../../kit/exampleDocuments.ts';

const folder = 'app/examples/documents';

let fetched: Fetched = () => null;
beforeAll(async () => {
  fetched = await fetchSamples();
});

/** As the settings stored with it say; scores at the end, of everything. */
function trained(slug: string) {
  const trainer = exampleTrainer(open(slug), fetched);
  const steps = train(trainer);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  trainer.restore(next.value.weights, next.value.step);
  return { ...next.value, trainer, scores: scoresNow(trainer, Infinity) };
}

test('every entry has its document, and every document its entry', () => {
  const slugs = examples.map(({ slug }) => slug);
  expect(slugs).toEqual([...new Set(slugs)]);
  expect(slugs.map((slug) => `${slug}.nabla.json`).sort()).toEqual(readdirSync(folder).sort());
});

describe.each(examples)('$slug', ({ slug }) => {
  test('is read without repairs, and every node has its place', () => {
    const { document, notices } = parsedExample(slug);
    expect(notices).toEqual([]);
    const drawn = [...document.model.nodes.keys(), ...document.blocks.keys()].sort();
    expect([...document.layout.keys()].sort()).toEqual(drawn);
  });

  test('computes without issues', () => {
    const { issues } = computedExample(open(slug), fetched, 4);
    expect(issues.filter(({ node }) => !overflowing.has(`${slug} ${node}`))).toEqual([]);
  });
});

/** Numbers that are too large, which is the lesson. */
const overflowing = new Set(['softmax-overflow naiveExp']);

describe('chapter 3', () => {
  test('the digits are read with weights that fit, 93 of 100 at least', () => {
    const document = open('digits-inference');
    const trainer = exampleTrainer(document, fetched);
    const names = [...trainer.program.plan.parameters.keys()];
    expect(Object.keys(document.weights ?? {}).sort()).toEqual(names.sort());
    expect(scoresNow(trainer, Infinity).test?.accuracy).toBeGreaterThanOrEqual(0.93);
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
