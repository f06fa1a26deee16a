// Problems are found where they are, and nowhere else.

import { expect, test } from 'vitest';
import { missingIn } from '../../../../app/lessons/authoring/missing.ts';
import { type ProblemKind, problemsOf } from '../../../../app/lessons/authoring/problems.ts';
import { blankPage, type Lesson, type LessonPage, lessonLimits } from '../../../../app/lessons/lessonData.ts';
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

const long = { ko: 'x'.repeat(lessonLimits.text + 1) };
const many = Array.from({ length: lessonLimits.ids + 1 }, () => 'node-y-value' as const);

const faulty: readonly [ProblemKind, string, Partial<LessonPage>][] = [
  ['noText', 'text', { text: { en: ' \n' } }],
  ['tooLong', 'text', { text: long }],
  ['tooLong', 'hint', { question: { ...asking, hint: long, kind: 'number', answer: 1, tolerance: 0 } }],
  ['tooLong', 'option-1', { question: { ...asking, kind: 'choice', options: [said, long], answer: 0 } }],
  ['manyOptions', 'option-8', { question: choice(...'abcdefghi') }],
  ['manyNames', 'spotlight', { spotlight: many.map(() => 'x') }],
  ['manyNames', 'hidden', { hidden: many }],
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

test('a right option that learners do not get to see is told beside there being too many', () => {
  const asked = choice(...'abcdefghi');
  const question = asked?.kind === 'choice' ? { ...asked, answer: 8 } : null;
  expect(problemsOf({ ...lesson, pages: [page({ question })] }, computed)).toEqual([
    { kind: 'manyOptions', page: 0, part: 'option-8' },
    { kind: 'rightUnseen', page: 0, part: 'option-8' },
  ]);
});

test('a title and what there is to learn that are too long are told apart by where', () => {
  expect(problemsOf({ ...lesson, title: long, about: long }, computed)).toEqual([
    { kind: 'longTitle', page: null, part: 'lesson' },
    { kind: 'longTitle', page: null, part: 'about' },
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
