// Chapters 4 to 8 of the course, row by row: which example or lab has it, and that it shows what the course says.

import { beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../../app/examples/examples.ts';
import { ravine } from '../../../app/labs/descent/presets.ts';
import { labs } from '../../../app/labs/labs.ts';
import { borderGradients } from '../../../engine/blocks.ts';
import { checkablesOf, numericSlope, relativeError } from '../../../engine/checking.ts';
import type { Fetched } from '../../../engine/data/provide.ts';
import type { ComputeOptions } from '../../../engine/index.ts';
import { read } from '../../../engine/index.ts';
import {
  candidateNet,
  candidatesOf,
  descend,
  firstRanges,
  layersOf,
  type PolicyWeights,
  type Powers,
  policyOf,
  readLandscape,
} from '../../../engine/labs.ts';
import { optimizers } from '../../../engine/train/optimizers/index.ts';
import type { TrainingSettings } from '../../../engine/train/settings.ts';
import { scoresNow, train } from '../../../engine/train/train.ts';
import {
  computedExample,
  exampleDocument,
  exampleTrainer,
  fetchSamples,
  numbersIn,
} from '../../kit/exampleDocuments.ts';
import { backends } from '../../kit/wasm.ts';

interface Row {
  readonly chapter: number;
  readonly row: string;
  readonly examples?: readonly string[];
  readonly labs?: readonly string[];
  readonly shows: () => void;
}

let fetched: Fetched = () => null;
beforeAll(async () => {
  fetched = await fetchSamples();
});

const seen = (slug: string, options: ComputeOptions = {}, rows = 4) =>
  numbersIn(computedExample(exampleDocument(slug), fetched, rows, options));

const backward = (slug: string, gradients: Readonly<Record<string, number>>): void => {
  const { gradient } = seen(slug);
  for (const [node, number] of Object.entries(gradients))
    expect(gradient(node), node).toEqual([expect.closeTo(number, 9)]);
};

const close = (numbers: readonly number[], digits = 9) =>
  numbers.map((number) => expect.closeTo(number, digits) as number);

/** After so many steps on the float32 back end. */
function after(slug: string, given: Partial<TrainingSettings> = {}) {
  const trainer = exampleTrainer(exampleDocument(slug), fetched, given, backends.at(-1));
  for (const { issues } of train(trainer)) expect(issues).toEqual([]);
  const weights = trainer.weights('network');
  return {
    scores: scoresNow(trainer, Infinity),
    numbers: (mode: 'train' | 'test') =>
      seen(slug, { mode, learnt: (name) => weights.get(name) }, Math.min(200, trainer.program.rows * 2)),
  };
}

const digitsLearnt = (slug: string, given: Partial<TrainingSettings> = {}) => {
  const { train, test } = after(slug, given).scores;
  return { known: train?.accuracy ?? Number.NaN, unseen: test?.accuracy ?? Number.NaN };
};

/** Where each optimizer of the course stands after its 30 steps on the slope. */
function downTheRavine(): ReadonlyMap<string, number> {
  const landscape = readLandscape(ravine.formula);
  if (!landscape.ok) throw new Error('the slope cannot be read');
  return new Map(
    Object.entries(ravine.rates).map(([id, rate]) => {
      const numbers = { ...defaultsOf(id), rate };
      const { steps } = descend(landscape.value, ravine.start, {
        optimizer: { id, numbers },
        steps: ravine.steps,
      });
      expect(steps).toHaveLength(31);
      return [id, steps.at(-1)?.f ?? Number.NaN];
    }),
  );
}

const defaultsOf = (id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(optimizers.get(id)?.params ?? {}).map(([name, { default: value }]) => [
      name,
      Number(value),
    ]),
  );

const rows: readonly Row[] = [
  {
    chapter: 4,
    row: 'squared error and cross entropy',
    examples: ['losses'],
    shows: () => {
      const { value } = seen('losses');
      expect([value('squared1'), value('squared2')]).toEqual([close([0.0975]), close([0.5975])]);
      expect([value('entropy1'), value('entropy2')]).toEqual([
        close([-Math.log(0.6)]),
        close([-Math.log(0.1)]),
      ]);
    },
  },
  {
    chapter: 4,
    row: 'numerical against analytic derivative',
    examples: ['numerical-derivative', 'numerical-gradient'],
    shows: () => {
      for (const [slug, slopes] of [
        ['numerical-derivative', [0.2, 0.3]],
        ['numerical-gradient', [6, 8]],
      ] as const) {
        expect(seen(slug).value('numeric')).toEqual(close(slopes, 7));
        expect(seen(slug).gradient('x')).toEqual(close(slopes, 12));
      }
    },
  },
  {
    chapter: 4,
    row: 'gradient descent with a good, too large and too small rate',
    examples: ['gradient-descent'],
    labs: ['rate'],
    shows: () => {
      const lengthAfter = (rate: number): number => {
        const trainer = exampleTrainer(exampleDocument('gradient-descent'), fetched);
        trainer.setRate(rate);
        for (const { issues } of train(trainer)) expect(issues).toEqual([]);
        expect(trainer.step).toBe(100);
        return Math.hypot(...(trainer.weights('network').get('x')?.data ?? []));
      };
      expect(lengthAfter(0.1)).toBeLessThan(1e-8);
      expect(lengthAfter(10)).toBeGreaterThan(19 ** 99);
      expect(lengthAfter(1e-10)).toBeCloseTo(5, 6);
    },
  },
  {
    chapter: 5,
    row: 'apple and tax',
    examples: ['apple-tax'],
    shows: () => {
      expect(seen('apple-tax').value('mul2')).toEqual([220.00000000000003]);
      backward('apple-tax', { mul1: 1.1, apple: 2.2, count: 110, tax: 200 });
    },
  },
  {
    chapter: 5,
    row: 'apples, oranges and tax',
    examples: ['apples-oranges-tax'],
    shows: () => {
      const { value } = seen('apples-oranges-tax');
      expect(value('sum')).toEqual([650]);
      expect(value('mulTax')).toEqual(close([715]));
      backward('apples-oranges-tax', {
        apple: 2.2,
        appleCount: 110,
        orange: 3.3,
        orangeCount: 165,
        tax: 650,
      });
    },
  },
  {
    chapter: 5,
    row: 'the same with the gradients blank',
    examples: ['apples-oranges-blanks'],
    shows: () => {
      expect(examples.find(({ slug }) => slug === 'apples-oranges-blanks')?.quiz).toMatchObject({
        kind: 'blanks',
        hidden: 'gradients',
      });
      expect(exampleDocument('apples-oranges-blanks').model.nodes.size).toBe(9);
    },
  },
  {
    chapter: 5,
    row: 'local computation',
    examples: ['local-computation'],
    shows: () => {
      const { value } = seen('local-computation');
      expect([value('rest'), value('mul'), value('sum')]).toEqual([[4000], [200], [4200]]);
      expect(value('mulTax')).toEqual(close([4620]));
    },
  },
  {
    chapter: 5,
    row: '(x + y)²',
    examples: ['square-of-sum'],
    shows: () => {
      expect(seen('square-of-sum').value('square')).toEqual([25]);
      backward('square-of-sum', { sum: 10, x: 10, y: 10 });
    },
  },
  {
    chapter: 5,
    row: 'add alone; multiply alone',
    examples: ['add', 'multiply'],
    shows: () => {
      backward('add', { x: 1.3, y: 1.3 });
      backward('multiply', { x: 6.5, y: 13 });
    },
  },
  {
    chapter: 5,
    row: 'ReLU as a switch',
    examples: ['relu'],
    shows: () => {
      const { value } = seen('relu');
      expect(value('plus')[0]).toBeGreaterThan(0);
      expect(value('open')).toEqual(value('plus'));
      expect(value('closed')).toEqual([0]);
      backward('relu', { plus: 1, minus: 0 });
    },
  },
  {
    chapter: 5,
    row: 'sigmoid, expanded and collapsed',
    examples: ['sigmoid-expanded', 'sigmoid'],
    shows: () => {
      const y = 1 / (1 + Math.exp(-1));
      for (const slug of ['sigmoid-expanded', 'sigmoid']) {
        expect(seen(slug).value('y')).toEqual(close([y], 15));
        expect(seen(slug).gradient('x')).toEqual(close([y * (1 - y)], 15));
      }
    },
  },
  {
    chapter: 5,
    row: 'Affine, one row and a batch',
    examples: ['affine', 'affine-batch'],
    shows: () => {
      const { value } = seen('affine');
      const [b = 0, c = 0, d = 0] = value('b');
      expect(value('affine')).toEqual([5 + b, 11 + c, 17 + d]);
      const batch = seen('affine-batch');
      const upstream = batch.gradient('affine');
      expect(upstream).toHaveLength(6);
      expect(batch.gradient('b')).toEqual(
        [0, 1, 2].map((at) => (upstream[at] ?? 0) + (upstream[at + 3] ?? 0)),
      );
    },
  },
  {
    chapter: 5,
    row: 'Softmax-with-Loss, expanded and collapsed',
    examples: ['softmax-with-loss', 'softmax-with-loss-expanded'],
    shows: () => {
      const exps = [0.3, 2.9, 4].map(Math.exp);
      const sum = exps.reduce((total, each) => total + each, 0);
      const back = exps.map((each, at) => each / sum - (at === 1 ? 1 : 0));
      for (const slug of ['softmax-with-loss', 'softmax-with-loss-expanded'])
        expect(seen(slug).gradient('a')).toEqual(close(back, 12));
    },
  },
  {
    chapter: 5,
    row: 'two-layer net on digits, with gradient check',
    examples: ['two-layer-digits'],
    shows: () => {
      const { run } = computedExample(exampleDocument('two-layer-digits'), fetched, 10);
      const leaves = checkablesOf(run.plan);
      expect(leaves.map(({ shape }) => shape)).toEqual([[784, 50], [50], [50, 10], [10]]);
      for (const leaf of leaves.filter(({ shape }) => shape.length === 1)) {
        const gradient = [...read(run, leaf.gradient).data];
        for (const [at, number] of gradient.entries())
          expect(relativeError(number, numericSlope(run, leaf, at).slope), leaf.name).toBeLessThan(1e-4);
      }
      expect(digitsLearnt('two-layer-digits', { steps: 500 }).unseen).toBeGreaterThan(0.8);
    },
  },
  {
    chapter: 6,
    row: 'optimizer lab',
    labs: ['optimizers'],
    shows: () => {
      const heights = downTheRavine();
      expect([...heights.keys()]).toEqual(['sgd', 'momentum', 'adaGrad', 'adam']);
      for (const [id, f] of heights) expect(f, id).toBeLessThan(0.15);
    },
  },
  {
    chapter: 6,
    row: 'four optimizers on digits',
    examples: ['digits-deep'],
    labs: ['digits'],
    shows: () => {
      const lossAfter = (id: string, rate: number): number =>
        after('digits-deep', { optimizer: { id, numbers: { ...defaultsOf(id), rate } }, steps: 200 }).scores
          .train?.loss ?? Number.NaN;
      const sgd = lossAfter('sgd', 0.01);
      expect(sgd).toBeLessThan(2.2);
      for (const [id, rate] of [
        ['momentum', 0.01],
        ['adaGrad', 0.01],
        ['adam', 0.001],
      ] as const)
        expect(lossAfter(id, rate), id).toBeLessThan(sgd);
    },
  },
  {
    chapter: 6,
    row: 'activation histograms by initial scale',
    labs: ['layers'],
    shows: () => {
      const last = (activation: 'sigmoid' | 'tanh' | 'relu', scale: number | 'xavier' | 'he') =>
        layersOf({ activation, scale }).at(-1);
      const ends = last('sigmoid', 1)?.bins ?? [];
      expect((ends[0] ?? 0) + (ends.at(-1) ?? 0)).toBeGreaterThan(50_000);
      expect(last('sigmoid', 0.01)?.deviation).toBeLessThan(0.05);
      expect(last('tanh', 'xavier')?.deviation).toBeGreaterThan(0.2);
      expect(last('relu', 'he')?.mean).toBeGreaterThan(10 * (last('relu', 0.01)?.mean ?? Number.NaN));
    },
  },
  {
    chapter: 6,
    row: 'initial scale on digits',
    examples: ['initial-scale'],
    shows: () => {
      const { value } = after('initial-scale', { steps: 400 }).numbers('test');
      const [small = 0, xavier = 0, he = 0] = ['small', 'xavier', 'he'].map((id) => value(`${id}-loss`)[0]);
      expect(small).toBeGreaterThan(2.25);
      expect(xavier).toBeLessThan(1.9);
      expect(he).toBeLessThan(0.8 * xavier);
    },
  },
  {
    chapter: 6,
    row: 'batch normalisation, also expanded into its graph',
    examples: ['batch-norm', 'batch-norm-expanded'],
    shows: () => {
      const whole = seen('batch-norm', { mode: 'train' });
      expect([...whole.value('bn')].sort()).toEqual(close([-1, -1, -1, -1, 1, 1, 1, 1], 4));
      const back = whole.gradient('data');
      for (const column of [0, 1])
        expect(back.reduce((sum, each, at) => (at % 2 === column ? sum + each : sum), 0)).toBeCloseTo(0, 12);
      expect(Math.max(...back.map(Math.abs))).toBeGreaterThan(0.01);
      const document = exampleDocument('batch-norm-expanded');
      const opened = computedExample(document, fetched, 4, { mode: 'train' });
      expect(numbersIn(opened).value('bn.y')).toEqual(close(whole.value('bn'), 12));
      const borders = borderGradients(document, opened, 'bn', 'train');
      expect(borders.map(({ input }) => input)).toEqual(['x', 'gamma', 'beta']);
      for (const { folded, opened } of borders) expect([...opened.data]).toEqual(close([...folded.data], 12));
    },
  },
  {
    chapter: 6,
    row: 'before and after the activation',
    examples: ['batch-norm-digits'],
    labs: ['normalising'],
    shows: () => {
      const { value } = after('batch-norm-digits').numbers('train');
      const [without = 0, before = 9, behind = 9] = ['without', 'before', 'after'].map(
        (id) => value(`${id}-loss`)[0],
      );
      expect(without).toBeGreaterThan(2.25);
      expect(before).toBeLessThan(0.8);
      expect(behind).toBeLessThan(0.8);
    },
  },
  {
    chapter: 6,
    row: 'overfitting, then weight decay 0.1, then dropout 0.2',
    examples: ['overfitting', 'weight-decay', 'dropout'],
    labs: ['overfitting'],
    shows: () => {
      const plain = digitsLearnt('overfitting');
      expect(plain.known).toBe(1);
      expect(plain.unseen).toBeLessThan(0.78);
      for (const slug of ['weight-decay', 'dropout']) {
        const { known, unseen } = digitsLearnt(slug);
        expect(known, slug).toBeGreaterThan(unseen);
        expect(known - unseen, slug).toBeLessThan(plain.known - plain.unseen);
      }
    },
  },
  {
    chapter: 6,
    row: 'random search of learning rate and weight decay on a validation split',
    labs: ['search'],
    shows: () => {
      expect(firstRanges).toEqual({ rate: [-6, -2], decay: [-8, -4] });
      const within = (number: number, [from, to]: Powers): boolean =>
        number >= 10 ** from && number <= 10 ** to;
      const candidates = candidatesOf(firstRanges, 100, 0);
      for (const { rate, decay } of candidates)
        expect(within(rate, firstRanges.rate) && within(decay, firstRanges.decay)).toBe(true);
      const [candidate] = candidates;
      if (candidate === undefined) throw new Error('nothing was drawn');
      const { data } = exampleTrainer(candidateNet(candidate), fetched).world;
      expect(data.map(({ parts }) => [parts.train.rows, parts.validation.rows])).toEqual([[400, 100]]);
    },
  },
  {
    chapter: 7,
    row: 'convolution and max pooling by hand',
    examples: ['convolution', 'max-pooling'],
    labs: ['windows'],
    shows: () => {
      expect(seen('convolution').value('conv')).toEqual([15, 16, 6, 15]);
      expect(seen('max-pooling').value('pool')).toEqual([2, 3, 3, 2]);
      expect(
        seen('max-pooling')
          .gradient('x')
          .reduce((sum, each) => sum + each, 0),
      ).toBe(4);
    },
  },
  {
    chapter: 7,
    row: 'simple ConvNet on digits',
    examples: ['simple-convnet'],
    shows: () => {
      const { train } = after('simple-convnet', { steps: 30 }).scores;
      expect(train?.accuracy).toBeGreaterThan(0.7);
    },
  },
  {
    chapter: 8,
    row: 'policy gradient: w ← w + α ∇log π(a) · R',
    examples: ['policy-bandit', 'policy-grid'],
    labs: ['policy'],
    shows: () => {
      const arm = seen('policy-bandit');
      expect(arm.value('pi')).toEqual(close([1 / 3, 1 / 3, 1 / 3]));
      expect(arm.gradient('w')).toEqual(close([1 / 3, 1 / 3, -2 / 3]));
      const way = seen('policy-grid');
      const passed = [0, 4, 5, 6, 7, 11];
      const chances: PolicyWeights = policyOf(Array.from({ length: 16 }, () => [0, 0, 0, 0]));
      const actions = way.value('t');
      const wanted = chances.map((row, state) => {
        const step = passed.indexOf(state);
        return row.map((pi, action) => (step < 0 ? 0 : 0.9 ** 5 * (pi - (actions[step] === action ? 1 : 0))));
      });
      expect(way.gradient('w')).toEqual(close(wanted.flat()));
    },
  },
];

describe.each(rows)('chapter $chapter: $row', ({ chapter, examples: slugs = [], labs: ids = [], shows }) => {
  test('stands in the menu', () => {
    expect(slugs.map((name) => examples.find(({ slug }) => slug === name)?.chapter)).toEqual(
      slugs.map(() => chapter),
    );
    expect(ids.map((name) => labs.find(({ id }) => id === name)?.chapter)).toEqual(ids.map(() => chapter));
    expect(slugs.length + ids.length).toBeGreaterThan(0);
  });

  test('shows what the course says', () => shows());
});

test('nothing stands in these chapters that the course does not have', () => {
  const slugs = new Set(rows.flatMap((row) => row.examples ?? []));
  const ids = new Set(rows.flatMap((row) => row.labs ?? []));
  const others = [
    ...examples.filter(({ chapter, slug }) => Number(chapter) >= 4 && !slugs.has(slug)),
    ...labs.filter(({ chapter, id }) => chapter >= 4 && !ids.has(id)),
  ];
  expect(others).toEqual([]);
});
