// What a teacher does to a lesson: nothing of it is lost on the way to the file, and one undo takes each step back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../../app/editor/editor.ts';
import {
  addLesson,
  addPage,
  addSpotlight,
  duplicatePage,
  editLesson,
  movePage,
  removeLesson,
  removePage,
  removeSpotlight,
  setHidden,
  setLock,
  setOpens,
  setPosition,
  toggleHidden,
} from '../../../../app/lessons/authoring/edits.ts';
import {
  addOption,
  markRight,
  moveOption,
  questionKinds,
  removeOption,
  setAnswer,
  setGoal,
  setQuestion,
} from '../../../../app/lessons/authoring/questionEdits.ts';
import { setText, type TextPlace } from '../../../../app/lessons/authoring/textEdits.ts';
import {
  inLanguage,
  isRead,
  type Lesson,
  type LessonQuestion,
  lessonLimits,
  lessonLocks,
  lessonPanels,
  parseWritten,
  type WrittenLesson,
  type WrittenPage,
  writeLesson,
} from '../../../../app/lessons/lessonData.ts';
import { lessonOf, writtenOf } from '../../../../app/lessons/lessonOf.ts';
import {
  type Document,
  emptyDocument,
  type JsonObject,
  type Language,
  languages,
} from '../../../../engine/index.ts';
import type { NumberId } from '../../../../engine/quizzing.ts';
import { graph } from '../../../kit/graph.ts';

type Edit = (lesson: WrittenLesson) => WrittenLesson;

const page = fc.nat(2);
const option = fc.nat(3);
const by = fc.constantFrom(1 as const, -1 as const);
const language = fc.constantFrom(...languages);
const number = fc
  .tuple(fc.constantFrom('edge', 'node', 'parameter'), fc.constantFrom('a', 'b', 'c.w'), fc.boolean())
  .map(([kind, id, isValue]) => `${kind}-${id}-${isValue ? 'value' : 'gradient'}` as NumberId);
const words = fc.constantFrom('', '', 'a', 'x'.repeat(lessonLimits.text + 9));
const places: fc.Arbitrary<TextPlace> = fc.oneof(
  fc.record({ of: fc.constantFrom('title', 'about') }),
  fc.record({ of: fc.constantFrom('text', 'ask', 'hint', 'because'), page }),
  fc.record({ of: fc.constant('option' as const), page, option }),
);

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(page, language).map((args) => addPage(...args)),
  page.map(duplicatePage),
  page.map(removePage),
  fc.tuple(page, by).map((args) => movePage(...args)),
  fc.tuple(places, language, words).map((args) => setText(...args)),
  fc.tuple(page, fc.option(fc.oneof(fc.nat(), fc.double()))).map((args) => setPosition(...args)),
  fc
    .tuple(page, fc.oneof(fc.constantFrom('gradients' as const, 'values' as const), fc.array(number)))
    .map((args) => setHidden(...args)),
  fc.tuple(page, fc.array(number)).map((args) => toggleHidden(...args)),
  fc.tuple(page, fc.array(fc.string(), { maxLength: 300 })).map((args) => addSpotlight(...args)),
  fc.tuple(page, fc.string({ maxLength: 1 })).map((args) => removeSpotlight(...args)),
  fc
    .tuple(page, fc.constantFrom(...lessonLocks), fc.constantFrom('on' as const, 'off' as const))
    .map((args) => setLock(...args)),
  fc.tuple(page, fc.constantFrom(...lessonPanels, null)).map((args) => setOpens(...args)),
  fc
    .tuple(
      page,
      fc.constantFrom(...questionKinds, null),
      fc.option(fc.record({ id: number, value: fc.double({ noNaN: true, noDefaultInfinity: true }) })),
      language,
    )
    .map(([at, kind, known, each]) =>
      setQuestion(at, kind, known && { ...known, value: known.value + 0 }, each),
    ),
  fc.tuple(page, language).map((args) => addOption(...args)),
  fc.tuple(page, option).map((args) => removeOption(...args)),
  fc.tuple(page, option, by).map((args) => moveOption(...args)),
  fc.tuple(page, option).map((args) => markRight(...args)),
  fc.tuple(page, fc.constantFrom(-0, 2.2, NaN, Infinity)).map((args) => setAnswer(...args)),
  fc.tuple(page, number).map((args) => setGoal(...args)),
);

const model = graph({ x: 3, y: ['multiply', 'x', 'x'] });
const begun = (): Editor => {
  const document: Document = { ...emptyDocument, title: 'Squares', model };
  const editor = createEditor(document, { language: 'en', theme: 'light' });
  editor.document.edit(addLesson('en'), 'commit');
  return editor;
};
const lessonIn = (editor: Editor): Lesson => {
  const lesson = lessonOf(editor.document.getState().document);
  if (lesson === null) throw new Error('no lesson');
  return lesson;
};
const writtenIn = (editor: Editor): WrittenLesson => {
  const lesson = writtenOf(editor.document.getState().document);
  if (lesson === null) throw new Error('no lesson');
  return lesson;
};
/** Pages of another version, or none at all. */
const unread: readonly WrittenPage[] = [
  { unread: { film: { en: 'a.webm' }, text: {} } },
  { unread: 7 },
  { unread: [null, { text: { en: 'Read' } }] },
];
const firstOf = ({ pages }: WrittenLesson) => pages.find(isRead);
const optionsOf = (question: LessonQuestion | null | undefined): number | undefined =>
  question?.kind === 'choice' ? question.options.length : undefined;
