// Gives a lesson: begins it, turns its pages, hears answers, ends it. Everything is kept in the session, nothing in the document.

import type { Draft } from 'immer';
import { type Computed, type Document, read } from '../../engine/index.ts';
import { isRight, longestAnswer, type NumberId, placeOf, readAnswer } from '../../engine/quizzing.ts';
import { withPanel } from '../commands/togglePanel.ts';
import type { Editor } from '../editor/editor.ts';
import { bufferOf } from '../numbers/place.ts';
import { hidingOf } from '../quiz/paper.ts';
import { quizLocks } from '../quiz/quizData.ts';
import { endQuiz, progressOf, resumeQuiz } from '../quiz/quizMaster.ts';
import type { QuizState } from '../quiz/quizState.ts';
import { uncovered } from '../session/cover.ts';
import type { Session } from '../session/session.ts';
import type { LessonPage, LessonQuestion } from './lessonData.ts';
import { lessonOf } from './lessonOf.ts';
import { type Heard, isAnswered, type LessonState, type Progress } from './lessonState.ts';
import { isSameGraph } from './sameGraph.ts';

/** Tries after which the answer may be shown, unless it is locked. */
export const triesBeforeTelling = 2;

interface Given {
  readonly stop: () => void;
  /** What was open before. */
  readonly panels: Session['panels'];
}

const given = new WeakMap<Editor, Given>();

/** From the beginning, or from a page; the lesson under way is ended, and so is a quiz. */
export function beginLesson(editor: Editor, page = 0, preview: Progress['preview'] = null): void {
  const { document: start } = editor.document.getState();
  goOnWithLesson(editor, { page, furthest: 0, answers: new Map(), blanks: new Map(), start, preview });
}

/** From where somebody has come to: answered pages stay answered. */
export function goOnWithLesson(editor: Editor, progress: Progress): void {
  const { document: found } = editor.document.getState();
  if (lessonOf(found) === null) return;
  endLesson(editor);
  endQuiz(editor);
  const { panels } = editor.session.getState();
  editor.session.setState({
    lesson: { ...progress, page: 0, locks: [], found },
    panels: panelsFrom(panels),
  });
  given.set(editor, { panels, stop: listen(editor) });
  turnTo(editor, progress.page);
}

/** The graph gets the room of the palette, which a lesson seldom needs. */
const panelsFrom = (panels: Session['panels']): Session['panels'] =>
  withPanel(withPanel(withPanel(panels, 'quiz', 'closed'), 'palette', 'closed'), 'lesson', 'open');

