// Has a lesson written: begins it, turns its pages, lays on the canvas what a learner will find, plays it, ends it.

import type { Draft } from 'immer';
import { type Document, serializeDocument } from '../../../engine/index.ts';
import { withPanel } from '../../commands/togglePanel.ts';
import type { Policy } from '../../document/documentStore.ts';
import type { Editor } from '../../editor/editor.ts';
import { inEveryLanguage, translate } from '../../i18n/texts.ts';
import { hidingOf } from '../../quiz/paper.ts';
import { endQuiz } from '../../quiz/quizMaster.ts';
import { type Cover, uncovered } from '../../session/cover.ts';
import { dismiss, notify } from '../../session/notify.ts';
import type { Panel } from '../../session/session.ts';
import { blankPage, isRead, type LessonPage, type WrittenLesson } from '../lessonData.ts';
import { lessonOf, playedAt, writtenAt, writtenOf } from '../lessonOf.ts';
import type { Preview } from '../lessonState.ts';
import { beginLesson, endLesson } from '../teacher.ts';
import type { Authoring } from './authoring.ts';
import { addLesson, editLesson } from './edits.ts';
import { texts } from './texts.ts';

const listening = new WeakMap<Editor, () => void>();

/** Begins, has the panel back, or ends: what the command does. */
export function toggleAuthoring(editor: Editor): void {
  const { authoring, panels } = editor.session.getState();
  editor.session.setState({ presenting: false });
  if (authoring === null) beginAuthoring(editor);
  else if (panels.has('authoring')) endAuthoring(editor);
  else editor.session.setState({ panels: withPanel(panels, 'authoring', 'open') });
}

/** A document without a lesson gets one, with a blank page. A lesson under way goes on where it is, as one that is written. */
export function beginAuthoring(editor: Editor, at: Partial<Pick<Authoring, 'page' | 'language'>> = {}): void {
  const { lesson, quiz, language } = editor.session.getState();
  const { language: written = language } = at;
  if (lesson !== null) endLesson(editor);
  // It was a preview, which comes back by itself.
  if (editor.session.getState().authoring !== null) return;
  if (quiz !== null) endQuiz(editor);
  if (lessonOf(editor.document.getState().document) === null)
    editor.document.edit(addLesson(written), 'commit');
  const pages = writtenOf(editor.document.getState().document);
  const page = at.page ?? (pages === null ? 0 : writtenAt(pages, lesson?.page ?? 0));
  editor.session.setState(({ panels }) => ({
    authoring: { page: 0, language: written, picking: false, jump: 'text' },
    panels: withPanel(panels, 'authoring', 'open'),
  }));
  listening.get(editor)?.();
  listening.set(editor, listen(editor));
  turnTo(editor, page);
  // The panel takes room from the canvas, once it has been drawn.
  if (editor.canvas.current !== null) requestAnimationFrame(() => editor.canvas.current?.fit());
}

/** A played lesson, a quiz and another document take its place; undone away, or with its panels closed, it is over. */
function listen(editor: Editor): () => void {
  const stops = [
    editor.derived.subscribe(({ computed }, before) => {
      if (computed.run !== before.computed.run) dress(editor);
    }),
    editor.session.subscribe(({ lesson, quiz, panels }) => {
      if (lesson !== null || quiz !== null) stop(editor);
      else if (!places.some((panel) => panels.has(panel))) endAuthoring(editor);
    }),
    editor.document.subscribe((state, before) => {
      const lesson = writtenOf(state.document);
      if (state.replaced !== before.replaced || lesson === null || lessonOf(state.document) === null)
        endAuthoring(editor);
      else if (state.document.lesson !== before.document.lesson)
        follow(editor, lesson, writtenOf(before.document));
    }),
  ];
  return () => {
    for (const each of stops) each();
  };
}

/** Where a teacher may look meanwhile: the same side shows one of them. */
const places: readonly Panel[] = ['authoring', 'inspector', 'code'];

/** Nothing more is laid on the canvas; whoever takes over lays their own. */
function stop(editor: Editor): void {
  listening.get(editor)?.();
  listening.delete(editor);
  editor.session.setState(({ panels }) => ({
    authoring: null,
    panels: withPanel(panels, 'authoring', 'closed'),
  }));
}

export function endAuthoring(editor: Editor): void {
  const { panels } = editor.session.getState();
  stop(editor);
  editor.session.setState({ ...uncovered, spotlight: new Set(), position: null, playing: false });
  if (panels.has('authoring'))
    editor.session.setState({ panels: withPanel(editor.session.getState().panels, 'inspector', 'open') });
}

