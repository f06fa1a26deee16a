// What a teacher can do to a lesson, as pure steps from one to the next. Whatever they make, parseLesson reads back whole.

import { castDraft, original } from 'immer';
import type { Document, Language } from '../../../engine/index.ts';
import type { NumberId } from '../../../engine/quizzing.ts';
import type { Recipe } from '../../document/documentStore.ts';
import {
  blankPage,
  isRead,
  type LessonLock,
  type LessonPage,
  type LessonPanel,
  type LessonQuestion,
  type LessonText,
  lessonLimits,
  lessonLocks,
  usualTolerance,
  type WrittenLesson,
  type WrittenPage,
  writeLesson,
} from '../lessonData.ts';
import { writtenOf } from '../lessonOf.ts';

type LessonEdit = (lesson: WrittenLesson) => WrittenLesson;
type PageEdit = (page: LessonPage) => LessonPage;

const writtenIn = (draft: Parameters<Recipe>[0]): WrittenLesson | null => {
  const document: Document | undefined = original(draft);
  return document === undefined ? null : writtenOf(document);
};

/** An edit of the lesson as one of the document; nothing where it carries none. */
export const editLesson =
  (edit: LessonEdit): Recipe =>
  (draft) => {
    const before = writtenIn(draft);
    if (before === null) return;
    const next = edit(before);
    if (next !== before) draft.lesson = castDraft(writeLesson(next));
  };

/** One blank page, called like the graph; behind what there is of a lesson that cannot be read. */
export const addLesson =
  (language: Language): Recipe =>
  (draft) => {
    const begun = { title: said({}, language, draft.title), about: {}, pages: [], extra: {} };
    const lesson = writtenIn(draft) ?? begun;
    draft.lesson = castDraft(writeLesson(withPages(lesson, [...lesson.pages, newPage(language)])));
  };

export const removeLesson: Recipe = (draft) => {
  draft.lesson = null;
};

/** What a file has for a text that is still to be written: without any language it would be passed over. */
const unsaid = (language: Language): LessonText => ({ [language]: '' });

const newPage = (language: Language): LessonPage => ({ ...blankPage, text: unsaid(language) });

const withPages = (lesson: WrittenLesson, pages: readonly WrittenPage[]): WrittenLesson => ({
  ...lesson,
  pages,
});

/** A blank page behind this one. */
export const addPage =
  (at: number, language: Language): LessonEdit =>
  (lesson) =>
    insertPage(lesson, at + 1, newPage(language));

export const duplicatePage =
  (at: number): LessonEdit =>
  (lesson) => {
    const page = lesson.pages[at];
    return page === undefined || !isRead(page) ? lesson : insertPage(lesson, at + 1, page);
  };

const insertPage = (lesson: WrittenLesson, at: number, page: LessonPage): WrittenLesson =>
  lesson.pages.length >= lessonLimits.pages
    ? lesson
    : withPages(lesson, lesson.pages.toSpliced(Math.min(at, lesson.pages.length), 0, page));

/** The only page that can be read stays: a lesson without one is none. */
export const removePage =
  (at: number): LessonEdit =>
  (lesson) => {
    const pages = lesson.pages.toSpliced(at, 1);
    return lesson.pages[at] !== undefined && pages.some(isRead) ? withPages(lesson, pages) : lesson;
  };

export const movePage =
  (at: number, by: 1 | -1): LessonEdit =>
  (lesson) => {
    const pages = swapped(lesson.pages, at, at + by);
    return pages === lesson.pages ? lesson : withPages(lesson, pages);
  };

function swapped<T>(list: readonly T[], a: number, b: number): readonly T[] {
  const [one, other] = [list[a], list[b]];
  return one === undefined || other === undefined ? list : list.with(a, other).with(b, one);
}

const onPage =
  (at: number, edit: PageEdit): LessonEdit =>
  (lesson) => {
    const page = lesson.pages[at];
    const next = page === undefined || !isRead(page) ? undefined : edit(page);
    return next === undefined || next === page ? lesson : withPages(lesson, lesson.pages.with(at, next));
  };

