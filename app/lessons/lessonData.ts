// A lesson as its graph's file has it, in the field `lesson`: read with care, since links and files carry it, and written.

import { type Json, type JsonObject, type Language, languages } from '../../engine/index.ts';
import { type NumberId, placeOf } from '../../engine/quizzing.ts';
import { quizLocks } from '../quiz/quizData.ts';

/** What is said, by language: paragraphs, **emphasis**, $mathematics$. At least one language is there. */
export type LessonText = Readonly<Partial<Record<Language, string>>>;

/** `graph`: nodes and wires cannot be added, removed or tied anew; the others are those of a quiz. */
export const lessonLocks = [...quizLocks, 'graph'] as const;
export type LessonLock = (typeof lessonLocks)[number];

export const lessonPanels = ['check', 'training', 'code'] as const;
export type LessonPanel = (typeof lessonPanels)[number];

interface Asking {
  readonly ask: LessonText | null;
  /** Said after a wrong answer. */
  readonly hint: LessonText | null;
  /** Said after the right one. */
  readonly because: LessonText | null;
}

export type LessonQuestion =
  | (Asking & { readonly kind: 'choice'; readonly options: readonly LessonText[]; readonly answer: number })
  | (Asking & { readonly kind: 'number'; readonly answer: number; readonly tolerance: number })
  /** What the page hides is to be filled in: the graph itself knows the answers. */
  | (Asking & { readonly kind: 'blanks'; readonly tolerance: number })
  /** A number of the graph is to be brought to a value by changing others. */
  | (Asking & {
      readonly kind: 'goal';
      readonly number: NumberId;
      readonly answer: number;
      readonly tolerance: number;
    });

export interface LessonPage {
  readonly text: LessonText;
  /** Steps of the plan taken; null: all of them. */
  readonly position: number | null;
  /** Ids of nodes and wires that the text speaks of. */
  readonly spotlight: readonly string[];
  readonly hidden: 'gradients' | 'values' | readonly NumberId[];
  readonly locks: readonly LessonLock[];
  readonly opens: LessonPanel | null;
  readonly question: LessonQuestion | null;
  /** What this version does not know, a question that it cannot read included; written back unchanged. */
  readonly extra: JsonObject;
}

/** A page that this version cannot read, as the file has it. */
interface UnreadPage {
  readonly unread: Json;
}
export type WrittenPage = LessonPage | UnreadPage;

export const isRead = (page: WrittenPage): page is LessonPage => !('unread' in page);

export interface Lesson<Page = LessonPage> {
  readonly title: LessonText;
  /** What there is to learn, in a sentence. */
  readonly about: LessonText;
  readonly pages: readonly Page[];
  readonly extra: JsonObject;
}

/** With what cannot be read in its place, to be written back. */
export type WrittenLesson = Lesson<WrittenPage>;

/** What learners get to see. A lesson that is written keeps all that its file has. */
export const lessonLimits = { pages: 50, text: 4_000, options: 8, ids: 200, id: 1_100 } as const;
export const usualTolerance = 0.01;

export const blankPage: LessonPage = {
  text: {},
  position: null,
  spotlight: [],
  hidden: [],
  locks: [],
  opens: null,
  question: null,
  extra: {},
};

const lessonFields = ['title', 'about', 'pages'];
const pageFields = ['text', 'position', 'spotlight', 'hidden', 'locks', 'opens', 'question'];

/** The text in the reader's language, else in English, else in whichever there is; '' where there is none. */
export const inLanguage = (text: LessonText, language: Language): string =>
  text[language] ?? text.en ?? languages.map((each) => text[each]).find((each) => each !== undefined) ?? '';

/** A lesson from outside, with what can be read of it, within limits; null where no page can. */
export function parseLesson(json: Json | null): Lesson | null {
  const lesson = isObject(json) ? parseWritten(json) : null;
  const pages = lesson?.pages.filter(isRead).map(shownPage) ?? [];
  if (lesson === null || pages.length === 0) return null;
  return { ...lesson, title: shownText(lesson.title), about: shownText(lesson.about), pages };
}

function shownPage(page: LessonPage): LessonPage {
  const { text, spotlight, hidden, question } = page;
  return {
    ...page,
    text: shownText(text),
    spotlight: spotlight.slice(0, lessonLimits.ids),
    hidden: typeof hidden === 'string' ? hidden : hidden.slice(0, lessonLimits.ids),
    question: question && shownQuestion(question),
  };
}

/** null where the right option is beyond the limit. */
function shownQuestion(question: LessonQuestion): LessonQuestion | null {
  const { ask, hint, because } = question;
  const asking = {
    ask: ask && shownText(ask),
    hint: hint && shownText(hint),
    because: because && shownText(because),
  };
  if (question.kind !== 'choice') return { ...question, ...asking };
  const options = question.options.slice(0, lessonLimits.options).map(shownText);
  return question.answer < options.length ? { ...question, ...asking, options } : null;
}

const shownText = (text: LessonText): LessonText =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.slice(0, lessonLimits.text)]),
  );