/** null: it is one that cannot be read, or nothing is written. */
export const pageIn = (editor: Editor): LessonPage | null => {
  const { authoring } = editor.session.getState();
  return authoring && pageAt(writtenOf(editor.document.getState().document), authoring.page);
};

function pageAt(lesson: WrittenLesson | null, at: number): LessonPage | null {
  const page = lesson?.pages[at];
  return page !== undefined && isRead(page) ? page : null;
}

/** Writes another page; before the first and behind the last there is none. */
export function turnTo(editor: Editor, page: number, jump: string | null = null): void {
  const lesson = writtenOf(editor.document.getState().document);
  const { authoring } = editor.session.getState();
  if (lesson === null || authoring === null) return;
  const kept = Math.max(0, Math.min(page, lesson.pages.length - 1));
  const picking = authoring.picking && kept === authoring.page;
  editor.session.setState({
    authoring: { ...authoring, page: kept, picking, jump: jump ?? authoring.jump },
  });
  goToPosition(editor);
  dress(editor);
}

/** An edit, or one taken back, shows at once; the step that the teacher looks at stays unless the page has another now. */
function follow(editor: Editor, lesson: WrittenLesson, before: WrittenLesson | null): void {
  const { authoring } = editor.session.getState();
  if (authoring === null) return;
  if (authoring.page >= lesson.pages.length) {
    turnTo(editor, lesson.pages.length - 1);
    return;
  }
  const { page } = authoring;
  if (pageAt(lesson, page)?.position !== pageAt(before, page)?.position) goToPosition(editor);
  dress(editor);
}

function goToPosition(editor: Editor): void {
  const page = pageIn(editor) ?? blankPage;
  const { steps } = editor.derived.getState().computed.run.plan;
  const position = page.position === null ? null : Math.min(page.position, steps.length);
  editor.session.setState({ position, playing: false, predicting: null });
}

/** What is spoken of is lit, and what is hidden is marked: the teacher can still read it. */
function dress(editor: Editor): void {
  const page = pageIn(editor) ?? blankPage;
  const { covers } = hidingOf(page.hidden, editor.derived.getState().computed);
  const marked: Cover = { kind: 'marked', mark: 'kept' };
  editor.session.setState({
    ...uncovered,
    covers: new Map([...covers.keys()].map((name) => [name, marked])),
    spotlight: new Set(page.spotlight),
  });
}

/** Changes what is written. */
export const write = (
  { document }: Editor,
  edit: Parameters<typeof editLesson>[0],
  policy: Policy = 'commit',
): boolean => document.edit(editLesson(edit), policy);

export const setAuthoring = ({ session }: Editor, change: Partial<Authoring>): void =>
  session.setState(({ authoring }) => ({ authoring: authoring && { ...authoring, ...change } }));

/** Plays from the page that is written; who leaves the lesson goes on writing where they left it, with the graph as it was. */
export function preview(editor: Editor): void {
  const { authoring } = editor.session.getState();
  if (authoring === null) return;
  const { document } = editor.document.getState();
  const lesson = writtenOf(document);
  if (lesson === null) return;
  const { language } = authoring;
  endAuthoring(editor);
  beginLesson(editor, playedAt(lesson, authoring.page), { written: document, language });
  awaitAuthor(editor, { written: document, language });
}

/** Goes on with what was written once the lesson under way, which its author tries out, is left. */
export function awaitAuthor(editor: Editor, { written, language }: Preview): void {
  const { replaced } = editor.document.getState();
  const unsubscribe = editor.session.subscribe(({ lesson }, { lesson: left }) => {
    if (lesson !== null) return;
    unsubscribe();
    dismiss(editor.session, 'preview');
    const { document, replaced: now } = editor.document.getState();
    if (now !== replaced || lessonOf(document) === null) return;
    bringBack(editor, written);
    const pages = writtenOf(written);
    beginAuthoring(editor, { page: pages === null ? 0 : writtenAt(pages, left?.page ?? 0), language });
  });
  const say = (key: 'previewing' | 'goOn') => inEveryLanguage((each) => translate(texts, each)(key));
  const action = { label: say('goOn'), run: () => endLesson(editor) };
  notify(editor.session, { id: 'preview', tone: 'info', text: say('previewing'), action });
}

/**
 * The document as its author had it before trying it out. What was tried is one step back, not gone: it may have been worth keeping.
 * Where all of it had been undone already, there is no step.
 */
function bringBack({ document: store }: Editor, before: Document): void {
  if (serializeDocument(store.getState().document) === serializeDocument(before)) return;
  store.edit((draft) => {
    Object.assign(draft, before as Draft<Document>);
  }, 'commit');
}