/** Which of its texts. */
export type TextPlace =
  | { readonly of: 'title' | 'about' }
  | { readonly of: 'text' | 'ask' | 'hint' | 'because'; readonly page: number }
  | { readonly of: 'option'; readonly page: number; readonly option: number };

/** The text there; null where there is none. */
export function textAt(lesson: WrittenLesson, place: TextPlace): LessonText | null {
  if (!('page' in place)) return lesson[place.of];
  const page = lesson.pages[place.page];
  if (page === undefined || !isRead(page)) return null;
  if (place.of === 'text') return page.text;
  const { question } = page;
  if (place.of !== 'option') return question?.[place.of] ?? null;
  return question?.kind === 'choice' ? (question.options[place.option] ?? null) : null;
}

/** What is said in one language; '' takes it away. */
export const setText =
  (place: TextPlace, language: Language, words: string): LessonEdit =>
  (lesson) => {
    const before = textAt(lesson, place);
    if ((before?.[language] ?? '') === words) return lesson;
    const text = said(before ?? {}, language, words);
    return putText(lesson, place, text, language);
  };

/** A language in which nothing is said is left out, so that its readers get another. */
const said = (text: LessonText, language: Language, words: string): LessonText =>
  Object.fromEntries(
    Object.entries({ ...text, [language]: words.slice(0, lessonLimits.text) }).filter(
      ([, each]) => each !== '',
    ),
  );

function putText(
  lesson: WrittenLesson,
  place: TextPlace,
  text: LessonText,
  language: Language,
): WrittenLesson {
  if (!('page' in place)) return { ...lesson, [place.of]: text };
  const isUnsaid = Object.keys(text).length === 0;
  const kept = isUnsaid ? unsaid(language) : text;
  const { page: at } = place;
  if (place.of === 'text') return onPage(at, (page) => ({ ...page, text: kept }))(lesson);
  if (place.of === 'option') return onChoice(at, (choice) => withOption(choice, place.option, kept))(lesson);
  return onQuestion(at, (question) => ({ ...question, [place.of]: isUnsaid ? null : text }))(lesson);
}

const withOption = (choice: Choice, at: number, text: LessonText): Choice => ({
  ...choice,
  options: choice.options.map((option, each) => (each === at ? text : option)),
});

const setField = <K extends keyof LessonPage>(at: number, field: K, value: LessonPage[K]): LessonEdit =>
  onPage(at, (page) => (page[field] === value ? page : { ...page, [field]: value }));

/** Steps taken; null: all. */
export const setPosition = (at: number, position: number | null): LessonEdit =>
  position === null
    ? setField(at, 'position', null)
    : setField(at, 'position', Number.isSafeInteger(position) ? Math.max(0, position) : 0);

export const setOpens = (at: number, opens: LessonPanel | null): LessonEdit => setField(at, 'opens', opens);

export const setHidden = (at: number, hidden: LessonPage['hidden']): LessonEdit =>
  setField(at, 'hidden', typeof hidden === 'string' ? hidden : listOf(hidden));

const listOf = <T extends string>(ids: readonly T[]): readonly T[] =>
  [...new Set(ids)].filter(({ length }) => length <= lessonLimits.id).slice(0, lessonLimits.ids);

/** Hides one number more, or one less; `names`: all that the page calls it by, its own id first. */
export const toggleHidden = (at: number, names: readonly NumberId[]): LessonEdit =>
  onPage(at, (page) => {
    const hidden = typeof page.hidden === 'string' ? [] : page.hidden;
    const others = hidden.filter((name) => !names.includes(name));
    return {
      ...page,
      hidden: listOf(others.length < hidden.length ? others : [...others, ...names.slice(0, 1)]),
    };
  });

export const addSpotlight = (at: number, ids: readonly string[]): LessonEdit =>
  onPage(at, (page) => ({ ...page, spotlight: listOf([...page.spotlight, ...ids]) }));

export const removeSpotlight = (at: number, id: string): LessonEdit =>
  onPage(at, (page) => ({ ...page, spotlight: page.spotlight.filter((each) => each !== id) }));