const apply = (editor: Editor, ...edits: readonly Edit[]): void => {
  for (const edit of edits) editor.document.edit(editLesson(edit), 'commit');
};

describe('any edit, after any others', () => {
  test('makes a lesson that comes back from its file as it is', () =>
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 60 }), fc.shuffledSubarray([...unread]), (edits, odd) => {
        const begins = writtenIn(begun());
        const start: WrittenLesson = {
          ...begins,
          pages: [...odd.slice(1), ...begins.pages, ...odd.slice(0, 1)],
        };
        const lesson = edits.reduce((each, edit) => edit(each), start);
        expect(parseWritten(JSON.parse(JSON.stringify(writeLesson(lesson))) as JsonObject)).toEqual(lesson);
      }),
    ));

  test('keeps pages that cannot be read as they are, until they are deleted', () =>
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 40 }), (edits) => {
        const begins = writtenIn(begun());
        let lesson: WrittenLesson = { ...begins, pages: [...unread, ...begins.pages] };
        for (const edit of edits) {
          const next = edit(lesson);
          const [left, before] = [next, lesson].map(({ pages }) => pages.filter((each) => !isRead(each)));
          expect(before).toEqual(expect.arrayContaining(left ?? []));
          if (left?.length !== before?.length) expect(next.pages).toHaveLength(lesson.pages.length - 1);
          expect(next.pages.some(isRead)).toBe(true);
          lesson = next;
        }
      }),
    ));

  test.each<[string, Edit, (lesson: WrittenLesson) => number | undefined]>([
    ['page', duplicatePage(0), ({ pages }) => pages.length],
    ['option', addOption(0, 'en'), (lesson) => optionsOf(firstOf(lesson)?.question)],
    [
      'id',
      (lesson) => addSpotlight(0, [`node ${firstOf(lesson)?.spotlight.length}`])(lesson),
      (lesson) => firstOf(lesson)?.spotlight.length,
    ],
  ])('adds no %s more than a file may have', (_, edit, count) => {
    let lesson = setQuestion(0, 'choice', null, 'en')(writtenIn(begun()));
    for (let time = 0; time < lessonLimits.ids + 9; time++) lesson = edit(lesson);
    expect(parseWritten(writeLesson(lesson))).toEqual(lesson);
    expect(Object.values(lessonLimits)).toContain(count(lesson));
  });

  test('is taken back by one undo, and made again by one redo', () =>
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 20 }), someEdit, (edits, last) => {
        const editor = begun();
        apply(editor, ...edits);
        const before = editor.document.getState();
        apply(editor, last);
        const after = editor.document.getState();
        if (after.document === before.document) expect(after.past).toBe(before.past);
        else {
          expect(after.past.length).toBe(before.past.length + 1);
          editor.document.undo();
          expect(editor.document.getState().document).toEqual(before.document);
          editor.document.redo();
          expect(editor.document.getState().document).toEqual(after.document);
        }
      }),
      { numRuns: 60 },
    ));

  test('keeps what is longer than learners get to see', () => {
    const long = 'x'.repeat(lessonLimits.text + 9);
    const options = Array.from({ length: lessonLimits.options + 2 }, (_, at) => ({ en: `${at}` }));
    const names = Array.from({ length: lessonLimits.ids + 3 }, (_, at) => `node-n${at}-value` as NumberId);
    const question = { kind: 'choice', options, answer: 9 };
    const page = { text: { en: long }, spotlight: names, hidden: names, question };
    const editor = createEditor(
      { ...emptyDocument, model, lesson: { pages: [page] } },
      { language: 'en', theme: 'light' },
    );
    apply(
      editor,
      setText({ of: 'title' }, 'en', long),
      addOption(0, 'en'),
      addSpotlight(0, ['one more']),
      toggleHidden(0, ['node-one-more-value']),
      toggleHidden(0, ['node-n5-value']),
      markRight(0, 8),
    );
    expect(editor.document.getState().document.lesson).toEqual({
      title: { en: long },
      pages: [{ ...page, hidden: names.toSpliced(5, 1), question: { ...question, answer: 8 } }],
    });
  });

  test('leaves the graph alone', () => {
    const editor = begun();
    apply(editor, addPage(0, 'ko'), setHidden(0, 'values'), removePage(1));
    expect(editor.document.getState().document.model).toBe(model);
  });
});

test('a lesson begins with the title of its graph and one blank page, and goes in one step', () => {
  const editor = begun();
  expect(lessonIn(editor)).toMatchObject({ title: { en: 'Squares' }, pages: [{ text: { en: '' } }] });
  editor.document.edit(removeLesson, 'commit');
  expect(editor.document.getState().document.lesson).toBeNull();
  editor.document.undo();
  expect(lessonIn(editor).pages).toHaveLength(1);
});