/** Other numbers may reach a goal, or have to be hidden anew; another document ends the lesson. */
function listen(editor: Editor): () => void {
  const stops = [
    editor.derived.subscribe(() => {
      dress(editor);
      watchGoal(editor);
    }),
    editor.session.subscribe(({ quiz, lesson }, before) => {
      if (lesson !== null && quiz !== null && quiz !== before.quiz) watchBlanks(editor);
    }),
    editor.document.subscribe((state, before) => {
      // A lesson that has just begun hears of the change that it began with.
      if (editor.session.getState().lesson?.start === state.document) return;
      if (state.replaced !== before.replaced || lessonOf(state.document) === null) endLesson(editor);
      else if (isAnother(state.document, before.document)) beginLesson(editor);
      else if (state.document.lesson !== before.document.lesson) turnBy(editor, 0);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Undo may bring back another graph with a lesson of its own; who writes a lesson leaves the graph alone. */
const isAnother = (next: Document, before: Document): boolean =>
  next.model !== before.model &&
  next.lesson !== before.lesson &&
  JSON.stringify(next.lesson) !== JSON.stringify(before.lesson);

/** Everything is as it was, but the graph, which stays. */
export function endLesson(editor: Editor): void {
  const { lesson, panels } = editor.session.getState();
  const last = given.get(editor);
  if (lesson === null || last === undefined) return;
  last.stop();
  given.delete(editor);
  endQuiz(editor);
  editor.session.setState({
    ...uncovered,
    lesson: null,
    spotlight: new Set(),
    position: null,
    playing: false,
    panels: panelsAfter(panels, last.panels, pageOf(editor, lesson)),
  });
}

/** What the lesson opened is closed, and the details that it took the place of are there again. */
function panelsAfter(
  panels: Session['panels'],
  before: Session['panels'],
  page: LessonPage | null,
): Session['panels'] {
  const opened = page?.opens ?? null;
  const isLeft = opened === null || before.has(opened);
  const rest = withPanel(isLeft ? panels : withPanel(panels, opened, 'closed'), 'lesson', 'closed');
  const palette = before.has('palette') && !rest.has('outline') ? withPanel(rest, 'palette', 'open') : rest;
  return before.has('inspector') && !rest.has('code') ? withPanel(palette, 'inspector', 'open') : palette;
}

function pageOf(editor: Editor, { page }: LessonState): LessonPage | null {
  return lessonOf(editor.document.getState().document)?.pages[page] ?? null;
}

export function turnBy(editor: Editor, pages: number): void {
  const { lesson } = editor.session.getState();
  if (lesson !== null) turnTo(editor, lesson.page + pages);
}

/** Puts everything as the page has it; before the first and behind the last there is none. */
export function turnTo(editor: Editor, wanted: number): void {
  const { lesson: before, quiz, panels } = editor.session.getState();
  const pages = lessonOf(editor.document.getState().document)?.pages ?? [];
  const page = Math.max(0, Math.min(Math.trunc(wanted), pages.length - 1));
  const shown = pages[page];
  if (before === null || shown === undefined) return;
  const blanks = quiz === null ? before.blanks : new Map(before.blanks).set(before.page, quiz.entries);
  const { document: found } = editor.document.getState();
  const lesson = { ...before, page, furthest: Math.max(page, before.furthest), blanks, found };
  if (quiz !== null) endQuiz(editor);
  const { steps } = computedIn(editor).run.plan;
  editor.session.setState({
    ...uncovered,
    lesson,
    position: shown.position === null ? null : Math.min(shown.position, steps.length),
    playing: false,
    predicting: null,
    spotlight: new Set(shown.spotlight),
    panels: panelsFor(panels, pages[before.page]?.opens ?? null, shown.opens),
  });
  dress(editor);
  if (shown.question?.kind === 'blanks')
    resumeQuiz(editor, blankQuiz(shown, shown.question, blanks.get(page) ?? new Map()));
  watchGoal(editor);
}

function panelsFor(
  panels: Session['panels'],
  last: LessonPage['opens'],
  next: LessonPage['opens'],
): Session['panels'] {
  if (last === next) return panels;
  const rest = last === null ? panels : withPanel(panels, last, 'closed');
  return next === null ? rest : withPanel(rest, next, 'open');
}

const blankQuiz = (
  { hidden, locks }: LessonPage,
  { tolerance }: Extract<LessonQuestion, { kind: 'blanks' }>,
  entries: QuizState['entries'],
): QuizState => ({
  quiz: {
    kind: 'blanks',
    hidden,
    seed: 0,
    tolerance,
    locks: quizLocks.filter((lock) => locks.includes(lock)),
  },
  entries,
  current: null,
  unread: false,
});

/** What is hidden without being asked for as a blank stays so until the question is answered, or for good. */
function dress(editor: Editor): void {
  const { lesson } = editor.session.getState();
  const page = lesson && pageOf(editor, lesson);
  if (lesson === null || page === null) return;
  const isHiding = page.hidden.length > 0 && !isAnswered(lesson.answers.get(lesson.page));
  const locks = isHiding && !page.locks.includes('checks') ? [...page.locks, 'checks' as const] : page.locks;
  const isBlanks = page.question?.kind === 'blanks';
  editor.session.setState({
    lesson: { ...lesson, locks },
    ...(isHiding && !isBlanks ? hidingOf(page.hidden, computedIn(editor)) : {}),
  });
}

const computedIn = ({ derived }: Editor): Computed => derived.getState().computed;

function hear(editor: Editor, heard: Heard): Heard['verdict'] {
  const { lesson } = editor.session.getState();
  if (lesson === null) throw new Error('internal: no lesson is under way');
  const page = pageOf(editor, lesson);
  const answers = new Map(lesson.answers).set(lesson.page, heard);
  const isShown = isAnswered(heard) && page?.question?.kind !== 'blanks' && (page?.hidden.length ?? 0) > 0;
  editor.session.setState({ lesson: { ...lesson, answers }, ...(isShown ? uncovered : {}) });
  dress(editor);
  return heard.verdict;
}

/** Hears an answer: of a choice, the index of an option. Text that is none at all counts as no try. */
export function answerPage(editor: Editor, text: string): Heard['verdict'] | null {
  const { lesson } = editor.session.getState();
  const question = lesson === null ? null : pageOf(editor, lesson)?.question;
  if (lesson === null || (question?.kind !== 'choice' && question?.kind !== 'number')) return null;
  const before = lesson.answers.get(lesson.page);
  if (before !== undefined && isAnswered(before)) return before.verdict;
  const verdict = judge(question, text);
  const tries = (before?.tries ?? 0) + (verdict === 'unread' ? 0 : 1);
  return hear(editor, { text: text.slice(0, longestAnswer), tries, verdict });
}

type Typed = Extract<LessonQuestion, { kind: 'choice' | 'number' }>;

function judge(question: Typed, text: string): 'right' | 'wrong' | 'unread' {
  if (question.kind === 'choice') return Number(text) === question.answer ? 'right' : 'wrong';
  const answer = readAnswer(text, []);
  if (answer === null) return 'unread';
  return isRight(answer, [question.answer], question.tolerance) ? 'right' : 'wrong';
}

/** Shows the answer to a choice or to a number. */
export function tellPage(editor: Editor): void {
  const { lesson } = editor.session.getState();
  const question = lesson === null ? null : pageOf(editor, lesson)?.question;
  if (lesson === null || (question?.kind !== 'choice' && question?.kind !== 'number')) return;
  const tries = lesson.answers.get(lesson.page)?.tries ?? 0;
  hear(editor, { text: String(question.answer), tries, verdict: 'told' });
}

/** The number that a name means, as it is now; null where there is none. */
export function numberNow({ run }: Computed, name: NumberId): ArrayLike<number> | null {
  const place = placeOf(name);
  const buffer = place === null ? null : bufferOf(run.plan, place);
  return buffer === null ? null : read(run, buffer).data;
}

function watchGoal(editor: Editor): void {
  const { lesson } = editor.session.getState();
  const question = lesson === null ? null : pageOf(editor, lesson)?.question;
  if (lesson === null || question?.kind !== 'goal' || isAnswered(lesson.answers.get(lesson.page))) return;
  const now = numberNow(computedIn(editor), question.number);
  if (now === null || now.length === 0) return;
  const aim = Array.from(now, () => question.answer);
  if (isRight(now, aim, question.tolerance)) hear(editor, { text: '', tries: 1, verdict: 'right' });
}

function watchBlanks(editor: Editor): void {
  const { lesson, quiz } = editor.session.getState();
  if (lesson === null || quiz === null || isAnswered(lesson.answers.get(lesson.page))) return;
  const { asked, done, told, tries } = progressOf(quiz, computedIn(editor));
  if (asked > 0 && done === asked) hear(editor, { text: '', tries, verdict: told > 0 ? 'told' : 'right' });
}

/** Pages that were seen, whose question is open. */
export const openPages = (editor: Editor, { furthest, answers }: LessonState): readonly number[] =>
  (lessonOf(editor.document.getState().document)?.pages ?? []).flatMap(({ question }, page) =>
    page <= furthest && question !== null && !isAnswered(answers.get(page)) ? [page] : [],
  );

/** Whether the learner has made another graph of it. */
export const isChanged = ({ start }: LessonState, document: Document): boolean =>
  !isSameGraph(document, start);

/** The graph as the lesson found it: one edit, one step back. */
export function putBack(editor: Editor): void {
  const { lesson } = editor.session.getState();
  if (lesson === null) return;
  const { model, layout, blocks, target } = lesson.start;
  editor.document.edit((draft) => {
    Object.assign(draft, { model, layout, blocks, target } as Draft<Document>);
  }, 'commit');
}