export const setLock = (at: number, lock: LessonLock, state: 'on' | 'off'): LessonEdit =>
  onPage(at, (page) => ({
    ...page,
    locks: lessonLocks.filter((each) => (each === lock ? state === 'on' : page.locks.includes(each))),
  }));

export const questionKinds = [
  'choice',
  'number',
  'blanks',
  'goal',
] as const satisfies readonly QuestionKind[];
export type QuestionKind = LessonQuestion['kind'];
type Choice = Extract<LessonQuestion, { kind: 'choice' }>;

/** A number of the graph, as it is. */
export interface Known {
  readonly id: NumberId;
  readonly value: number;
}

/** Another kind of question, or none; what is asked and replied stays. `known`: where a number and a goal start from. */
export const setQuestion = (
  at: number,
  kind: QuestionKind | null,
  known: Known | null,
  language: Language,
): LessonEdit =>
  onPage(at, (page) => {
    if (kind === (page.question?.kind ?? null)) return page;
    return { ...page, question: kind === null ? null : newQuestion(kind, page.question, known, language) };
  });

function newQuestion(
  kind: QuestionKind,
  before: LessonQuestion | null,
  known: Known | null,
  language: Language,
): LessonQuestion | null {
  const { ask = null, hint = null, because = null } = before ?? {};
  const asking = { ask, hint, because };
  const tolerance = usualTolerance;
  switch (kind) {
    case 'choice':
      return { ...asking, kind, options: [unsaid(language), unsaid(language)], answer: 0 };
    case 'number':
      return { ...asking, kind, answer: known?.value ?? 0, tolerance };
    case 'blanks':
      return { ...asking, kind, tolerance };
    case 'goal':
      return known && { ...asking, kind, number: known.id, answer: known.value, tolerance };
    default:
      return kind satisfies never;
  }
}

const onQuestion = (at: number, edit: (question: LessonQuestion) => LessonQuestion): LessonEdit =>
  onPage(at, (page) => {
    const next = page.question && edit(page.question);
    return next === page.question ? page : { ...page, question: next };
  });

const onChoice = (at: number, edit: (choice: Choice) => Choice): LessonEdit =>
  onQuestion(at, (question) => (question.kind === 'choice' ? edit(question) : question));

export const addOption = (at: number, language: Language): LessonEdit =>
  onChoice(at, (choice) =>
    choice.options.length >= lessonLimits.options
      ? choice
      : { ...choice, options: [...choice.options, unsaid(language)] },
  );

/** The right one stays the right one; where it goes, its neighbour is. The only one stays. */
export const removeOption = (at: number, option: number): LessonEdit =>
  onChoice(at, (choice) => {
    const { options, answer } = choice;
    if (options.length < 2 || options[option] === undefined) return choice;
    const next = answer > option ? answer - 1 : Math.min(answer, options.length - 2);
    return { ...choice, options: options.toSpliced(option, 1), answer: next };
  });

export const moveOption = (at: number, option: number, by: 1 | -1): LessonEdit =>
  onChoice(at, (choice) => {
    const options = swapped(choice.options, option, option + by);
    if (options === choice.options) return choice;
    const { answer } = choice;
    const next = answer === option ? option + by : answer === option + by ? option : answer;
    return { ...choice, options, answer: next };
  });

export const markRight = (at: number, option: number): LessonEdit =>
  onChoice(at, (choice) =>
    option === choice.answer || choice.options[option] === undefined ? choice : { ...choice, answer: option },
  );

/** Of a number, what is accepted; of a goal, where to bring it. */
export const setAnswer = (at: number, answer: number): LessonEdit =>
  onQuestion(at, (question) =>
    (question.kind === 'number' || question.kind === 'goal') && Number.isFinite(answer)
      ? { ...question, answer: answer + 0 }
      : question,
  );

export const setGoal = (at: number, number: NumberId): LessonEdit =>
  onQuestion(at, (question) => (question.kind === 'goal' ? { ...question, number } : question));
