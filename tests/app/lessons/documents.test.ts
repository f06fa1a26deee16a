// What the shipped lessons say: in every language, of things that are on the page, and with numbers that are right.

import { readdirSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { glossary } from '../../../app/examples/glossary.ts';
import {
  type Lesson,
  type LessonPage,
  type LessonQuestion,
  type LessonText,
  parseLesson,
  writeLesson,
} from '../../../app/lessons/lessonData.ts';
import { readMarkup } from '../../../app/lessons/markup.ts';
import { numberNow } from '../../../app/lessons/teacher.ts';
import { canFold } from '../../../engine/blocks.ts';
import { checkablesOf, passesOf } from '../../../engine/checking.ts';
import {
  type Computed,
  catalogue,
  computeDocument,
  type Document,
  emptyDocument,
  type Json,
  languages,
  parseDocument,
} from '../../../engine/index.ts';
import { isRight, mostTyped, type NumberId, questionsOf, readAnswer } from '../../../engine/quizzing.ts';
import { readerOf } from '../../../engine/train/program.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { scoresNow, train } from '../../../engine/train/train.ts';
import { createTrainer, type Trainer } from '../../../engine/train/trainer.ts';
import { graph } from '../../kit/graph.ts';

const folder = 'app/lessons/documents';
const slugs = readdirSync(folder).map((file) => file.replace('.nabla.json', ''));

function parsed(slug: string) {
  const result = parseDocument(readFileSync(`${folder}/${slug}.nabla.json`, 'utf8'), catalogue);
  if (!result.ok) throw new Error(result.error.message.en);
  return result;
}

const open = (slug: string): Document => parsed(slug).document;

function lessonIn({ lesson }: Document): Lesson {
  const read = parseLesson(lesson);
  if (read === null) throw new Error('no lesson');
  return read;
}

function trainerOf(document: Document): Trainer {
  const { value: settings, issues } = readTraining(document.training);
  expect(issues).toEqual([]);
  const made = createTrainer({ document, settings, fetched: () => null });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

const hasData = ({ model }: Document): boolean =>
  [...model.nodes.values()].some(({ type }) => type === 'dataset');

function computed(document: Document): Computed {
  const data = hasData(document) ? readerOf(trainerOf(document).world.data, 4) : () => null;
  return computeDocument(document, { data });
}

const at = (from: Computed, name: NumberId, element = 0): number =>
  numberNow(from, name)?.[element] ?? Number.NaN;

/** The gradient of x in a graph that ends in y. */
const slopeOf = (lines: Parameters<typeof graph>[0]): number =>
  at(
    computeDocument({ ...emptyDocument, model: graph(lines), target: { node: 'y', seed: 1 } }),
    'node-x-gradient',
  );

const pages = slugs.flatMap((slug) =>
  lessonIn(open(slug)).pages.map((page, index) => ({ name: `${slug} ${index + 1}`, slug, page })),
);

type Asked<K extends LessonQuestion['kind']> = Extract<LessonQuestion, { kind: K }>;

const asked = <K extends LessonQuestion['kind']>(kind: K) =>
  pages.flatMap(({ page, ...rest }) =>
    page.question?.kind === kind ? [{ ...rest, page, question: page.question as Asked<K> }] : [],
  );

const textsOf = ({ text, question }: LessonPage): readonly LessonText[] => [
  text,
  ...[question?.ask, question?.hint, question?.because].flatMap((each) => each ?? []),
  ...(question?.kind === 'choice' ? question.options : []),
];

describe.each(slugs)('%s', (slug) => {
  const { document, notices } = parsed(slug);
  const lesson = lessonIn(document);

  test('is read without repairs, and nothing of the lesson is passed over', () => {
    expect(notices).toEqual([]);
    expect(writeLesson(lesson)).toMatchObject(document.lesson ?? {});
    expect(document.title).toBe(lesson.title.en);
  });

  test('computes without issues, and every node has its place', () => {
    expect(computed(document).issues).toEqual([]);
    expect([...document.layout.keys()]).toEqual(expect.arrayContaining([...document.model.nodes.keys()]));
  });

  test('what is drawn opened can be folded', () => {
    for (const id of document.blocks.keys()) expect(canFold(document, id), id).toBe(true);
  });

  test('labels are symbols, or words known in every language', () => {
    for (const { label } of document.model.nodes.values())
      if (label !== null && !/^\p{L}\d?$/u.test(label)) expect(glossary, label).toHaveProperty([label]);
  });

  test('has a few pages, asks in several ways, and speaks of what is there', () => {
    expect(lesson.pages.length).toBeGreaterThanOrEqual(5);
    expect(lesson.pages.length).toBeLessThanOrEqual(8);
    const kinds = lesson.pages.flatMap(({ question }) => question?.kind ?? []);
    expect(kinds.length).toBeGreaterThanOrEqual(2);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(2);
    const { nodes, edges } = document.model;
    const { plan } = computed(document).run;
    for (const { spotlight, position } of lesson.pages) {
      for (const id of spotlight) expect(nodes.has(id) || edges.has(id), id).toBe(true);
      expect(position ?? 0).toBeLessThanOrEqual(plan.steps.length);
    }
  });

  test('hides only what a step finds and a learner can type', () => {
    const questions = questionsOf(computed(document).run.plan);
    for (const name of lesson.pages.flatMap(({ hidden }) => (typeof hidden === 'string' ? [] : hidden)))
      expect(
        questions.filter(({ names }) => names.includes(name)),
        name,
      ).toHaveLength(1);
  });
});

describe('texts', () => {
  const everything = slugs.flatMap((slug) => {
    const { title, about, pages: all } = lessonIn(open(slug));
    return [title, about, ...all.flatMap(textsOf)].map((text) => ({ slug, text }));
  });
  const wordsOf = (text: string): string => text.replaceAll(/\$[^$]*\$/g, '');
  const scripts = {
    ko: /\p{Script=Hangul}/u,
    ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  } as const;

  test.each(['en', 'ko', 'ja'] as const)('are there in %s, and nothing of another language', (language) => {
    const others = (['ko', 'ja'] as const).filter((other) => other !== language);
    for (const { slug, text } of everything) {
      const words = wordsOf(text[language] ?? '');
      expect(text[language] ?? '', `${slug}: ${text.en}`).not.toBe('');
      for (const other of others) expect(words).not.toMatch(scripts[other]);
    }
  });

  test('are translated, where there is more than signs and numbers', () => {
    for (const { text } of everything)
      if (/[a-z]{2}/i.test(wordsOf(text.en ?? '')))
        for (const language of ['ko', 'ja'] as const) expect(text[language]).toMatch(scripts[language]);
  });

  test('say the same in every language: the same numbers, the same formulas, as many paragraphs', () => {
    for (const { text } of everything) {
      const [en, ...others] = languages.map((language) => {
        const paragraphs = readMarkup(text[language] ?? '');
        const math = paragraphs.flat().flatMap((piece) => (piece.kind === 'math' ? [piece.text] : []));
        return { paragraphs: paragraphs.length, math: math.sort() };
      });
      for (const other of others) expect(other, text.en).toEqual(en);
    }
  });

  const formulas = [
    ...new Set(
      everything
        .flatMap(({ text }) => languages.flatMap((language) => readMarkup(text[language] ?? '').flat()))
        .flatMap(({ kind, text }) => (kind === 'math' ? [text] : [])),
    ),
  ];

  test('have mathematics that can be set, and no mark without its partner', () => {
    for (const latex of formulas)
      expect(() => katex.renderToString(latex, { strict: 'error' }), latex).not.toThrow();
    for (const { text } of everything)
      for (const language of languages)
        for (const piece of readMarkup(text[language] ?? '').flat())
          if (piece.kind === 'text') expect(piece.text).not.toMatch(/\$|\*\*/);
  });

  /** As a learner would type it; null where it is more than arithmetic. A lone e is a node's name. */
  const worthOf = (side: string): number | null => {
    const typed = side
      .replaceAll(/\\dfrac\{([^{}]*)\}\{([^{}]*)\}/g, '(($1)/($2))')
      .replaceAll(/\^\{([^{}]*)\}/g, '^($1)')
      .replaceAll(/-\\log ([\d.]+)/g, '-log($1)')
      .replaceAll(/\\log ([\d.]+)/g, 'log($1)')
      .replaceAll(/\\times|\\cdot/g, '*');
    return typed.trim() === 'e' ? null : (readAnswer(typed.replace(/[.,]$/, ''), [])?.[0] ?? null);
  };
  const sums = formulas.flatMap((latex) => {
    const sides = latex.split(/=|\\approx/).flatMap((side) => worthOf(side) ?? []);
    return sides.length > 1 ? [{ latex, sides }] : [];
  });

  test('work their products out rightly', () => {
    expect(sums.length).toBeGreaterThan(50);
    for (const { latex, sides } of sums)
      for (const side of sides) expect(isRight([side], sides.slice(0, 1), 0.005), latex).toBe(true);
  });
});

/** By lesson and page, from the engine: where no number of the graph is meant, from a graph of what is. */
const truths: Readonly<Record<string, (from: Computed) => number>> = {
  'what-is-a-graph 4': (from) => at(from, 'node-total-value'),
  'what-is-a-graph 6': (from) => at(from, 'node-pencil-gradient'),
  'local-derivatives 3': (from) => at(from, 'node-x-gradient') / at(from, 'node-u-gradient'),
  'add-and-multiply 4': (from) => at(from, 'node-c-gradient'),
  'the-fork 4': (from) => at(from, 'edge-e2-gradient'),
  'the-fork 7': () => slopeOf({ x: 7, y: ['multiply', 'x', 'x'] }),
  'apples-and-oranges 4': (from) => 10 * at(from, 'node-apple-gradient'),
  'gates 6': () => slopeOf({ x: Math.log(0.9 / 0.1), y: ['sigmoid', 'x'] }),
  'affine 2': (from) => at(from, 'node-y-value', 2),
  'affine 6': (from) => at(from, 'node-w-gradient', 4),
  'softmax-with-loss 3': (from) => at(from, 'node-loss.L-value'),
  'numerical 2': (from) => at(from, 'parameter-b-gradient'),
  'numerical 3': ({ run: { plan } }) => passesOf(checkablesOf(plan)).numeric,
  'a-network-learns 2': () => -Math.log(0.5),
  'a-network-learns 3': () => 0.8 - 0.5 * 0.1,
};

describe('questions', () => {
  test.each(asked('number'))('$name: the answer is the right one', ({ name, slug, question }) => {
    const truth = truths[name]?.(computed(open(slug))) ?? Number.NaN;
    expect(isRight([question.answer], [truth], 0.001), `${question.answer}, but ${truth}`).toBe(true);
  });

  test('no number that is asked for is on the page by then', () => {
    for (const { name, slug, page, question } of asked('number')) {
      const from = computed(open(slug));
      const { steps } = from.run.plan;
      for (const { id, names, step, shape } of questionsOf(from.run.plan)) {
        const isShown =
          step < (page.position ?? steps.length) && !names.some((each) => page.hidden.includes(each));
        if (isShown && shape.length === 0)
          expect(isRight([at(from, id)], [question.answer], 0), `${name}: ${id}`).toBe(false);
      }
    }
  });

  test('the right choice is at every place', () => {
    const answers = asked('choice').map(({ question }) => question.answer);
    expect([...new Set(answers)].sort()).toEqual(expect.arrayContaining([0, 1, 2]));
    for (const { question } of asked('choice'))
      for (const language of languages)
        expect(new Set(question.options.map((option) => option[language])).size).toBe(
          question.options.length,
        );
  });

  test.each(asked('blanks'))('$name: there are blanks, few enough to type', ({ slug, page }) => {
    const questions = questionsOf(computed(open(slug)).run.plan);
    const hidden = questions.filter(
      ({ slot, names }) => `${slot}s` === page.hidden || names.some((name) => page.hidden.includes(name)),
    );
    expect(hidden).not.toEqual([]);
    for (const { shape } of hidden)
      expect(shape.reduce((size, length) => size * length, 1)).toBeLessThanOrEqual(mostTyped);
  });

  test('each has a rule for a hint, and says why', () => {
    for (const { name, page } of pages)
      if (page.question !== null && !name.startsWith('apples-and-oranges'))
        expect([page.question.ask, page.question.hint, page.question.because], name).not.toContain(null);
  });
});

/** By lesson: an edit of one number that reaches the goal. */
const ways: Readonly<Record<string, readonly [node: string, value: Json]>> = {
  'what-is-a-graph': ['count', 6],
  'local-derivatives': ['x', 7],
  'add-and-multiply': ['c', 6],
  'the-fork': ['x', 5],
  'apples-and-oranges': ['appleCount', 3],
  gates: ['inOff', 0.1],
  'softmax-with-loss': ['a', [1, 4, 3]],
};

const withNumber = (document: Document, id: string, value: Json): Document => {
  const node = document.model.nodes.get(id);
  if (node === undefined) throw new Error(`no node ${id}`);
  const nodes = new Map(document.model.nodes).set(id, { ...node, params: { ...node.params, value } });
  return { ...document, model: { ...document.model, nodes } };
};

test.each(asked('goal'))(
  '$name: the goal can be reached, and is not from the start',
  ({ slug, page, question }) => {
    const document = open(slug);
    const [node, value] = ways[slug] ?? ['', null];
    const isReached = (of: Document): boolean =>
      isRight(numberNow(computed(of), question.number) ?? [], [question.answer], question.tolerance);
    expect(page.locks).not.toContain('numbers');
    expect(isReached(document)).toBe(false);
    expect(isReached(withNumber(document, node, value))).toBe(true);
  },
);

describe('a network learns', () => {
  const document = open('a-network-learns');
  const seeds = [0, 1, 2, 3, 4];
  const trained = (seed: number) => {
    const trainer = trainerOf({ ...document, training: { ...document.training, seed } });
    const gradient = (): number => {
      const now = trainer.weights('network');
      const from = computeDocument(document, {
        data: readerOf(trainer.world.data, 4),
        learnt: (name) => now.get(name),
      });
      return Math.hypot(...Array.from(numberNow(from, 'parameter-affine2.w-gradient') ?? []));
    };
    const before = { scores: scoresNow(trainer, Infinity).train, gradient: gradient() };
    for (const { issues } of train(trainer)) expect(issues).toEqual([]);
    return { before, after: { scores: scoresNow(trainer, Infinity).train, gradient: gradient() }, trainer };
  };

  test.each(seeds)('as its text says, from first weights %i', (seed) => {
    const { before, after, trainer } = trained(seed);
    expect(trainer.step).toBe(500);
    expect(before.scores?.loss).toBeGreaterThan(0.5);
    expect(before.scores?.loss).toBeLessThan(0.9);
    expect(after.scores?.loss).toBeLessThan(0.01);
    expect(after.scores?.accuracy).toBe(1);
    expect(after.gradient).toBeLessThan(before.gradient / 5);
  });
});
