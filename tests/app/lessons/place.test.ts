// The place in a lesson over a reload: kept beside the work, never in it.

import { describe, expect, test } from 'vitest';
import { firstDocument } from '../../../app/autosave/firstDocument.ts';
import { readNote, saveWork, writeNote } from '../../../app/autosave/works.ts';
import { setParam } from '../../../app/editing/setParam.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { beginAuthoring, preview } from '../../../app/lessons/authoring/author.ts';
import { followPlace } from '../../../app/lessons/followPlace.ts';
import { blankPage, type LessonPage, writeLesson } from '../../../app/lessons/lessonData.ts';
import { resumeLesson } from '../../../app/lessons/resumeLesson.ts';
import {
  answerPage,
  beginLesson,
  endLesson,
  isChanged,
  putBack,
  turnBy,
} from '../../../app/lessons/teacher.ts';
import { withinLocks } from '../../../app/lessons/withinLocks.ts';
import { questionsFor } from '../../../app/quiz/paper.ts';
import { answer } from '../../../app/quiz/quizMaster.ts';
import {
  catalogue,
  type Document,
  emptyDocument,
  parseDocument,
  read,
  serializeDocument,
} from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';
import { memoryShelf } from '../autosave/memoryShelf.ts';

const asking = { ask: null, hint: null, because: null };
const text = { en: 'Read.' };
const page = (more: Partial<LessonPage> = {}): LessonPage => ({ ...blankPage, text, ...more });
const pages: readonly LessonPage[] = [
  page({
    hidden: ['node-y-value'],
    question: { ...asking, kind: 'choice', options: [text, text], answer: 1 },
  }),
  page({ hidden: 'gradients', question: { ...asking, kind: 'blanks', tolerance: 0.01 } }),
  page({ locks: ['graph'], question: { ...asking, kind: 'number', answer: 18, tolerance: 0.01 } }),
];
const document: Document = {
  ...emptyDocument,
  model: graph({ x: 3, double: ['add', 'x', 'x'], y: ['multiply', 'double', 'x'] }),
  target: { node: 'y', seed: 1 },
  lesson: writeLesson({ title: text, about: {}, pages, extra: {} }),
};

const open = (content: Document): Editor =>
  createEditor(content, { language: 'en', theme: 'light' }, withinLocks);

/** As autosave has it. */
function reread(content: Document): Document {
  const parsed = parseDocument(serializeDocument(content), catalogue);
  if (!parsed.ok) throw new Error('cannot be read');
  return parsed.document;
}

/** Everything about a reader that a reload should not change. */
const reader = (editor: Editor) => {
  const { lesson, quiz, covers, spotlight, position } = editor.session.getState();
  const { page: at, furthest, answers, locks } = lesson ?? {};
  return { at, furthest, answers, locks, entries: quiz?.entries, covers, spotlight, position };
};

async function reloaded(editor: Editor, act: () => void): Promise<Editor> {
  const shelf = memoryShelf();
  followPlace(editor, (place) => void writeNote(shelf, 'lesson', 'w', place));
  act();
  await Promise.resolve();
  const again = open(reread(editor.document.getState().document));
  await resumeLesson(again, await readNote(shelf, 'lesson', 'w'));
  return again;
}

function fillIn(editor: Editor, count: number): void {
  const { quiz } = editor.session.getState();
  const { computed } = editor.derived.getState();
  if (quiz === null) throw new Error('no blanks');
  for (const { id, buffer } of questionsFor(quiz.quiz, computed).slice(0, count))
    answer(editor, id, String(read(computed.run, buffer).data[0]));
}