/** The same with all its pages and all that they have; pages beyond the limit are not read. */
export function parseWritten(json: JsonObject): WrittenLesson {
  let left: number = lessonLimits.pages;
  const pages = (Array.isArray(json.pages) ? json.pages : []).map((page): WrittenPage => {
    const read = left > 0 ? readPage(page) : null;
    if (read !== null) left--;
    return read ?? { unread: page };
  });
  return {
    title: readText(json.title) ?? {},
    about: readText(json.about) ?? {},
    pages,
    extra: without(json, lessonFields),
  };
}

function readPage(json: Json): LessonPage | null {
  if (!isObject(json)) return null;
  const text = readText(json.text);
  if (text === null) return null;
  const { position, opens, hidden } = json;
  const question = readQuestion(json.question);
  const isUnread = question === null && json.question !== undefined && json.question !== null;
  return {
    text,
    position: isCount(position) ? position : null,
    spotlight: readList(json.spotlight, isId),
    hidden: hidden === 'gradients' || hidden === 'values' ? hidden : readList(hidden, isNumberId),
    locks: lessonLocks.filter((lock) => Array.isArray(json.locks) && json.locks.includes(lock)),
    opens: lessonPanels.find((panel) => panel === opens) ?? null,
    question,
    extra: without(json, isUnread ? pageFields.filter((field) => field !== 'question') : pageFields),
  };
}

function readQuestion(json: Json | undefined): LessonQuestion | null {
  if (!isObject(json)) return null;
  const { kind, answer, number } = json;
  const asking = { ask: readText(json.ask), hint: readText(json.hint), because: readText(json.because) };
  const tolerance = isFraction(json.tolerance) ? json.tolerance : usualTolerance;
  if (kind === 'blanks') return { kind, ...asking, tolerance };
  if (kind === 'number') return isNumber(answer) ? { kind, ...asking, answer, tolerance } : null;
  if (kind === 'goal')
    return isNumber(answer) && isNumberId(number) ? { kind, ...asking, number, answer, tolerance } : null;
  if (kind !== 'choice' || !Array.isArray(json.options)) return null;
  const options = json.options.map(readText);
  if (!isCount(answer) || answer >= options.length || options.some((option) => option === null)) return null;
  return { kind, ...asking, options: options.flatMap((option) => option ?? []), answer };
}

/** As the file has it: what is at its default is left out. */
export function writeLesson({ title, about, pages, extra }: WrittenLesson): JsonObject {
  return {
    ...extra,
    ...(isEmpty(title) ? {} : { title: { ...title } }),
    ...(isEmpty(about) ? {} : { about: { ...about } }),
    pages: pages.map((page) => (isRead(page) ? writePage(page) : page.unread)),
  };
}

function writePage({ extra, ...page }: LessonPage): JsonObject {
  const { text, position, spotlight, hidden, locks, opens, question } = page;
  return {
    ...extra,
    text: { ...text },
    ...(position === null ? {} : { position }),
    ...(spotlight.length === 0 ? {} : { spotlight }),
    ...(hidden.length === 0 ? {} : { hidden }),
    ...(locks.length === 0 ? {} : { locks }),
    ...(opens === null ? {} : { opens }),
    ...(question === null ? {} : { question: writeQuestion(question) }),
  };
}

function writeQuestion({ ask, hint, because, ...rest }: LessonQuestion): JsonObject {
  const said = Object.entries({ ask, hint, because }).flatMap(([name, text]) =>
    text === null ? [] : [[name, { ...text }] as const],
  );
  const own: JsonObject =
    rest.kind === 'choice'
      ? { ...rest, options: rest.options.map((option) => ({ ...option })) }
      : { ...rest };
  return { ...own, ...Object.fromEntries(said) };
}

/** With languages that this version does not know; null where there is none that it knows. */
function readText(json: Json | undefined): LessonText | null {
  if (!isObject(json)) return null;
  const said = Object.entries(json).filter(([, words]) => typeof words === 'string');
  return said.some(([language]) => languages.some((known) => known === language))
    ? Object.fromEntries(said)
    : null;
}

function readList<T extends string>(
  json: Json | undefined,
  isOne: (json: Json | undefined) => json is T,
): readonly T[] {
  return Array.isArray(json) ? [...new Set(json.filter(isOne))] : [];
}

const without = (object: JsonObject, known: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !known.includes(name)));

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isEmpty = (text: LessonText): boolean => Object.keys(text).length === 0;
const isId = (json: Json | undefined): json is string =>
  typeof json === 'string' && json.length <= lessonLimits.id;
const isNumberId = (json: Json | undefined): json is NumberId => isId(json) && placeOf(json) !== null;
const isNumber = (json: Json | undefined): json is number =>
  typeof json === 'number' && Number.isFinite(json);
const isCount = (json: Json | undefined): json is number =>
  typeof json === 'number' && Number.isSafeInteger(json) && json >= 0;
const isFraction = (json: Json | undefined): json is number =>
  typeof json === 'number' && json >= 0 && json <= 0.5;