test('a lesson of which no page can be read keeps them all, with a blank one behind', () => {
  const lesson = { title: { en: 'Films' }, level: 2, pages: [{ film: 'a.webm' }, 7] };
  const editor = createEditor({ ...emptyDocument, model, lesson }, { language: 'en', theme: 'light' });
  editor.document.edit(addLesson('en'), 'commit');
  const pages = [...lesson.pages, { text: { en: '' } }];
  expect(editor.document.getState().document.lesson).toEqual({ ...lesson, pages });
});

test('what is said in one language alone is what all readers get, and taken back leaves a page to write', () => {
  const editor = begun();
  const set = (language: Language, typed: string) =>
    apply(editor, setText({ of: 'text', page: 0 }, language, typed));
  const read = (language: Language) => inLanguage(lessonIn(editor).pages[0]?.text ?? {}, language);
  set('ko', '사과');
  expect(languages.map(read)).toEqual(['사과', '사과', '사과']);
  set('ko', '');
  expect(languages.map(read)).toEqual(['', '', '']);
  expect(lessonOf(JSON.parse(JSON.stringify(editor.document.getState().document)))?.pages).toHaveLength(1);
});

test('an answer of −0 is 0, and what is no number is none', () => {
  const editor = begun();
  const known = { id: 'node-y-value', value: 9 } as const;
  apply(editor, setQuestion(0, 'number', known, 'en'), setAnswer(0, Number.NaN), setAnswer(0, Infinity));
  expect(lessonIn(editor).pages[0]?.question).toMatchObject({ answer: 9 });
  apply(editor, setAnswer(0, -0));
  expect(lessonIn(editor).pages[0]?.question).toMatchObject({ answer: 0 });
});

test('what is typed in one visit to a field is one step', () => {
  const editor = begun();
  const place = { of: 'text', page: 0 } as const;
  for (const typed of ['O', 'On', 'One'])
    editor.document.edit(editLesson(setText(place, 'en', typed)), { merge: 'text' });
  editor.document.seal();
  editor.document.edit(editLesson(setText(place, 'en', 'Two')), { merge: 'text' });
  editor.document.undo();
  expect(lessonIn(editor).pages[0]?.text).toEqual({ en: 'One' });
  editor.document.undo();
  expect(lessonIn(editor).pages[0]?.text).toEqual({ en: '' });
});

describe('the right option', () => {
  const choice = (editor: Editor): readonly [readonly unknown[], unknown] => {
    const question = lessonIn(editor).pages[0]?.question;
    if (question?.kind !== 'choice') throw new Error('no choice');
    return [question.options.map(({ en }) => en), question.options[question.answer]?.en];
  };
  const abc = (): Editor => {
    const editor = begun();
    apply(editor, setQuestion(0, 'choice', null, 'en'), addOption(0, 'en'), markRight(0, 1));
    for (const [at, name] of ['a', 'b', 'c'].entries())
      apply(editor, setText({ of: 'option', page: 0, option: at }, 'en', name));
    return editor;
  };

  test('stays right wherever it and the others go', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), by)), (moves) => {
        const editor = abc();
        for (const [at, where] of moves) apply(editor, moveOption(0, at, where));
        const [options, right] = choice(editor);
        expect(options.toSorted()).toEqual(['a', 'b', 'c']);
        expect(right).toBe('b');
      }),
      { numRuns: 30 },
    ));

  test('stays right while others are removed, and hands on when it goes', () => {
    const editor = abc();
    apply(editor, removeOption(0, 0));
    expect(choice(editor)).toEqual([['b', 'c'], 'b']);
    apply(editor, removeOption(0, 0));
    expect(choice(editor)).toEqual([['c'], 'c']);
    apply(editor, removeOption(0, 0));
    expect(choice(editor)).toEqual([['c'], 'c']);
  });
});

test('another kind of question keeps what is asked and replied', () => {
  const editor = begun();
  apply(
    editor,
    setQuestion(0, 'choice', null, 'en'),
    setText({ of: 'ask', page: 0 }, 'ko', '얼마?'),
    setText({ of: 'because', page: 0 }, 'en', 'So it is.'),
    setQuestion(0, 'goal', { id: 'node-y-value', value: 9 }, 'en'),
  );
  expect(lessonIn(editor).pages[0]?.question).toEqual({
    kind: 'goal',
    number: 'node-y-value',
    answer: 9,
    tolerance: 0.01,
    ask: { ko: '얼마?' },
    hint: null,
    because: { en: 'So it is.' },
  });
});

test('a number is hidden once under all its names', () => {
  const editor = begun();
  const names: readonly NumberId[] = ['node-x-gradient', 'parameter-x-gradient'];
  apply(editor, setHidden(0, ['parameter-x-gradient']), toggleHidden(0, names));
  expect(lessonIn(editor).pages[0]?.hidden).toEqual([]);
  apply(editor, toggleHidden(0, names));
  expect(lessonIn(editor).pages[0]?.hidden).toEqual(['node-x-gradient']);
});