describe('after a reload', () => {
  const acts: readonly ((editor: Editor) => void)[] = [
    (editor) => answerPage(editor, '0'),
    (editor) => answerPage(editor, '1'),
    (editor) => turnBy(editor, 1),
    (editor) => fillIn(editor, 1),
    (editor) => fillIn(editor, 99),
    (editor) => turnBy(editor, 1),
    (editor) => answerPage(editor, 'many'),
    (editor) => turnBy(editor, -2),
    (editor) => turnBy(editor, 1),
    (editor) => editor.document.edit(setParam('x', 'value', 4), 'commit'),
    (editor) => turnBy(editor, 1),
    (editor) => answerPage(editor, '18'),
  ];

  test.each(acts.map((_, taken) => taken + 1))('everything is as it was after %i acts', async (taken) => {
    const editor = open(document);
    beginLesson(editor);
    const again = await reloaded(editor, () => {
      for (const act of acts.slice(0, taken)) act(editor);
    });
    expect(reader(again)).toEqual(reader(editor));
  });

  test('the graph can still be put back as the lesson found it', async () => {
    const editor = open(document);
    beginLesson(editor);
    const again = await reloaded(editor, () => editor.document.edit(setParam('x', 'value', 9), 'commit'));
    const state = () => {
      const { lesson } = again.session.getState();
      return lesson !== null && isChanged(lesson, again.document.getState().document);
    };
    expect(state()).toBe(true);
    putBack(again);
    expect(again.document.getState().document.model).toEqual(document.model);
    expect(state()).toBe(false);
  });

  test('who had left the lesson is not in it', async () => {
    const editor = open(document);
    beginLesson(editor, 1);
    const again = await reloaded(editor, () => endLesson(editor));
    expect(again.session.getState().lesson).toBeNull();
  });

  test('a preview goes on, and its end has the graph as its author left it, what was tried one step back', async () => {
    const editor = open(document);
    beginAuthoring(editor, { page: 1, language: 'ja' });
    preview(editor);
    const again = await reloaded(editor, () => editor.document.edit(setParam('x', 'value', 9), 'commit'));
    const tried = again.document.getState().document;
    expect(again.session.getState()).toMatchObject({ lesson: { page: 1 }, notices: [{ id: 'preview' }] });
    endLesson(again);
    expect(again.document.getState().document).toEqual(reread(document));
    expect(again.session.getState()).toMatchObject({ authoring: { page: 1, language: 'ja' }, notices: [] });
    again.document.undo();
    expect(again.document.getState().document).toEqual(tried);
  });

  test('who had ended a preview has the graph as it was', async () => {
    const editor = open(document);
    beginAuthoring(editor);
    preview(editor);
    const again = await reloaded(editor, () => {
      editor.document.edit(setParam('x', 'value', 9), 'commit');
      endLesson(editor);
    });
    expect(again.session.getState().lesson).toBeNull();
    expect(again.document.getState().document).toEqual(reread(document));
  });

  test('the document knows nothing of the place', async () => {
    const editor = open(document);
    beginLesson(editor);
    await reloaded(editor, () => {
      for (const act of acts.slice(0, 8)) act(editor);
    });
    expect(editor.document.getState().document).toBe(document);
  });
});

test.each([
  null,
  7,
  'gone',
  {},
  { page: -1, furthest: 0, answers: new Map(), blanks: new Map(), start: '' },
  { page: 1, furthest: 1, answers: new Map([[0, { verdict: 'right' }]]), blanks: new Map(), start: '' },
  { page: 1, furthest: 1, answers: new Map(), blanks: new Map([[1, [['a', 'b']]]]), start: '' },
])('a place that cannot be read is none: %j', async (kept) => {
  const editor = open(document);
  await resumeLesson(editor, kept);
  expect(editor.session.getState().lesson).toMatchObject({ page: 0, furthest: 0 });
});

test.each([
  7,
  {},
  { written: 'no file', language: 'en' },
  { written: serializeDocument(document), language: 'xx' },
])('a preview that cannot be read is a lesson that is played: %j', async (kept) => {
  const editor = open(document);
  const place = { page: 1, furthest: 1, answers: new Map(), blanks: new Map(), start: '', preview: kept };
  await resumeLesson(editor, place);
  expect(editor.session.getState()).toMatchObject({ lesson: { page: 1, preview: null }, notices: [] });
});

test('a place behind the last page of a lesson that has become shorter is on the last', async () => {
  const editor = open(document);
  const kept = { page: 40, furthest: 40, answers: new Map(), blanks: new Map(), start: 'no file' };
  await resumeLesson(editor, kept);
  expect(editor.session.getState().lesson).toMatchObject({ page: 2, start: document });
});

describe('a lesson by its address', () => {
  const ask = (shelf: ReturnType<typeof memoryShelf>, shown: string | null) =>
    firstDocument(shelf, {
      example: null,
      lesson: 'the-fork',
      language: 'en',
      shown,
      lastWork: 'open',
      newWork: () => 'new',
    });
  const saved = { work: 'w', generation: 3, savedAt: 1, title: '', text: serializeDocument(document) };

  test('loaded again, is the work that it has become', async () => {
    const shelf = memoryShelf();
    await saveWork(shelf, saved);
    expect(await ask(shelf, 'w')).toMatchObject({
      work: 'w',
      generation: 3,
      document: { lesson: document.lesson },
    });
  });

  test('loaded again before anything was changed, belongs to the same work', async () => {
    expect(await ask(memoryShelf(), 'w')).toMatchObject({ work: 'w', generation: 0 });
  });

  test('opened anew, begins anew, whatever is on the shelf', async () => {
    const shelf = memoryShelf();
    await saveWork(shelf, saved);
    const { document: opened, ...rest } = await ask(shelf, null);
    expect(rest).toMatchObject({ work: 'new', generation: 0 });
    expect(opened.lesson).not.toEqual(document.lesson);
  });
});
