// A lesson from outside: read back as it was written, and never in the way of the page.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blankPage,
  inLanguage,
  type Lesson,
  type LessonPage,
  type LessonQuestion,
  type LessonText,
  lessonLimits,
  lessonLocks,
  lessonPanels,
  parseLesson,
  parseWritten,
  writeLesson,
} from '../../../app/lessons/lessonData.ts';
import { type Json, type JsonObject, languages } from '../../../engine/index.ts';
import type { NumberId } from '../../../engine/quizzing.ts';

const someText: fc.Arbitrary<LessonText> = fc
  .record({ en: fc.string(), ko: fc.string(), ja: fc.string() }, { requiredKeys: [], noNullPrototype: true })
  .filter((text) => Object.keys(text).length > 0);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const tolerance = fc.double({ min: 0, max: 0.5, noNaN: true }).map((value) => value + 0);
const numberIds = fc
  .tuple(fc.constantFrom('edge', 'node', 'parameter'), fc.stringMatching(/^[\w.-]{1,9}$/), fc.boolean())
  .map(([kind, id, isValue]) => `${kind}-${id}-${isValue ? 'value' : 'gradient'}` as NumberId);
const asking = { ask: maybe(someText), hint: maybe(someText), because: maybe(someText) };

const questions: fc.Arbitrary<LessonQuestion> = fc.oneof(
  fc
    .tuple(fc.record(asking), fc.array(someText, { minLength: 1, maxLength: lessonLimits.options }), fc.nat())
    .map(([said, options, at]) => ({
      ...said,
      kind: 'choice' as const,
      options,
      answer: at % options.length,
    })),
  fc.record({ ...asking, kind: fc.constant('number' as const), answer: finite, tolerance }),
  fc.record({ ...asking, kind: fc.constant('blanks' as const), tolerance }),
  fc.record({ ...asking, kind: fc.constant('goal' as const), number: numberIds, answer: finite, tolerance }),
);

const known = /^(title|about|pages|text|position|spotlight|hidden|locks|opens|question)$/;
/** Fields of a later version. */
const extra = fc.dictionary(
  fc.string().filter((name) => !known.test(name)),
  fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)) as Json),
  { maxKeys: 3, noNullPrototype: true },
);

const pages: fc.Arbitrary<LessonPage> = fc.record({
  text: someText,
  position: maybe(fc.nat()),
  spotlight: fc.uniqueArray(fc.string(), { maxLength: 9 }),
  hidden: fc.oneof(
    fc.constantFrom('gradients' as const, 'values' as const),
    fc.uniqueArray(numberIds, { maxLength: 9 }),
  ),
  locks: fc.subarray([...lessonLocks]),
  opens: maybe(fc.constantFrom(...lessonPanels)),
  question: maybe(questions),
  extra,
});

const someLessons: fc.Arbitrary<Lesson> = fc.record({
  title: fc.oneof(fc.constant({}), someText),
  about: fc.oneof(fc.constant({}), someText),
  pages: fc.array(pages, { minLength: 1, maxLength: 6 }),
  extra,
});

describe('a lesson', () => {
  test('is read as it was written, by way of its text', () =>
    fc.assert(
      fc.property(someLessons, (lesson) => {
        expect(parseLesson(JSON.parse(JSON.stringify(writeLesson(lesson))) as Json)).toEqual(lesson);
      }),
    ));

  test('out of any JSON is one or none, within limits, and never throws', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ pages: fc.array(fc.jsonValue()) }),
          fc.record({ pages: fc.array(hostilePages()) }),
        ),
        (json) => {
          const lesson = parseLesson(json as Json);
          if (lesson === null) return;
          expect(lesson.pages.length).toBeLessThanOrEqual(lessonLimits.pages);
          const written = parseWritten(json as JsonObject);
          expect(parseWritten(writeLesson(written))).toEqual(written);
          expect(parseLesson(writeLesson(lesson))).toEqual(lesson);
        },
      ),
      { numRuns: 300 },
    ));

  test('passes over a page that cannot be read, and leaves out what makes no sense of one', () => {
    const text = { en: 'Read.' };
    const unread = [
      { kind: 'choice', options: [text], answer: 1 },
      { kind: 'goal', number: 'nowhere', answer: 1 },
      { kind: 'number', answer: '1' },
    ];
    const json = {
      pages: [
        7,
        { text: 'no object' },
        { text: { tlh: 'nuqneH' } },
        {
          text,
          position: -1,
          spotlight: ['x', 'x', 5],
          hidden: ['nowhere'],
          locks: ['doors'],
          opens: 'sesame',
        },
        ...unread.map((question) => ({ text, question })),
      ],
    };
    expect(parseLesson(json)?.pages).toEqual([
      { ...blankPage, text, spotlight: ['x'] },
      ...unread.map((question) => ({ ...blankPage, text, extra: { question } })),
    ]);
  });

  test('is written back with all that learners do not get to see', () => {
    const long = { en: 'x'.repeat(lessonLimits.text + 1), fr: 'Lisez.' };
    const options = Array.from({ length: lessonLimits.options + 2 }, (_, at) => ({ en: `${at}` }));
    const names = Array.from({ length: lessonLimits.ids + 3 }, (_, at) => `node-n${at}-value`);
    const asked = (answer: number) => ({ kind: 'choice', options, answer, because: long });
    const json = {
      title: long,
      about: long,
      pages: [
        { text: long, spotlight: names, hidden: names, question: asked(1) },
        { text: long, question: asked(lessonLimits.options + 1) },
      ],
    };
    expect(writeLesson(parseWritten(json))).toEqual(json);
    const lesson = parseLesson(json);
    const [first, second] = lesson?.pages ?? [];
    expect([lesson?.title, first?.text, first?.question?.because].map((text) => text?.en?.length)).toEqual(
      Array(3).fill(lessonLimits.text),
    );
    expect(first).toMatchObject({
      spotlight: { length: lessonLimits.ids },
      hidden: { length: lessonLimits.ids },
      question: { options: { length: lessonLimits.options } },
    });
    expect(second?.question).toBeNull();
  });

  test('without a page is none', () => {
    for (const json of [null, [], {}, { pages: [] }, { pages: {} }, { pages: [{}] }])
      expect(parseLesson(json)).toBeNull();
  });
});

test('a text is in the language of its reader, else in English, else in whichever there is', () => {
  expect(inLanguage({ en: 'e', ko: 'k' }, 'ko')).toBe('k');
  expect(inLanguage({ en: 'e', ko: 'k' }, 'ja')).toBe('e');
  for (const language of languages) expect(inLanguage({ ja: 'j' }, language)).toBe('j');
  expect(inLanguage({}, 'en')).toBe('');
});

/** Almost pages: the right fields, with anything in them. */
function hostilePages() {
  const anything = fc.jsonValue({ maxDepth: 2 });
  return fc.record(
    {
      text: fc.oneof(someText, anything),
      position: anything,
      spotlight: anything,
      hidden: fc.oneof(anything, fc.array(numberIds)),
      locks: anything,
      opens: anything,
      question: fc.oneof(
        anything,
        fc.record({
          kind: fc.constantFrom('choice', 'number', 'blanks', 'goal', 'toString'),
          answer: anything,
          options: anything,
          number: anything,
          tolerance: anything,
          ask: anything,
        }),
      ),
    },
    { requiredKeys: ['text'] },
  );
}
