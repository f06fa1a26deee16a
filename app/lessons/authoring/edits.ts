// What a teacher can do to a lesson and its pages, as pure steps from one to the next. Whatever they make, parseLesson reads back whole.

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
  type LessonText,
  lessonLimits,
  lessonLocks,
  type WrittenLesson,
  type WrittenPage,
  writeLesson,
} from '../lessonData.ts';
import { writtenOf } from '../lessonOf.ts';

export type LessonEdit = (lesson: WrittenLesson) => WrittenLesson;
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

/** A language in which nothing is said is left out, so that its readers get another. */
export const said = (text: LessonText, language: Language, words: string): LessonText =>
  Object.fromEntries(Object.entries({ ...text, [language]: words }).filter(([, each]) => each !== ''));

/** What a file has for a text that is still to be written: without any language it would be passed over. */
export const unsaid = (language: Language): LessonText => ({ [language]: '' });

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

export function swapped<T>(list: readonly T[], a: number, b: number): readonly T[] {
  const [one, other] = [list[a], list[b]];
  return one === undefined || other === undefined ? list : list.with(a, other).with(b, one);
}

export const onPage =
  (at: number, edit: PageEdit): LessonEdit =>
  (lesson) => {
    const page = lesson.pages[at];
    const next = page === undefined || !isRead(page) ? undefined : edit(page);
    return next === undefined || next === page ? lesson : withPages(lesson, lesson.pages.with(at, next));
  };

const setField = <K extends keyof LessonPage>(at: number, field: K, value: LessonPage[K]): LessonEdit =>
  onPage(at, (page) => (page[field] === value ? page : { ...page, [field]: value }));

/** Steps taken; null: all. */
export const setPosition = (at: number, position: number | null): LessonEdit =>
  position === null
    ? setField(at, 'position', null)
    : setField(at, 'position', Number.isSafeInteger(position) ? Math.max(0, position) : 0);

export const setOpens = (at: number, opens: LessonPanel | null): LessonEdit => setField(at, 'opens', opens);

export const setHidden = (at: number, hidden: LessonPage['hidden']): LessonEdit =>
  setField(at, 'hidden', typeof hidden === 'string' ? hidden : [...new Set(hidden)]);

/** None is added beyond what learners get to see; what is there stays. */
const withMore = <T extends string>(ids: readonly T[], more: readonly T[]): readonly T[] =>
  [...new Set([...ids, ...more.filter(({ length }) => length <= lessonLimits.id)])].slice(
    0,
    Math.max(lessonLimits.ids, ids.length),
  );

/** Hides one number more, or one less; `names`: all that the page calls it by, its own id first. */
export const toggleHidden = (at: number, names: readonly NumberId[]): LessonEdit =>
  onPage(at, (page) => {
    const hidden = typeof page.hidden === 'string' ? [] : page.hidden;
    const others = hidden.filter((name) => !names.includes(name));
    return { ...page, hidden: others.length < hidden.length ? others : withMore(hidden, names.slice(0, 1)) };
  });

export const addSpotlight = (at: number, ids: readonly string[]): LessonEdit =>
  onPage(at, (page) => ({ ...page, spotlight: withMore(page.spotlight, ids) }));

export const removeSpotlight = (at: number, id: string): LessonEdit =>
  onPage(at, (page) => ({ ...page, spotlight: page.spotlight.filter((each) => each !== id) }));

export const setLock = (at: number, lock: LessonLock, state: 'on' | 'off'): LessonEdit =>
  onPage(at, (page) => ({
    ...page,
    locks: lessonLocks.filter((each) => (each === lock ? state === 'on' : page.locks.includes(each))),
  }));
