// Problems are found where they are, and nowhere else.

import { expect, test } from 'vitest';
import { missingIn } from '../../../../app/lessons/authoring/missing.ts';
import { type ProblemKind, problemsOf } from '../../../../app/lessons/authoring/problems.ts';
import { blankPage, type Lesson, type LessonPage } from '../../../../app/lessons/lessonData.ts';
import { computeDocument, type Document, emptyDocument, languages } from '../../../../engine/index.ts';
import { graph } from '../../../kit/graph.ts';

const document: Document = {
  ...emptyDocument,
  model: graph({ x: 3, double: ['add', 'x', 'x'], y: ['multiply', 'double', 'x'] }),
  target: { node: 'y', seed: 1 },
};
const computed = computeDocument(document);
const [wire = ''] = document.model.edges.keys();

const said = { en: 'Read.' };
const asking = { ask: null, hint: null, because: null };
const page = (more: Partial<LessonPage> = {}): LessonPage => ({ ...blankPage, text: said, ...more });
const choice = (...options: readonly string[]): LessonPage['question'] => ({
  ...asking,
  kind: 'choice',
  options: options.map((en) => ({ en })),
  answer: 0,
});
const goal = (answer: number, number = 'node-y-value' as const): LessonPage['question'] => ({
  ...asking,
  kind: 'goal',
  number,
  answer,
  tolerance: 0.01,
});
const blanks = { ...asking, kind: 'blanks', tolerance: 0.01 } as const;

const sound: readonly LessonPage[] = [
  page({ position: 3, spotlight: ['x', wire], hidden: ['node-y-value', 'parameter-x-gradient'] }),
  page({ text: { ko: '읽으세요.' }, question: choice('a', 'b') }),
  page({ hidden: 'gradients', question: blanks }),
  page({ question: goal(32) }),
  page({ question: { ...asking, kind: 'number', answer: 1, tolerance: 0 } }),
];
const lesson: Lesson = { title: said, about: {}, pages: sound, extra: {} };

test('a sound lesson has none', () => {
  expect(problemsOf(lesson, computed)).toEqual([]);
});

const faulty: readonly [ProblemKind, string, Partial<LessonPage>][] = [
  ['noText', 'text', { text: { en: ' \n' } }],
  ['tooFar', 'position', { position: 99 }],
  ['gone', 'spotlight', { spotlight: ['x', 'z'] }],
  ['gone', 'hidden', { hidden: ['edge-gone-value'] }],
  ['fewOptions', 'question', { question: choice('a') }],
  ['emptyOption', 'option-1', { question: choice('a', '', '') }],
  ['noRight', 'option-0', { question: choice(' ', 'b') }],
  ['noBlanks', 'hidden', { question: blanks }],
  ['noBlanks', 'hidden', { hidden: ['node-x-value'], question: blanks }],
  ['reached', 'question', { question: goal(18.01) }],
  ['gone', 'question', { question: goal(1, 'node-z-value' as 'node-y-value') }],
];

test.each(faulty)('%s is found on its page, at its part %s', (kind, part, more) => {
  for (let at = 0; at < sound.length; at++) {
    const pages = sound.with(at, page(more));
    expect(problemsOf({ ...lesson, pages }, computed)).toEqual([{ kind, page: at, part }]);
  }
});

test('a lesson without a title says so first', () => {
  const pages = sound.with(2, page({ text: {} }));
  expect(problemsOf({ title: { ja: '' }, about: said, pages, extra: {} }, computed)).toEqual([
    { kind: 'noTitle', page: null, part: 'lesson' },
    { kind: 'noText', page: 2, part: 'text' },
  ]);
});

test('a text that is said in one language is missing in the others, and one that is not said in none', () => {
  const pages = [
    page({ text: { en: '' }, question: choice('', 'b') }),
    page({ text: { en: 'e', ko: 'k' }, question: { ...blanks, ask: { ja: 'j' }, hint: { ko: ' ' } } }),
  ];
  const some: Lesson = { title: { en: 't', ko: ' ' }, about: {}, pages, extra: {} };
  expect(languages.map((language) => missingIn(some, language))).toEqual([1, 3, 3]);
});
